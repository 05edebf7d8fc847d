/** From all cases to what the table shows: filtered, searched, sorted, grouped. Pure. */
import type { CaseloadFilter, CaseloadRow } from '../messages/caseload';
import { belongsTo } from './filters';

export const SORT_COLUMNS = [
  'state',
  'name',
  'number',
  'team',
  'due',
  'days',
  'priority',
  'unit',
  'plan',
  'followUps',
  'seen',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface Arrangement {
  filter: CaseloadFilter;
  /** What is searched for in name, customer number and BG number; '' for everything. */
  search: string;
  /** Words of a team, or '' for all. */
  team: string;
  sort: { by: SortColumn; descending: boolean };
  /** Members of one Bedarfsgemeinschaft stand together, where the most urgent of them stands. */
  grouped: boolean;
  /** Bedarfsgemeinschaften whose members are folded away. */
  folded: ReadonlySet<string>;
}

/** A line of the table. */
export type Item =
  | { kind: 'case'; key: string; row: CaseloadRow; inUnit: 'inner' | 'last' | null }
  | { kind: 'unit'; key: string; number: string; members: CaseloadRow[]; talks: string | null; folded: boolean };

export const keyOf = ({ ref }: Pick<CaseloadRow, 'ref'>): string => `${ref.system}|${ref.customerNumber}`;

/** Rows that search and team leave, before the filter: what the counts of the filters are counted over. */
export function narrowed(
  rows: readonly CaseloadRow[],
  { search, team }: Pick<Arrangement, 'search' | 'team'>,
  teamWords: (row: CaseloadRow) => string,
): CaseloadRow[] {
  const words = plain(search).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (team !== '' && teamWords(row) !== team) return false;
    if (words.length === 0) return true;
    const text = plain([row.name, row.ref.customerNumber, row.unit?.number].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** @param rows in the order of the morning list, already narrowed */
export function arranged(
  rows: readonly CaseloadRow[],
  { filter, sort, grouped, folded }: Omit<Arrangement, 'search' | 'team'>,
  teamWords: (row: CaseloadRow) => string,
): Item[] {
  const shown = sorted(
    rows.filter((row) => belongsTo(row, filter)),
    sort,
    teamWords,
  );
  return grouped ? byUnit(shown, folded) : shown.map((row) => caseItem(row));
}

const caseItem = (row: CaseloadRow, inUnit: 'inner' | 'last' | null = null): Item => ({
  kind: 'case',
  key: keyOf(row),
  row,
  inUnit,
});

function byUnit(rows: readonly CaseloadRow[], folded: ReadonlySet<string>): Item[] {
  const unitOf = ({ ref, unit }: CaseloadRow): string | null => unit && `${ref.system}|${unit.number}`;
  const units = Map.groupBy(rows, unitOf);
  const done = new Set<string>();
  return rows.flatMap((row) => {
    const unit = unitOf(row);
    const members = units.get(unit) ?? [];
    if (unit === null || members.length < 2) return [caseItem(row)];
    if (done.has(unit)) return [];
    done.add(unit);
    const isFolded = folded.has(unit);
    const head: Item = {
      kind: 'unit',
      key: unit,
      number: row.unit?.number ?? '',
      members,
      talks: members.find((member) => member.unit?.full)?.unit?.full ?? null,
      folded: isFolded,
    };
    const last = members.length - 1;
    return isFolded ? [head] : [head, ...members.map((member, at) => caseItem(member, at === last ? 'last' : 'inner'))];
  });
}

type Value = string | number | null;

function sorted(
  rows: readonly CaseloadRow[],
  { by, descending }: Arrangement['sort'],
  teamWords: (row: CaseloadRow) => string,
): CaseloadRow[] {
  // The order of the morning list is that of the states.
  if (by === 'state') return descending ? rows.toReversed() : [...rows];
  const compare = new Intl.Collator('de').compare;
  const pick: Record<Exclude<SortColumn, 'state'>, (row: CaseloadRow) => Value> = {
    name: ({ name }) => name,
    number: ({ ref }) => ref.customerNumber,
    team: (row) => teamWords(row) || null,
    due: ({ days }) => days,
    days: ({ days }) => days,
    priority: ({ rank }) => rank,
    unit: ({ unit }) => unit?.number ?? null,
    plan: ({ plan }) => plan?.days ?? null,
    followUps: ({ followUps }) => followUps?.days ?? null,
    seen: ({ seenOn }) => seenOn,
  };
  const turn = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: pick[by](row) }))
    .toSorted(({ value: one }, { value: other }) => {
      // What is not known stands at the end, whichever way it is sorted.
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return turn * (typeof one === 'number' ? one - Number(other) : compare(one, String(other)));
    })
    .map(({ row }) => row);
}

/** „Mueller“ and „Müller“ are found alike, and „ayse“ finds „Ayşe“. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
