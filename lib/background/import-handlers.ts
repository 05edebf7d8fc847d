/** Reading a caseload from a file: the case systems its numbers can belong to; the rest is the store's host's. */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { ImportOwnRequests, ImportSystem } from '../messages/caseload-import';
import type { OwnHandlers } from '../messages/router';
import { policyAdapters } from './managed-policy';
import { adapterAt, ownEntries, systemAt } from './own-adapters';
import { grantedHosts } from './site-access';
import type { Vault } from './vault-link';

type ImportHandlers = Pick<OwnHandlers, keyof ImportOwnRequests>;

export function importHandlers(vault: Vault, commitImport: ImportHandlers['commitImport']): ImportHandlers {
  return {
    importSystems: async () => {
      const { settings } = await vault('readSettings', {});
      const number = settings.customerNumberFormat;
      const systems = (await knownSystems()).map((one) =>
        number === null
          ? one
          : { ...one, adapter: { ...one.adapter, formats: { ...one.adapter.formats, customerNumber: number } } },
      );
      return { systems, today: localDay() };
    },
    stageImport: (request) => vault('stageImport', request),
    commitImport,
    importProgress: (request) => vault('importProgress', request),
    cancelImport: (request) => vault('cancelImport', request),
  };
}

/**
 * Of open pages of the granted addresses, of these addresses themselves (a pattern does not tell a port), and of
 * adapters from outside that name a case system.
 */
async function knownSystems(): Promise<ImportSystem[]> {
  const found = new Map<string, ImportSystem>();
  const hosts = await grantedHosts();
  const tabs = hosts.length > 0 ? await browser.tabs.query({ url: hosts }) : [];
  // A pattern over several hosts names no single case system.
  const single = hosts.map((host) => host.replace(/\*$/, '')).filter((host) => !host.includes('*'));
  for (const url of [...tabs.map((tab) => tab.url ?? ''), ...single]) {
    if (!URL.canParse(url)) continue;
    const [adapter, system] = [await adapterAt(url), await systemAt(url)];
    const title = adapter.system === null ? new URL(url).origin : adapter.title;
    if (!found.has(system)) found.set(system, { system, title, adapter });
  }
  const [{ adapters: policy }, { entries }] = await Promise.all([policyAdapters(), ownEntries()]);
  for (const adapter of [...policy, ...entries.flatMap((entry) => entry.adapter ?? [])]) {
    const { system, title } = adapter;
    if (system !== null && !found.has(system)) found.set(system, { system, title, adapter });
  }
  return [...found.values()];
}
