/** Handing cases over to a substitute and taking them back: files in, files out, each step whole or not at all. */
import type { HandoverRequests } from '../messages/handover';
import { BackupBroken } from '../store/backup/backup-broken';
import { WrongSecret } from '../store/crypto/keyring';
import { StoreFault } from '../store/store-fault';
import { storeFault } from '../text/faults';
import { HANDOVER_REFUSALS } from '../text/handover';
import type { AccessLog } from './access-log';
import { handoverGiving } from './handover-giving';
import { handoverTaking } from './handover-taking';
import type { HandoverTools } from './handover-tools';
import { Refusal } from './refusal';
import type { ServiceHandlers, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import type { StoreAccess } from './store-access';
import { openingOf } from './vault-requests';

export function handoverRequests(
  surroundings: Surroundings,
  queue: ReturnType<typeof serialQueue>,
  log: AccessLog,
  { reading }: StoreAccess,
): Pick<ServiceHandlers, keyof HandoverRequests> & { forget(): void } {
  const tools: HandoverTools = {
    surroundings,
    log,
    step: (read, work) => queue(() => reading(read, ({ store }) => refusing(() => work(store)))),
    within: async (read, work) => {
      const opening = openingOf(read.vault);
      const done = await surroundings.vault.within(opening, async (inside) => ({ of: await work(inside) }));
      if (!done) throw new Refusal(HANDOVER_REFUSALS.interrupted);
      return done.of;
    },
  };
  return { ...handoverGiving(tools), ...handoverTaking(tools) };
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof BackupBroken) throw new Refusal(HANDOVER_REFUSALS[fault.reason]);
    if (fault instanceof WrongSecret) throw new Refusal(HANDOVER_REFUSALS.wrongPassphrase);
    if (fault instanceof SyntaxError) throw new Refusal(HANDOVER_REFUSALS.damaged);
    // A passphrase that cannot be one: the sentence comes with the error.
    if (fault instanceof RangeError) throw new Refusal(fault.message);
    if (fault instanceof StoreFault) throw new Refusal(HANDOVER_REFUSALS.notWritten(storeFault(fault.reason).happened));
    throw fault;
  }
}
