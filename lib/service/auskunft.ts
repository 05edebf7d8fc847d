/** Everything stored about one person: every row, whatever its shape, every change, what others' cases say of her, and how long it stays. */
import type { AuskunftEntry, AuskunftSection, AuskunftView } from '../messages/auskunft';
import { bundleOf } from '../store/bundle';
import { tracesOf, unitsOf } from '../store/destroying';
import type { Rows } from '../store/owned';
import type { ChangeRow, EventRow, Mutation } from '../store/records';
import { DESTROYED_KEPT_DAYS, expiryOf, FORGOTTEN_AFTER_DAYS, LOG_KEPT_DAYS } from '../store/retention';
import type { Store } from '../store/store';
import { labelOf, TABLE_TITLES, AUSKUNFT_TEXT as TEXT, valueText } from '../text/auskunft';
import { AUSKUNFT_ACCESS, AUSKUNFT_BESIDE, type Storage, storageText } from '../text/auskunft-storage';
import { IMPORT_CHANGE } from '../text/caseload-import';
import { fullDate } from '../text/dates';
import { ACCESS_WORDS } from '../text/retention';
import { type AccessOfCase, accessOf, mentions } from './auskunft-mentions';

type Line = AuskunftEntry['lines'][number];

/** How long cases stay on this device. */
export type Keeping = Pick<Storage, 'today' | 'retentionDays' | 'managed'>;

/** Null where the case is gone. */
export async function auskunft(store: Store, id: string, keeping: Keeping): Promise<AuskunftView | null> {
  const { rows, changes } = await store.everythingOf(id);
  const person = rows.cases?.[id] as
    | { name?: unknown; system?: unknown; customerNumber?: unknown; benefitUnit?: unknown; formerUnits?: unknown }
    | undefined;
  if (!person) return null;
  const { today } = keeping;
  const units = unitsOf(person).filter((unit) => typeof unit === 'string');
  const decisions = await store.decisionsOf(units);
  // Of a Bedarfsgemeinschaft that others brought along it would tell what is theirs.
  const unitLinks = (await store.unitLinks()).filter(({ former }) => units.includes(former));
  const { numbers } = tracesOf(id, { rows, changes: Object.fromEntries(changes.map((change) => [change.id, change])) });
  // An import takes cases on, thousands in one change, and no talks.
  const changeIds = changes.filter(({ label }) => label !== IMPORT_CHANGE).map(({ id: change }) => change);
  const elsewhere = await mentions(store, id, person.system, numbers, changeIds);
  const access = await accessOf(store, id);
  const own = Object.keys(TABLE_TITLES)
    .filter((table) => table !== 'decisions' && table !== 'unitLinks')
    .map((table) => sectionOf(table, Object.values(rows[table as keyof Rows] ?? {})));
  const unknown = Object.keys(rows).filter((table) => !(table in TABLE_TITLES));
  const events = (found: EventRow[]) => found.map((event) => entryOf('events', event));
  return {
    name: typeof person.name === 'string' ? person.name : TEXT.nameless,
    on: today,
    sections: [
      { title: TEXT.about, note: null, entries: [{ title: '', lines: aboutLines(rows, id, keeping) }] },
      ...own,
      ...unknown.map((table) => sectionOf(table, Object.values(rows[table as keyof Rows] ?? {}))),
      sectionOf('decisions', decisions),
      sectionOf('unitLinks', unitLinks),
      { title: TEXT.elsewhere, note: TEXT.elsewhereNote, entries: events(elsewhere.present) },
      { title: TEXT.elsewhereFormer, note: TEXT.elsewhereFormerNote, entries: events(elsewhere.former) },
      {
        title: TEXT.changes,
        note: TEXT.changesNote,
        entries: changes.toSorted((a, b) => b.at - a.at).map(changeEntry),
      },
      accessSection(access),
      besideSection(),
    ],
    json: JSON.stringify({ auskunft: 1, on: today, rows, decisions, unitLinks, elsewhere, changes, access }, null, 2),
  };
}

function aboutLines(rows: Rows, id: string, keeping: Keeping): Line[] {
  const bundle = bundleOf(id, rows);
  const { endedOn, keptOn } = bundle?.row ?? { endedOn: null, keptOn: null };
  const expiry = bundle && expiryOf(bundle, keeping.retentionDays, keeping.today);
  const stored = { expiry, endedOn, keptOn, forgottenAfterDays: FORGOTTEN_AFTER_DAYS };
  const duration = { label: TEXT.duration, value: storageText({ ...keeping, ...stored }) };
  return [...TEXT.aboutLines, duration, ...TEXT.rightsLines];
}

function accessSection(access: AccessOfCase[]): AuskunftSection {
  const { title, note, entry, line } = AUSKUNFT_ACCESS;
  const byDay = Map.groupBy(access, ({ day }) => day);
  const entries = [...byDay].map(([day, list]) => ({
    title: entry(day),
    lines: list.map(({ time, action }) => ({ label: line(time), value: ACCESS_WORDS[action] })),
  }));
  return { title, note: note(LOG_KEPT_DAYS), entries };
}

function besideSection(): AuskunftSection {
  const { title, note, lines } = AUSKUNFT_BESIDE;
  return { title, note, entries: [{ title: '', lines: lines(DESTROYED_KEPT_DAYS) }] };
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
