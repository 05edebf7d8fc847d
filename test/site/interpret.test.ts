import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { interpret } from '../../lib/site/interpret';
import type { RawPerson, RawValue } from '../../lib/site/raw';

const adapter = adapterFor('https://anywhere.example/');
const at = (raw: string, rank = 0, weight = 1): RawValue => ({ raw, rank, weight });
const read = (values: RawPerson['values']) => interpret({ values, members: [] }, adapter);

describe('interpret', () => {
  it('takes agreeing candidates and names disagreeing ones', () => {
    expect(read({ birthDate: [at('15.04.1964'), at('1964-04-15')] }).fields.birthDate).toBe('1964-04-15');
    const profile = read({ birthDate: [at('15.04.1964'), at('16.04.1964')] });
    expect(profile.fields.birthDate).toBeNull();
    expect(profile.notRecognised).toEqual([{ field: 'birthDate', why: 'conflict' }]);
  });

  it('never takes one of two customer numbers, whatever their labels', () => {
    const profile = read({ customerNumber: [at('214D093771', 0), at('214E555555', 3)] });
    expect(profile.fields.customerNumber).toBeNull();
    expect(profile.notRecognised).toEqual([{ field: 'customerNumber', why: 'conflict' }]);
  });

  it('prefers the preferred label, also when its field is empty', () => {
    expect(read({ status: [at('Neu', 8), at('arbeitslos', 0)] }).fields.status).toBe('arbeitslos');
    expect(read({ status: [at('Neu', 8), at('', 0)] }).fields.status).toBeNull();
  });

  it('prefers labels before lines of text', () => {
    expect(read({ team: [at('412 Ü25'), at('413 U25', 0, 0.7)] }).fields.team).toBe('412 Ü25');
  });

  it('knows a team and a name in two spellings', () => {
    expect(read({ team: [at('412 Ü25'), at('Ü25')] }).fields.team).toBe('412 Ü25');
    expect(read({ name: [at('Muster, Ada'), at('Ada Muster')] }).fields.name).toBe('Muster, Ada');
  });

  it('joins a name from two fields', () => {
    const first = { firstName: [at('Ada Lena')] };
    expect(read({ ...first, lastName: [at('Muster')] }).fields.name).toBe('Muster, Ada Lena');
    expect(read({ ...first, name: [at('Muster')] }).fields.name).toBe('Muster, Ada Lena');
    expect(read({ ...first, name: [at('Ada Lena Muster')] }).fields.name).toBe('Ada Lena Muster');
    expect(read({ ...first, lastName: [at('Muster')], name: [at('Muster, Ada Lena')] }).fields.name).toBe(
      'Muster, Ada Lena',
    );
  });

  it('maps words and says which it does not know', () => {
    const profile = read({ team: [at('416 Eingang')], status: [at('arbeitslos')], profile: [at('Z')] });
    expect(profile.facts).toEqual({ team: null, marketDistance: null, profile: 'Z', status: 'alo' });
    expect(profile.notRecognised).toEqual([{ field: 'team', why: 'unknownWord' }]);
    expect(profile.labelled).toEqual(['team', 'profile', 'status']);
  });

  it('tells members from the person itself', () => {
    const row = (number: string, name: string): RawPerson => ({
      values: { customerNumber: [at(number)], name: [at(name)] },
      members: [],
    });
    const members = [row('214D093771', 'Muster, Ada'), row('214A000102', 'Muster, Bo'), row('–', 'Muster, Cleo')];
    const profile = interpret({ values: { customerNumber: [at('214D093771')] }, members }, adapter);
    expect(profile.members).toEqual([
      { customerNumber: '214A000102', name: 'Muster, Bo', birthDate: null, team: null },
    ]);
  });
});
