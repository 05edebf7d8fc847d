/** Runs in the measured page: the encrypted store on the browser's real database, beside plain records in it. */
import Dexie from 'dexie';
import { NO_PACKS } from '../../../lib/packs/given';
import { compiledPacks, libraryWith } from '../../../lib/packs/library';
import { effectiveSettings, ruleSettings } from '../../../lib/policy/settings';
import { toDay, toIso } from '../../../lib/rules/dates';
import { caseloadView } from '../../../lib/service/caseload';
import { openingOf } from '../../../lib/service/vault-requests';
import { openJournalWorker } from '../../../lib/store/journal/client';
import type { Journal } from '../../../lib/store/journal/port';
import type { ChangeRow, Mutation } from '../../../lib/store/records';
import type { Store } from '../../../lib/store/store';
import { createVault } from '../../../lib/store/vault';

const SYSTEM = 'https://fall.example';
const TODAY = '2026-11-20';
const KEY = openingOf({
  by: 'organisation',
  profileSecret: btoa('p'.repeat(32)),
  organisationSecret: 'geheim'.repeat(8),
});

interface PlainContact {
  id: string;
  caseId: string;
  name: string;
  date: string;
  due: number;
}

let plain: Dexie;
let store: Store;
let journal: Journal | null = null;

/** The n-th of some contacts of a case, spread over two years. */
const dayOf = (index: number, n: number): string => toIso(toDay(TODAY) - ((index * 37 + n * 61) % 700));

/** One plain record per contact, found by an index on its due day: what a store without protection would do. */
export async function importPlain(cases: number, contacts: number): Promise<number> {
  await Dexie.delete('plain');
  plain = new Dexie('plain', { chromeTransactionDurability: 'strict' });
  plain.version(1).stores({ contacts: 'id, caseId, due' });
  await plain.open();
  const rows: PlainContact[] = [];
  for (let index = 0; index < cases; index += 1) {
    for (let n = 0; n < contacts; n += 1) {
      const due = (index * 37 + n * 61) % 90;
      rows.push({
        id: `${index}-${n}`,
        caseId: String(index),
        name: `Muster, Person ${index}`,
        date: dayOf(index, n),
        due,
      });
    }
  }
  const start = performance.now();
  await plain.transaction('rw', 'contacts', async () => {
    for (const row of rows) void plain.table('contacts').put(row);
  });
  return performance.now() - start;
}

/** ms for what is due within seven days, from the index. */
export async function queryPlain(): Promise<number> {
  const start = performance.now();
  await plain.table('contacts').where('due').between(0, 7).toArray();
  return performance.now() - start;
}

/**
 * The same contacts as the product takes on a caseload: one change, given to the store of an open vault, whose journal lies in
 * OPFS and is flushed by its worker before the database is written. From the change to the answer, nothing left out.
 * @param worker the script of the journal's worker
 */
export async function importSealed(cases: number, contacts: number, worker: string): Promise<number> {
  await Dexie.delete('sealed');
  store = await emptyStore(worker);
  const change = importChange(cases, contacts);
  const start = performance.now();
  await store.commit(change, null, () => undefined);
  const took = performance.now() - start;
  if ((await store.allCases()).length !== cases || (await journal?.size()) === 0) throw new Error('not all was stored');
  return took;
}

async function emptyStore(worker: string): Promise<Store> {
  await journal?.close();
  const script = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  journal = openJournalWorker(() => new Worker(script), 'bench');
  await journal.open();
  await journal.erase();
  const opened = await createVault(journal, { database: 'sealed', former: 'none' }).storeFor(KEY);
  if (!opened) throw new Error('locked');
  return opened;
}

/** ms until the whole caseload is in memory, checked. */
export async function readSealed(): Promise<number> {
  const start = performance.now();
  await store.allCases();
  return performance.now() - start;
}

/** ms until every case has its row of the page „Fallbestand“: read, put through the rules, put into words. */
export async function readCaseload(): Promise<number> {
  const { settings, managed } = effectiveSettings(undefined, {});
  const rules = ruleSettings(settings, {});
  const library = libraryWith(NO_PACKS);
  const packs = compiledPacks(settings.packs, library);
  const start = performance.now();
  await caseloadView({
    store,
    library,
    packs,
    rules,
    settings,
    managed,
    lawNotes: [],
    today: TODAY,
    retentionDays: 90,
  });
  return performance.now() - start;
}

function importChange(cases: number, contacts: number): ChangeRow {
  const mutations: Mutation[] = [];
  for (let index = 0; index < cases; index += 1) {
    const id = `case-${index}`;
    const number = String(index).padStart(9, '0');
    const row = {
      id,
      key: `${SYSTEM}|${number}`,
      system: SYSTEM,
      customerNumber: number,
      name: `Muster, Person ${index}`,
      benefitUnit: null,
      observations: [],
      localFacts: [],
      endedOn: null,
      keptOn: null,
      lookedOn: null,
      formerUnits: [],
      pauses: [],
      substitution: null,
      adoptedOn: TODAY,
    };
    mutations.push({ table: 'cases', id, before: null, after: row });
    for (let n = 0; n < contacts; n += 1) {
      const event = {
        id: `${id}-${n}`,
        caseId: id,
        date: dayOf(index, n),
        kind: 'scheduledInPerson',
        documented: true,
        contentOfTalk: true,
        jointWith: [],
        follow: null,
        change: 'import',
      };
      mutations.push({ table: 'events', id: event.id, before: null, after: event });
    }
  }
  return { id: 'import', at: 1, label: 'Import', mutations, undone: false };
}
