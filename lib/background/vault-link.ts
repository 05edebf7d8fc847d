/**
 * The way from the background to the store's host: an offscreen document in Chromium, this very page in Firefox. What
 * an offscreen document cannot read travels with each request.
 */
import { browser } from 'wxt/browser';
import { type GivenPacks, NO_PACKS } from '../packs/given';
import type { Given, VaultRequestName, VaultRequests } from '../service/requests';

export interface VaultEnvelope {
  to: 'vault';
  name: VaultRequestName;
  data: unknown;
  given: Given;
}

/** `needsPacks`: the host does not have the texts of the revision the envelope named. */
export type VaultReply = { ok: true; data: unknown } | { ok: false; needsPacks: boolean };

export type AskVault = <N extends VaultRequestName>(
  name: N,
  data: VaultRequests[N]['request'],
  given: Given,
) => Promise<VaultRequests[N]['answer']>;

/** The same, with what is given taken care of. */
export type Vault = <N extends VaultRequestName>(
  name: N,
  data: VaultRequests[N]['request'],
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
    // A document that is still loading is there already, and hears nothing yet.
    if (!opening && (await browser.offscreen.hasDocument()) && !opening) return;
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
    const ask = async (told: Given): Promise<VaultReply | undefined> => {
      const envelope: VaultEnvelope = { to: 'vault', name, data, given: told };
      return (await browser.runtime.sendMessage(envelope)) as VaultReply | undefined;
    };
    // Packs are large: their texts go along only where the host does not have them.
    let reply = await ask(withoutTexts(given));
    if (reply && !reply.ok && reply.needsPacks) reply = await ask(given);
    if (!reply?.ok) throw new VaultFault(name);
    return reply.data as VaultRequests[typeof name]['answer'];
  };
}

function withoutTexts({ packs, ...rest }: Given): Given {
  return packs ? { ...rest, packs: { ...packs, packs: [] } } : rest;
}

/** At the host: puts the texts back that were told once; null where they have to be told again. */
export function textKeeper(): (given: Given) => Given | null {
  let kept: GivenPacks = NO_PACKS;
  return (given) => {
    const { packs } = given;
    if (!packs || packs.revision === NO_PACKS.revision) return given;
    if (packs.packs.length > 0) kept = packs;
    return kept.revision === packs.revision ? { ...given, packs: { ...packs, packs: kept.packs } } : null;
  };
}
