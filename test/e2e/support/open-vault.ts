import type { BrowserSession, LaunchOptions } from './session.ts';
import { until } from './until.ts';

/** What the store of every test is protected with. */
export const PASSPHRASE = 'Tinte Leiter Wolke Ampel';

const LIMIT = 30_000;

/**
 * Sets the store up in a new profile, and unlocks it in one that has it. Leaves the tabs as they were.
 * @throws when it does not open; the browser has been ended then.
 */
export async function openVault(
  session: BrowserSession,
  { vault = 'open' }: Pick<LaunchOptions, 'vault'>,
): Promise<void> {
  if (vault === 'unset') return;
  try {
    const page = await session.openExtensionPage('options.html');
    const opened = async () => {
      const message = await page.evaluate(askToOpen, PASSPHRASE);
      if (message) throw new Error(message);
      return true;
    };
    await until('open store', opened, LIMIT);
    await page.close();
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Runs in a page of the extension. Null when the store is open, else why not. */
async function askToOpen(passphrase: string): Promise<string | null> {
  interface Reply {
    ok: boolean;
    fault?: string;
    data?: { status?: string; ok?: boolean; message?: string };
  }
  const ask = async (name: string, data: object): Promise<Reply | undefined> =>
    chrome.runtime.sendMessage({ to: 'background', name, data });
  const state = await ask('vaultState', {});
  const status = state?.data?.status;
  if (status === 'open') return null;
  if (!status) return state?.fault ?? 'the background does not answer';
  const reply = await ask(status === 'unset' ? 'setUpVault' : 'unlockVault', { passphrase });
  return reply?.data?.ok ? null : (reply?.data?.message ?? reply?.fault ?? 'the background does not answer');
}
