/** Taking back one change: every row it touched gets its former state, all or nothing. */
import { type ChangeRow, caseRow, type Mutation } from '../store/records';
import { sideBySide } from '../store/side-by-side';
import type { Store } from '../store/store';
import { IMPORT_CHANGE } from '../text/caseload-import';
import { Refusal } from './refusal';
import type { WriteContext } from './writes';

/** @throws Refusal when the change is unknown, undone already, or something newer stands on its rows */
export async function undo(context: WriteContext, id: string): Promise<string> {
  const change = await context.store.findChange(id);
  if (!change) throw new Refusal('Dieser Eintrag ist nicht mehr bekannt und kann nicht zurückgenommen werden.');
  if (change.undone) throw new Refusal('Dieser Eintrag wurde schon zurückgenommen.');
  const own = new Set(change.mutations.map((mutation) => mutation.id));
  const backs = await sideBySide(change.mutations, async (mutation): Promise<Mutation | null> => {
    const current = await context.store.readRow(mutation);
    if (mutation.table === 'cases') return caseBack(context.store, change, own, mutation, current);
    if (!same(current, mutation.after)) {
      throw new Refusal('Seitdem wurde hier etwas Neueres eingetragen. Nehmen Sie zuerst den neueren Eintrag zurück.');
    }
    return { table: mutation.table, id: mutation.id, before: current, after: mutation.before };
  });
  const mutations = backs.filter((back) => back !== null);
  const row = {
    id: context.newId(),
    at: context.now,
    label: `zurückgenommen: ${change.label}`,
    mutations,
    undone: false,
  };
  await context.store.commit(row, id);
  return row.id;
}

/**
 * A case row collects observations between a change and its undo, so only what the user did to it is taken back: the
 * adoption (where nothing else hangs on the case) and the facts set.
 */
async function caseBack(
  store: Store,
  change: ChangeRow,
  own: ReadonlySet<string>,
  mutation: Mutation,
  current: unknown,
): Promise<Mutation | null> {
  const now = caseRow.safeParse(current);
  if (!now.success) return null;
  const { table, id, before, after } = mutation;
  if (before === null) {
    const others = (await store.entryIds(id)).filter((entry) => !own.has(entry));
    return others.length > 0 ? null : { table, id, before: current, after: null };
  }
  // What a file told is all that an import did.
  if (change.label === IMPORT_CHANGE)
    return same(current, after) ? { table, id, before: current, after: before } : null;
  const [was, made] = [caseRow.parse(before).localFacts, caseRow.parse(after).localFacts];
  if (same(was, made)) return null;
  if (!same(now.data.localFacts, made)) {
    throw new Refusal('Die Angaben wurden seitdem noch einmal geändert. Nehmen Sie zuerst die neuere Änderung zurück.');
  }
  return { table, id, before: current, after: { ...now.data, localFacts: was } };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
