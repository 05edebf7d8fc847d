import { describe, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';
import { type FieldCheck, type FoundBy, fieldChecks, foundFields } from '../../lib/site/field-checks';
import type { RawPerson } from '../../lib/site/raw';

const generic = adapters.get('generic') as Adapter;
const label = (field: FoundBy['field'], ...by: [text: string, raw: string][]): FoundBy => ({
  field,
  by: by.map(([text, raw]) => ({ how: 'label', text, raw })),
});
const personOf = (found: FoundBy[]): RawPerson => ({
  values: Object.fromEntries(found.map(({ field, by }) => [field, by.map(({ raw }) => ({ raw, weight: 1, rank: 0 }))])),
  members: [],
});
const check = (found: FoundBy[], before: ReturnType<typeof foundFields> | null = null): FieldCheck[] =>
  fieldChecks(found, personOf(found), generic, before);
const of = (field: FoundBy['field'], lines: FieldCheck[]): FieldCheck | undefined =>
  lines.find((line) => line.field === field);

describe('fieldChecks', () => {
  const FOUND: FoundBy[] = [
    label('customerNumber', ['Kundennummer', '214D093771']),
    label('birthDate', ['Geburtsdatum', '31.02.1984']),
    label('team', ['Team', 'U25'], ['Zuständiges Team', 'Ü25']),
    label('status', ['Status', '']),
    label('profile', ['Profillage', 'mittelnah']),
    label('caseWorker', ['Bearbeiter', 'DE02 1203 0000 0000 2020 51']),
    { field: 'name', by: [{ how: 'selector', text: '.person', raw: 'Muster, Anna' }] },
  ];

  it('tells each kind of state', () => {
    const lines = check(FOUND);
    expect(of('customerNumber', lines)).toMatchObject({ state: 'ok', value: '214D093771', by: ['Kundennummer'] });
    expect(of('birthDate', lines)).toMatchObject({ state: 'format', value: null });
    expect(of('team', lines)).toMatchObject({ state: 'conflict', value: null, by: ['Team', 'Zuständiges Team'] });
    expect(of('status', lines)).toMatchObject({ state: 'empty', value: null });
    expect(of('profile', lines)).toMatchObject({ state: 'unknownWord' });
    expect(of('caseWorker', lines)).toMatchObject({ state: 'denied', value: null });
    expect(of('name', lines)).toMatchObject({ state: 'ok', how: 'selector', by: ['.person'] });
    expect(of('lastTalk', lines)).toMatchObject({ state: 'missing', how: null, by: [] });
    expect(lines.every(({ moved }) => moved === null)).toBe(true);
  });

  it('keeps no value of a check', () => {
    expect(JSON.stringify(foundFields(FOUND, generic))).not.toMatch(/214D|Anna|U25|DE02/);
  });

  it('says what has moved: another label, only the selector, gone, new', () => {
    const before = foundFields(
      [
        label('customerNumber', ['Kundennummer', '214D093771']),
        label('team', ['Team', 'U25']),
        label('status', ['Status', 'arbeitslos']),
        label('name', ['Name', 'Muster, Anna']),
      ],
      generic,
    );
    const lines = check(
      [
        label('customerNumber', ['Kundennummer', '214E555555']),
        label('team', ['Teamzuordnung', 'U25']),
        { field: 'name', by: [{ how: 'selector', text: '.person', raw: 'Muster, Anna' }] },
        label('birthDate', ['Geburtsdatum', '17.03.1984']),
      ],
      before,
    );
    expect(of('customerNumber', lines)?.moved).toBeNull();
    expect(of('team', lines)?.moved).toEqual({
      from: { how: 'label', text: 'Team' },
      to: { how: 'label', text: 'Teamzuordnung' },
    });
    expect(of('name', lines)?.moved?.to).toEqual({ how: 'selector', text: '.person' });
    expect(of('status', lines)?.moved).toEqual({ from: { how: 'label', text: 'Status' }, to: null });
    expect(of('birthDate', lines)?.moved?.from).toBeNull();
  });
});
