/**
 * The one module that touches the database. Callers read bundles and commit changes; what lies underneath (encryption,
 * journal) can change without them.
 */
import Dexie, { type Table } from 'dexie';
import type { CaseRef } from '../view';
import {
  type AppointmentRow,
  type CaseRow,
  type ChangeRow,
  type CooperationRow,
  changeRow,
  type DecisionRow,
  type EventRow,
  type FollowUpRow,
  type PlanRow,
  ROW_SCHEMAS,
  type Row,
  type TableName,
  type TermRow,
} from './records';

export const DATABASE_NAME = 'fallblick';
const VERSION = 2;
/** Tables whose rows hang on a case. */
const ENTRY_TABLES = ['events', 'appointments', 'followUps', 'plans', 'terms', 'cooperation'] as const;

/** The database cannot be opened or written; `reason` is the browser's error name, for the IT. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: string) {
    super(`store: ${reason}`);
  }
}

/** Everything stored about one case. `unreadable` counts rows whose shape is not known: they are left as they are. */
export interface CaseBundle {
  row: CaseRow;
  events: EventRow[];
  appointments: AppointmentRow[];
  followUps: FollowUpRow[];
  plans: PlanRow[];
  terms: TermRow[];
  cooperation: CooperationRow[];
  unreadable: number;
}

export interface Store {
  findCase(ref: CaseRef): Promise<CaseBundle | null>;
  findCases(refs: CaseRef[]): Promise<(CaseBundle | null)[]>;
  casesOfBenefitUnit(benefitUnit: string): Promise<CaseBundle[]>;
  /** Every case that was taken on. */
  allCases(): Promise<CaseBundle[]>;
  decisionsOf(benefitUnit: string): Promise<DecisionRow[]>;
  readSettings(): Promise<unknown>;
  findChange(id: string): Promise<ChangeRow | null>;
  /** All or nothing, flushed to disk before it resolves. `undoes` is marked as undone in the same step. */
  commit(change: ChangeRow, undoes: string | null): Promise<void>;
  /** The row as it stands, for checking that an undo meets what it left. */
  readRow(table: TableName, id: string): Promise<unknown>;
  /** Ids of all entries that hang on a case. */
  entryIds(caseId: string): Promise<string[]>;
}

export function caseKey(ref: CaseRef): string {
  return `${ref.system}|${ref.customerNumber}`;
}

export function benefitUnitKey(system: string, number: string): string {
  return `${system}|${number}`;
}

/**
 * Opens the database (created on first use).
 * @throws StoreFault when the browser refuses: newer version on disk, damaged, disk full, storage switched off.
 */
export async function openStore(name: string = DATABASE_NAME): Promise<Store> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({
    cases: 'id, &key, benefitUnit',
    events: 'id, caseId',
    appointments: 'id, caseId',
    followUps: 'id, caseId',
    plans: 'id, caseId',
    decisions: 'id, benefitUnit',
    settings: 'id',
    changes: 'id',
  });
  db.version(VERSION).stores({ terms: 'id, caseId', cooperation: 'id, caseId' });
  // A newer program version in another context wants to upgrade: give way.
  db.on('versionchange', () => db.close());
  await guarded(() => db.open());
  // Dexie keeps ten steps per version in the browser's own number.
  if (db.backendDB().version > VERSION * 10) {
    // Dexie would open a newer database with this program's tables; a newer program's data stay untouched instead.
    db.close();
    throw new StoreFault('VersionError');
  }
  return storeOn(db);
}

async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreFault(error instanceof Error ? error.name : 'UnknownError');
  }
}

