/** Everything stored about one person: every row, whatever its shape, every change, and what others' cases say of her. */
import type { AuskunftEntry, AuskunftSection, AuskunftView } from '../messages/auskunft';
import type { IsoDate } from '../rules/facts';
import { unitsOf } from '../store/destroying';
import type { Rows } from '../store/owned';
import type { ChangeRow, EventRow, Mutation } from '../store/records';
import type { Store } from '../store/store';
import { labelOf, TABLE_TITLES, AUSKUNFT_TEXT as TEXT, valueText } from '../text/auskunft';
import { fullDate } from '../text/dates';

type Line = AuskunftEntry['lines'][number];

/** Null where the case is gone. */
export async function auskunft(store: Store, id: string, today: IsoDate): Promise<AuskunftView | null> {
  const { rows, changes } = await store.everythingOf(id);
  const person = rows.cases?.[id] as
    | { name?: unknown; system?: unknown; customerNumber?: unknown; benefitUnit?: unknown; formerUnits?: unknown }
    | undefined;
  if (!person) return null;
  const { name } = person;
  const units = unitsOf(person).filter((unit) => typeof unit === 'string');
  const decisions = await store.decisionsOf(units);
  // Of a Bedarfsgemeinschaft that others brought along it would tell what is theirs.
  const unitLinks = (await store.unitLinks()).filter(({ former }) => units.includes(former));
  const elsewhere = await mentions(store, person);
  const own = Object.keys(TABLE_TITLES)
    .filter((table) => table !== 'decisions' && table !== 'unitLinks')
    .map((table) => sectionOf(table, Object.values(rows[table as keyof Rows] ?? {})));
  const unknown = Object.keys(rows).filter((table) => !(table in TABLE_TITLES));
  return {
    name: typeof name === 'string' ? name : TEXT.nameless,
    on: today,
    sections: [
      { title: TEXT.about, note: null, entries: [{ title: '', lines: [...TEXT.aboutLines] }] },
      ...own,
      ...unknown.map((table) => sectionOf(table, Object.values(rows[table as keyof Rows] ?? {}))),
      sectionOf('decisions', decisions),
      sectionOf('unitLinks', unitLinks),
      { title: TEXT.elsewhere, note: TEXT.elsewhereNote, entries: elsewhere.map((event) => entryOf('events', event)) },
      {
        title: TEXT.changes,
        note: TEXT.changesNote,
        entries: changes.toSorted((a, b) => b.at - a.at).map(changeEntry),
      },
    ],
    json: JSON.stringify({ auskunft: 1, on: today, rows, decisions, unitLinks, elsewhere, changes }, null, 2),
  };
}

/** Joint talks of other cases that she took part in, without the others who did. */
async function mentions(
  store: Store,
  { system, customerNumber }: { system?: unknown; customerNumber?: unknown },
): Promise<EventRow[]> {
  const others = (await store.allCases()).filter(
    ({ row }) => row.system === system && row.customerNumber !== customerNumber,
  );
  return others.flatMap(({ events }) =>
    events.flatMap((event) => {
      const jointWith = event.jointWith.filter((other) => other.customerNumber === customerNumber);
      return jointWith.length > 0 ? [{ ...event, jointWith }] : [];
    }),
  );
}

function sectionOf(table: string, rows: unknown[]): AuskunftSection {
  const note = table === 'cases' ? TEXT.fromPage : TEXT.fromUser;
  return { title: TABLE_TITLES[table]?.title ?? table, note, entries: rows.map((row) => entryOf(table, row)) };
}

function entryOf(table: string, row: unknown): AuskunftEntry {
  const { date, on, concluded } = row as { date?: unknown; on?: unknown; concluded?: unknown };
  const day = [date, on, concluded].find((each) => typeof each === 'string' && /^\d{4}-\d\d-\d\d$/.test(each));
  const one = TABLE_TITLES[table]?.one ?? table;
  return { title: day ? `${one} ${fullDate(String(day))}` : one, lines: linesOf(table, row) };
}

/** A line for each single value; values inside others stand behind the names of those. */
function linesOf(table: string, value: unknown, path = '', before: readonly string[] = []): Line[] {
  const label = (names: readonly string[]): string => names.join(' · ');
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ label: label(before), value: '–' }];
    return value.flatMap((each, at) =>
      linesOf(table, each, path, [...before.slice(0, -1), `${before.at(-1) ?? ''} ${at + 1}`]),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return linesOf(table, inner, at, [...before, labelOf(table, at)]);
    });
  }
  return [{ label: label(before), value: valueText(table, path, value) }];
}

function changeEntry({ id, at, label, undone, mutations }: ChangeRow): AuskunftEntry {
  const when = new Date(at).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
  const title = [when, label, ...(undone ? [TEXT.undone] : [])].join(' · ');
  return { title, lines: [{ label: TEXT.changeId, value: id }, ...mutations.flatMap(mutationLines)] };
}

function mutationLines({ table, id, before, after }: Mutation): Line[] {
  const [was, now] = [before, after].map((row) => (row === null || row === undefined ? [] : linesOf(table, row)));
  const formerly = new Map(was?.map(({ label, value }) => [label, value]));
  const later = new Map(now?.map(({ label, value }) => [label, value]));
  const what = before === null ? TEXT.made : after === null ? TEXT.removed : TEXT.altered;
  const head = { label: `${TABLE_TITLES[table]?.one ?? table} ${what}`, value: `${TEXT.row} ${id}` };
  const names = [...new Set([...formerly.keys(), ...later.keys()])];
  const lines = names.flatMap((label): Line[] => {
    const [from, to] = [formerly.get(label), later.get(label)];
    if (before === null || after === null) return [{ label, value: to ?? from ?? '–' }];
    return from === to ? [] : [{ label, value: `${from ?? '–'} → ${to ?? '–'}` }];
  });
  return [head, ...lines];
}
