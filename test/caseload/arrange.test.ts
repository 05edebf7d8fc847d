import { describe, expect, it } from 'vitest';
import { type Arrangement, arranged, type Item, narrowed, SORT_COLUMNS } from '../../lib/caseload/arrange';
import { belongsTo, countsOf } from '../../lib/caseload/filters';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { caseloadRow, overdueRow } from './rows';

const team = ({ team: one }: CaseloadRow): string => one ?? '';
const ALL: Arrangement = {
  filter: 'all',
  search: '',
  team: '',
  sort: { by: 'state', descending: false },
  grouped: false,
  folded: new Set(),
};
const unit = (number: string) => ({ number, talks: '1 von 2', full: 'BG-Gespräch 1 von 2 in 2026' });
const names = (items: Item[]): string[] =>
  items.map((item) => (item.kind === 'case' ? String(item.row.name) : `BG ${item.number}`));

describe('what the table shows', () => {
  it('finds by parts of name, customer number and BG number, however umlauts are written', () => {
    const rows = [
      caseloadRow(1, { name: 'Müller, Ayşe' }),
      caseloadRow(2, { name: 'Weiß, Jörg', unit: unit('21404//0018263') }),
      caseloadRow(3, { name: null }),
    ];
    const found = (search: string): (string | null)[] =>
      narrowed(rows, { search, team: '' }, team).map(({ name }) => name);
    expect(found('mueller')).toEqual(['Müller, Ayşe']);
    expect(found('MÜLL ayse')).toEqual(['Müller, Ayşe']);
    expect(found('weiss')).toEqual(['Weiß, Jörg']);
    expect(found('0018263')).toEqual(['Weiß, Jörg']);
    expect(found('D093773')).toEqual([null]);
    expect(found('müller jörg')).toEqual([]);
    expect(found('  ')).toHaveLength(3);
  });

  it('shows the cases of one team', () => {
    const rows = [caseloadRow(1, { team: 'u25' }), caseloadRow(2), caseloadRow(3, { team: null })];
    expect(narrowed(rows, { search: '', team: 'u25' }, team)).toEqual([rows[0]]);
  });

  it('a case that has ended stands with the ended ones only, and is counted there', () => {
    const rows = [overdueRow(1, 3), overdueRow(2, 5, { endedOn: '2026-11-01' }), caseloadRow(3)];
    expect(countsOf(rows)).toMatchObject({ all: 2, overdue: 1, ended: 1 });
    expect(names(arranged(rows, { ...ALL, filter: 'ended' }, team))).toEqual(['Beispiel, Person 2']);
    expect(names(arranged(rows, { ...ALL, filter: 'overdue' }, team))).toEqual(['Beispiel, Person 1']);
    for (const row of rows) expect(belongsTo(row, 'all')).not.toBe(belongsTo(row, 'ended'));
  });

  it('sorts by every column both ways, keeps equals in their order, and puts the unknown last', () => {
    const rows = [
      caseloadRow(1, { name: 'Öz', days: 5, rank: 3, seenOn: '2026-11-03', team: 'u25' }),
      caseloadRow(2, { name: null, days: null, rank: null, seenOn: null, team: null }),
      caseloadRow(3, { name: 'Oz', days: -2, rank: 1, seenOn: '2026-11-20', team: 'fm' }),
      caseloadRow(4, { name: 'Pa', days: -2, rank: 3, seenOn: '2026-11-03', team: 'u25' }),
    ];
    const order = (by: Arrangement['sort']['by'], descending = false): number[] =>
      arranged(rows, { ...ALL, sort: { by, descending } }, team).map((item) =>
        item.kind === 'case' ? Number(item.row.ref.customerNumber.at(-1)) : 0,
      );
    expect(order('state')).toEqual([1, 2, 3, 4]);
    expect(order('state', true)).toEqual([4, 3, 2, 1]);
    expect(order('name')).toEqual([3, 1, 4, 2]);
    expect(order('name', true)).toEqual([4, 1, 3, 2]);
    expect(order('days')).toEqual([3, 4, 1, 2]);
    expect(order('priority')).toEqual([3, 1, 4, 2]);
    expect(order('seen', true)).toEqual([3, 1, 4, 2]);
    expect(order('team')).toEqual([3, 1, 4, 2]);
    for (const by of SORT_COLUMNS) expect(order(by).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('puts a Bedarfsgemeinschaft where its most urgent member stands, and folds it', () => {
    const rows = [
      overdueRow(1, 9),
      overdueRow(2, 4, { unit: unit('A') }),
      overdueRow(3, 3, { unit: unit('B') }),
      caseloadRow(4, { unit: unit('A') }),
    ];
    const grouped = arranged(rows, { ...ALL, grouped: true }, team);
    expect(names(grouped)).toEqual([
      'Beispiel, Person 1',
      'BG A',
      'Beispiel, Person 2',
      'Beispiel, Person 4',
      'Beispiel, Person 3',
    ]);
    expect(grouped.map((item) => (item.kind === 'case' ? item.inUnit : item.talks))).toEqual([
      null,
      'BG-Gespräch 1 von 2 in 2026',
      'inner',
      'last',
      null,
    ]);
    const folded = new Set(grouped.flatMap((item) => (item.kind === 'unit' ? [item.key] : [])));
    expect(names(arranged(rows, { ...ALL, grouped: true, folded }, team))).toEqual([
      'Beispiel, Person 1',
      'BG A',
      'Beispiel, Person 3',
    ]);
  });
});
