/** Reading a caseload from a file: the case systems its numbers can belong to; the rest is the store's host's. */
import type { ImportOwnRequests, ImportSystem } from '../messages/caseload-import';
import type { OwnHandlers } from '../messages/router';
import { localDay } from './local-day';
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

/** Of the granted addresses, and of adapters from outside that name a case system. */
async function knownSystems(): Promise<ImportSystem[]> {
  const found = new Map<string, ImportSystem>();
  for (const pattern of await grantedHosts()) {
    const origin = pattern.replace(/\/\*$/, '');
    // A pattern over several hosts names no single case system.
    if (origin.includes('*') || !URL.canParse(origin)) continue;
    const [adapter, system] = [await adapterAt(`${origin}/`), await systemAt(`${origin}/`)];
    const title = adapter.system === null ? origin : adapter.title;
    if (!found.has(system)) found.set(system, { system, title, adapter });
  }
  const [{ adapters: policy }, { entries }] = await Promise.all([policyAdapters(), ownEntries()]);
  for (const adapter of [...policy, ...entries.flatMap((entry) => entry.adapter ?? [])]) {
    const { system, title } = adapter;
    if (system !== null && !found.has(system)) found.set(system, { system, title, adapter });
  }
  return [...found.values()];
}
