/**
 * The way from the background to the store's host: an offscreen document in Chromium, this very page in Firefox. What
 * an offscreen document cannot read travels with each request.
 */
import { browser } from 'wxt/browser';
import type { Given, VaultRequestName, VaultRequests } from '../service/service';

export interface VaultEnvelope {
  to: 'vault';
  name: VaultRequestName;
  data: unknown;
  given: Given;
}

export type AskVault = <N extends VaultRequestName>(
  name: N,
  data: VaultRequests[N]['request'],
  given: Given,
) => Promise<VaultRequests[N]['answer']>;

/** The store's host did not answer. */
export class VaultFault extends Error {
  override readonly name = 'VaultFault';
}

const VAULT_PAGE = 'vault.html';

/** Chromium: opens the offscreen document when it is not there, then asks it. */
export function offscreenVault(): AskVault {
  let opening: Promise<void> | null = null;

  async function ensureOpen(): Promise<void> {
    if (await browser.offscreen.hasDocument()) return;
    opening ??= browser.offscreen
      .createDocument({
        url: VAULT_PAGE,
        reasons: [browser.offscreen.Reason.WORKERS],
        justification: 'Hält die Datenbank der Einträge; der Hintergrunddienst kann jederzeit beendet werden.',
      })
      .finally(() => {
        opening = null;
      });
    await opening;
  }

  return async (name, data, given) => {
    await ensureOpen();
    const envelope: VaultEnvelope = { to: 'vault', name, data, given };
    const reply = (await browser.runtime.sendMessage(envelope)) as { ok: boolean; data: unknown } | undefined;
    if (!reply?.ok) throw new VaultFault(name);
    return reply.data as VaultRequests[typeof name]['answer'];
  };
}
