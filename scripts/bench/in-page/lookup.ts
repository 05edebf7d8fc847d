/** Runs in a page: the index of „Nachschlagen“ over everything that is shipped and a large caseload. */
import type { LookupEntry } from '../../../lib/lookup/entry';
import { createSearch } from '../../../lib/lookup/search';
import { PACKS } from '../../../lib/packs';
import { NO_PACKS } from '../../../lib/packs/given';
import { libraryWith } from '../../../lib/packs/library';
import { EMPTY_PROVIDER, MOST_PROVIDERS } from '../../../lib/providers/provider-schema';
import { DEFAULT_RULE_SETTINGS } from '../../../lib/rules/settings';
import type { Context } from '../../../lib/service/context';
import { lookupEntries } from '../../../lib/service/lookup-entries';
import { providerEntry } from '../../../lib/text/lookup-providers';

const FIRST = ['Jürgen', 'Ayşe', 'Katarzyna', 'Sören', 'Mandy', 'Ömer', 'Käthe', 'Ivan', 'Zoë', 'Luis'];
const PARTS = ['Müll', 'Schäf', 'Öz', 'Wagn', 'Gross', 'Klein', 'Sommer', 'Winter', 'Berg', 'Feld'];
const ENDS = ['er', 'mann', 'demir', 'stein', 'bach', 'hoff', 'ski', 'ow', 'sen', 'brink'];

function caseloadOf(count: number): LookupEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const customerNumber = `214D${String(at * 37).padStart(6, '0')}`;
    const title = `${PARTS[at % 10]}${ENDS[(at * 7) % 10]}${at % 97}, ${FIRST[(at * 3) % 10]}`;
    return {
      id: `case s ${customerNumber}`,
      group: 'cases',
      title,
      short: [],
      also: [customerNumber],
      text: ['Kontakt überfällig seit 12 Tagen', 'Kooperationsplan prüfen', 'Wiedervorlage'],
      note: `…${customerNumber.slice(-4)} · Ü25 · Kontakt überfällig seit 12 Tagen`,
      ref: { system: 's', customerNumber },
      rows: [{ label: 'Stand', value: 'Kontakt überfällig seit 12 Tagen' }],
    };
  });
}

function directoryOf(count: number): LookupEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `Beratungsstelle ${PARTS[at % 10]}${ENDS[(at * 7) % 10]} ${at}`;
    const provider = { ...EMPTY_PROVIDER, name, offers: 'Haushaltsplan, Verhandlung mit Gläubigern, Insolvenz' };
    const id = `p${at}`;
    return providerEntry(
      { id, origin: 'own', provider: { ...provider, services: ['debtCounselling'] } },
      '2026-11-20',
      6,
    );
  });
}

/** @returns ms that the index takes, with a directory of 1,000 providers */
export function indexing(cases: number): number {
  const settings = { packs: Object.fromEntries(PACKS.map(({ id }) => [id, true])) };
  const given = { library: libraryWith(NO_PACKS), settings, rules: DEFAULT_RULE_SETTINGS, today: '2026-11-20' };
  const entries = [...lookupEntries(given as unknown as Context), ...directoryOf(MOST_PROVIDERS), ...caseloadOf(cases)];
  const start = performance.now();
  createSearch(entries);
  return performance.now() - start;
}
