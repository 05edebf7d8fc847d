import { describe, expect, it } from 'vitest';
import { toDay, toIso } from '../../lib/rules/dates';
import { type Facts, NO_FACTS } from '../../lib/rules/facts';
import { compileInputs } from '../../lib/rules/inputs';
import type { RulePack } from '../../lib/rules/pack-schema';
import { compileTables, type HitPolicy, type Table } from '../../lib/rules/tables';

const PACK: RulePack = {
  id: 'test',
  version: '1.0.0',
  title: 'Test',
  shortTitle: 'Test',
  document: '999',
  authority: 'Test',
  validFrom: null,
  validTo: null,
  inputs: [
    { name: 'ageBand' },
    { name: 'status' },
    { name: 'marketDistance' },
    { name: 'profile', nullMeans: 'none' },
    { name: 'integrated' },
  ],
  derive: [{ name: 'ageBand', from: 'birthDate', years: 18, before: 'young', reached: 'grown' }],
  references: [],
  averages: [],
  lawHints: [],
  ambiguities: [],
};

const table = (hitPolicy: HitPolicy, ...whens: Table<string>['rows'][number]['when'][]): Table<string> => ({
  when: {},
  hitPolicy,
  rows: whens.map((when, at) => ({ when, row: `row ${at}` })),
});

function decide(tables: Table<string>[], facts: Partial<Facts>, day = 0) {
  const { hits, missing } = compileTables(tables, compileInputs(PACK)).decide({ ...NO_FACTS, ...facts }, day);
  return { rows: hits.map(({ row }) => row), missing };
}

describe('UNIQUE', () => {
  const unique = table(
    'UNIQUE',
    { status: 'alo', marketDistance: 'near' },
    { status: ['asu', 'rat'], integrated: false },
  );

  it.each<[string, Partial<Facts>, string[], string[]]>([
    ['fits', { status: 'alo', marketDistance: 'near' }, ['row 0'], []],
    ['fits one of several words', { status: 'rat' }, ['row 1'], []],
    ['does not fit', { status: 'none' }, [], []],
    ['may fit', { status: 'alo' }, [], ['marketDistance']],
    ['may fit two rows', {}, [], ['status', 'marketDistance']],
    ['cannot fit, whatever is not known', { status: 'asu', integrated: true }, [], []],
    ['may fit one row and not the other', { marketDistance: 'far' }, [], ['status']],
  ])('%s', (_what, facts, rows, missing) => {
    expect(decide([unique], facts)).toEqual({ rows, missing });
  });
});

describe('FIRST', () => {
  const first = table('FIRST', { status: 'alo' }, { marketDistance: 'near' }, {});

  it.each<[Partial<Facts>, string[], string[]]>([
    [{ status: 'alo', marketDistance: 'near' }, ['row 0'], []],
    [{ status: 'asu', marketDistance: 'near' }, ['row 1'], []],
    [{ status: 'asu', marketDistance: 'far' }, ['row 2'], []],
    [{ marketDistance: 'near' }, [], ['status']],
    [{ status: 'asu' }, [], ['marketDistance']],
  ])('%j', (facts, rows, missing) => {
    expect(decide([first], facts)).toEqual({ rows, missing });
  });
});

describe('tables', () => {
  it('take one of several conditions', () => {
    const either = table('UNIQUE', [{ integrated: true }, { profile: 'I' }]);
    expect(decide([either], { integrated: true }).rows).toEqual(['row 0']);
    expect(decide([either], { profile: 'I' }).rows).toEqual(['row 0']);
    expect(decide([either], {})).toEqual({ rows: [], missing: [] });
  });

  it('know what an unknown value stands for', () => {
    expect(decide([table('UNIQUE', { profile: 'none' })], {}).rows).toEqual(['row 0']);
    expect(decide([table('UNIQUE', { profile: ['I', 'Z'] })], {})).toEqual({ rows: [], missing: [] });
  });

  it('name only the facts that choose the table while it is not known which is meant', () => {
    const scoped = { ...table('UNIQUE', { status: 'alo' }), when: { marketDistance: 'near' } };
    expect(decide([scoped], {}).missing).toEqual(['marketDistance']);
    expect(decide([scoped], { marketDistance: 'near' }).missing).toEqual(['status']);
    expect(decide([scoped], { status: 'rat' })).toEqual({ rows: [], missing: [] });
  });

  it('give the hits of all', () => {
    expect(decide([table('UNIQUE', { status: 'alo' }), table('FIRST', {})], { status: 'alo' }).rows).toEqual([
      'row 0',
      'row 0',
    ]);
  });

  it('see time pass', () => {
    const byAge = table('UNIQUE', { ageBand: 'young' }, { ageBand: 'grown' });
    const facts = { birthDate: '1960-03-01' };
    const tables = compileTables([byAge], compileInputs(PACK));
    let change = 0;
    tables.forChangeDays({ ...NO_FACTS, ...facts }, 0, (day) => {
      change = day;
    });
    expect(decide([byAge], facts, change - 1).rows).toEqual(['row 0']);
    expect(decide([byAge], facts, change).rows).toEqual(['row 1']);
    expect(decide([byAge], {}).missing).toEqual(['birthDate']);
  });

  it('see time pass also where a fact is asked for only before another changes', () => {
    const pack = {
      ...PACK,
      inputs: [...PACK.inputs, { name: 'careYear' as const }],
      derive: [
        ...PACK.derive,
        { name: 'careYear' as const, from: 'youngestChildBorn' as const, years: 1, before: 'first', reached: 'later' },
      ],
    };
    const rows = table(
      'UNIQUE',
      { ageBand: 'young', careYear: 'first' },
      { ageBand: 'young', careYear: 'later' },
      { ageBand: 'grown' },
    );
    const tables = compileTables([rows], compileInputs(pack));
    const facts = { ...NO_FACTS, birthDate: '1980-03-01', youngestChildBorn: '1997-02-01' };
    const changes: string[] = [];
    // Grown since 1998-03-01, when only the age is asked for any more.
    tables.forChangeDays(facts, toDay('1998-06-01'), (day, { name }) => changes.push(`${name} ${toIso(day)}`));
    expect(changes).toEqual(['ageBand 1998-03-01', 'careYear 1998-02-01']);
  });

  it('decide each combination once', () => {
    const tables = compileTables([table('FIRST', {})], compileInputs(PACK));
    expect(tables.decide(NO_FACTS, 0)).toBe(tables.decide({ ...NO_FACTS, team: 'fm' }, 9));
  });
});
