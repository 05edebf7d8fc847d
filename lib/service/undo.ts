/** Taking back one change: every row it touched gets its former state, all or nothing. */

import { MERGED, takenBackLabel, UNIT_LINKED } from '../store/change-labels';
import { type CaseRow, type ChangeRow, caseRow, type Mutation, ROW_SCHEMAS, type TableName } from '../store/records';
import { sideBySide } from '../store/side-by-side';
import type { Store } from '../store/store';
import { IMPORT_CHANGE } from '../text/caseload-import';
import { Refusal } from './refusal';
import type { WriteContext } from './writes';

/** What of a case row is the user's doing; the rest is what pages showed. */
const OWN_FIELDS = ['localFacts', 'endedOn', 'keptOn', 'key', 'customerNumber', 'pauses', 'substitution'] as const;

/** @throws Refusal when the change is unknown, undone already, or something newer stands on its rows */
export async function undo({ store, newId, now }: WriteContext, id: string): Promise<string> {
  const change = await knownChange(store, id);
  const mutations = await undoMutations(store, id);
  const row = { id: newId(), at: now, label: takenBackLabel(change.label), mutations, undone: false };
  await store.commit(row, id);
  return row.id;
}

/** What taking the change back would do now. @throws Refusal */
export async function undoMutations(store: Store, id: string): Promise<Mutation[]> {
  const change = await knownChange(store, id);
  if (change.undone) throw new Refusal('Dieser Eintrag wurde schon zurückgenommen.');
  if (change.label === MERGED && !change.mutations.some(({ table, after }) => table === 'cases' && after === null)) {
    throw new Refusal(
      'Der frühere Fall ist endgültig gelöscht. Das Zusammenführen kann nicht mehr zurückgenommen werden.',
    );
  }
  const own = new Set(change.mutations.map((mutation) => mutation.id));
  // They lie in one sealed record, which is opened once for all of them.
  const inDirectory = change.mutations.some(({ table }) => table === 'providers');
  const directory = new Map((inDirectory ? await store.providers() : []).map((row) => [row.id, row]));
  const backs = await sideBySide(change.mutations, async (mutation): Promise<Mutation | null> => {
    const current =
      mutation.table === 'providers' ? (directory.get(mutation.id) ?? null) : await store.readRow(mutation);
    if (mutation.table === 'cases') return caseBack(store, change, own, mutation, current);
    if (!same(inShape(mutation.table, current), inShape(mutation.table, mutation.after))) {
      throw new Refusal('Seitdem wurde hier etwas Neueres eingetragen. Nehmen Sie zuerst den neueren Eintrag zurück.');
    }
    return { table: mutation.table, id: mutation.id, before: current, after: mutation.before };
  });
  return backs.filter((back) => back !== null);
}

async function knownChange(store: Store, id: string): Promise<ChangeRow> {
  const change = await store.findChange(id);
  if (!change) throw new Refusal('Dieser Eintrag ist nicht mehr bekannt und kann nicht zurückgenommen werden.');
  return change;
}

/**
 * A case row collects observations between a change and its undo, so only what the user did to it is taken back: the
 * adoption (where nothing else hangs on the case), a removal, and the fields the user sets.
 */
async function caseBack(
  store: Store,
  change: ChangeRow,
  own: ReadonlySet<string>,
  mutation: Mutation,
  current: unknown,
): Promise<Mutation | null> {
  const { table, id, before, after } = mutation;
  if (after === null && current === null) {
    await requireFree(store, caseRow.parse(before));
    return { table, id, before: null, after: before };
  }
  const now = caseRow.safeParse(current);
  if (!now.success) return null;
  if (before === null) {
    const others = (await store.entryIds(id)).filter((entry) => !own.has(entry));
    return others.length > 0 ? null : { table, id, before: current, after: null };
  }
  // What a file told is all that an import did.
  if (change.label === IMPORT_CHANGE)
    return same(current, after) ? { table, id, before: current, after: before } : null;
  const [was, made] = [caseRow.parse(before), caseRow.parse(after)];
  if (change.label === UNIT_LINKED) return unitBack(mutation, now.data, was, made);
  const set = OWN_FIELDS.filter((field) => !same(was[field], made[field]));
  const observations = change.label === MERGED ? withoutMerged(now.data, was, made) : now.data.observations;
  const formerUnits =
    change.label === MERGED && same(now.data.formerUnits, made.formerUnits) ? was.formerUnits : now.data.formerUnits;
  const sameSeen = same([observations, formerUnits], [now.data.observations, now.data.formerUnits]);
  if (set.length === 0 && sameSeen) return null;
  if (set.some((field) => !same(now.data[field], made[field]))) {
    throw new Refusal('Die Angaben wurden seitdem noch einmal geändert. Nehmen Sie zuerst die neuere Änderung zurück.');
  }
  if (set.includes('key')) await requireFree(store, was);
  return {
    table,
    id,
    before: current,
    after: { ...now.data, observations, formerUnits, ...Object.fromEntries(set.map((field) => [field, was[field]])) },
  };
}

/** A person who was moved to another Bedarfsgemeinschaft goes back, unless a page has told otherwise since. */
function unitBack({ table, id }: Mutation, now: CaseRow, was: CaseRow, made: CaseRow): Mutation | null {
  const units = ({ benefitUnit, formerUnits }: CaseRow) => ({ benefitUnit, formerUnits });
  if (same(units(was), units(made)) || !same(units(now), units(made))) return null;
  return { table, id, before: now, after: { ...now, ...units(was) } };
}

/** What the pages showed, but for the days that came from the other case. */
function withoutMerged({ observations }: CaseRow, was: CaseRow, made: CaseRow): CaseRow['observations'] {
  const days = (row: CaseRow): Set<string> => new Set(row.observations.map(({ seenOn }) => seenOn));
  const [before, after] = [days(was), days(made)];
  return observations.filter(({ seenOn }) => before.has(seenOn) || !after.has(seenOn));
}

/** One number, one case. */
async function requireFree(store: Store, { id, system, customerNumber }: CaseRow): Promise<void> {
  const holder = await store.findCase({ system, customerNumber });
  if (holder && holder.row.id !== id) {
    throw new Refusal(
      'Zu der früheren Kundennummer gibt es inzwischen einen anderen Fall. Nehmen Sie zuerst dessen Übernahme zurück.',
    );
  }
}

/** An earlier version wrote rows with fewer fields; what cannot be read stays as it is. */
const inShape = (table: TableName, row: unknown): unknown => ROW_SCHEMAS[table].safeParse(row).data ?? row;

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