function storeOn(db: Dexie): Store {
  const table = (name: TableName | 'changes'): Table<unknown, string> => db.table(name);

  async function rowsOf<T extends TableName>(
    name: T,
    index: string,
    keys: string[],
  ): Promise<{ rows: Row<T>[]; bad: unknown[] }> {
    const raw = await table(name).where(index).anyOf(keys).toArray();
    return readable(name, raw);
  }

  async function bundles(raw: unknown[]): Promise<CaseBundle[]> {
    const { rows: cases } = readable('cases', raw);
    const ids = cases.map((row) => row.id);
    const [events, appointments, followUps, plans, terms, cooperation] = await Promise.all([
      rowsOf('events', 'caseId', ids),
      rowsOf('appointments', 'caseId', ids),
      rowsOf('followUps', 'caseId', ids),
      rowsOf('plans', 'caseId', ids),
      rowsOf('terms', 'caseId', ids),
      rowsOf('cooperation', 'caseId', ids),
    ]);
    const bad = [events, appointments, followUps, plans, terms, cooperation].flatMap((part) => part.bad);
    return cases.map((row) => ({
      row,
      events: events.rows.filter((event) => event.caseId === row.id),
      appointments: appointments.rows.filter((appointment) => appointment.caseId === row.id),
      followUps: followUps.rows.filter((followUp) => followUp.caseId === row.id),
      plans: plans.rows.filter((plan) => plan.caseId === row.id),
      terms: terms.rows.filter((term) => term.caseId === row.id),
      cooperation: cooperation.rows.filter((note) => note.caseId === row.id),
      unreadable: bad.filter((entry) => (entry as { caseId?: unknown }).caseId === row.id).length,
    }));
  }

  async function findCases(refs: CaseRef[]): Promise<(CaseBundle | null)[]> {
    return guarded(async () => {
      const keys = refs.map(caseKey);
      const found = await bundles(await table('cases').where('key').anyOf(keys).toArray());
      const byKey = new Map(found.map((bundle) => [bundle.row.key, bundle]));
      return keys.map((key) => byKey.get(key) ?? null);
    });
  }

  return {
    findCases,
    findCase: async (ref) => (await findCases([ref]))[0] ?? null,
    casesOfBenefitUnit: (benefitUnit) =>
      guarded(async () => bundles(await table('cases').where('benefitUnit').equals(benefitUnit).toArray())),
    allCases: () => guarded(async () => bundles(await table('cases').toArray())),
    decisionsOf: (benefitUnit) => guarded(async () => (await rowsOf('decisions', 'benefitUnit', [benefitUnit])).rows),
    readSettings: () =>
      guarded(async () => ((await table('settings').get('settings')) as { value?: unknown } | undefined)?.value),
    findChange: (id) =>
      guarded(async () => {
        const parsed = changeRow.safeParse(await table('changes').get(id));
        return parsed.success ? parsed.data : null;
      }),
    readRow: (name, id) => guarded(async () => (await table(name).get(id)) ?? null),
    entryIds: (caseId) =>
      guarded(async () => {
        const keys = await Promise.all(
          ENTRY_TABLES.map((name) => table(name).where('caseId').equals(caseId).primaryKeys()),
        );
        return keys.flat();
      }),
    commit: (change, undoes) => guarded(() => write(db, change, undoes)),
  };
}

function readable<T extends TableName>(name: T, raw: unknown[]): { rows: Row<T>[]; bad: unknown[] } {
  const rows: Row<T>[] = [];
  const bad: unknown[] = [];
  for (const entry of raw) {
    const parsed = ROW_SCHEMAS[name].safeParse(entry);
    if (parsed.success) rows.push(parsed.data as Row<T>);
    else bad.push(entry);
  }
  return { rows, bad };
}

async function write(db: Dexie, change: ChangeRow, undoes: string | null): Promise<void> {
  const names = [...new Set(change.mutations.map((mutation) => mutation.table)), 'changes'];
  await db.transaction('rw', names, async () => {
    for (const { table, id, after } of change.mutations) {
      if (after === null) await db.table(table).delete(id);
      else await db.table(table).put(after);
    }
    await db.table('changes').put(change);
    if (undoes !== null) await db.table('changes').update(undoes, { undone: true });
  });
}
