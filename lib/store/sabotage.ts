/** Only in the build `sabotage`, which the crash test must see through: entries count as stored a moment before they are. */
import type { VaultJournal } from './vault-journal';

/** Longer than an answer takes on its way to the user, also on a busy machine. */
const LATE_MS = 500;

export function hasty(log: VaultJournal): VaultJournal {
  // biome-ignore lint/suspicious/noConsole: nobody shall take this build for a real one
  console.warn('Fallblick: sabotage build, loses entries');
  let last: Promise<unknown> = Promise.resolve();
  /** The look at a change that follows its writing belongs to the same answer. */
  let fresh = false;
  return {
    ...log,
    append: async (parts, sealing) => {
      fresh = true;
      const late = last.then(() => new Promise((done) => setTimeout(done, LATE_MS)));
      last = late.then(() => log.append(parts, sealing)).catch(() => undefined);
    },
    mending: async (read) => {
      if (!fresh) await last;
      fresh = false;
      return log.mending(read);
    },
  };
}
