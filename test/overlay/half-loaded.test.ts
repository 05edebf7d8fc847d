import { describe, expect, it } from 'vitest';
import { LoadingHabit } from '../../lib/overlay/half-loaded';
import type { FieldName } from '../../lib/site/profile';
import type { RawPerson } from '../../lib/site/raw';

function person(texts: Partial<Record<FieldName, string>>): RawPerson {
  const values = Object.entries(texts).map(([field, raw]) => [field, [{ raw, weight: 1, rank: 0 }]]);
  return { values: Object.fromEntries(values), members: [] };
}

const A = {
  customerNumber: '214A000001',
  name: 'Ahorn, Ada',
  birthDate: '1980-01-01',
  team: '412',
  lastTalk: '2026-10-01',
};
const B = {
  customerNumber: '214A000002',
  name: 'Buche, Bo',
  birthDate: '1990-02-02',
  team: '413',
  lastTalk: '2026-11-01',
};
const C = {
  customerNumber: '214A000003',
  name: 'Eibe, Eva',
  birthDate: '1970-03-03',
  team: '414',
  lastTalk: '2026-11-02',
};

function afterA(): LoadingHabit {
  const habit = new LoadingHabit();
  habit.confirmed(person(A));
  return habit;
}
const quiet = (after: Partial<Record<FieldName, string>>): number => afterA().quietTime(person(after));

describe('the quiet time a record needs', () => {
  it('is shortest for a record in which everything is new, and for the first one', () => {
    expect(quiet(B)).toBe(120);
    expect(new LoadingHabit().quietTime(person(B))).toBe(120);
  });

  it('is longer where a value of the former person stands or is gone', () => {
    expect(quiet({ ...B, team: A.team })).toBe(540);
    expect(quiet({ customerNumber: B.customerNumber, name: B.name, birthDate: B.birthDate, team: B.team })).toBe(540);
  });

  it('is longest for half a person', () => {
    expect(quiet({ ...A, customerNumber: B.customerNumber })).toBe(3000);
    expect(quiet({ ...B, birthDate: A.birthDate })).toBe(3000);
    expect(quiet({ ...B, customerNumber: A.customerNumber })).toBe(3000);
  });

  it('is in between for new data of the same person', () => {
    expect(quiet({ ...A, team: '413' })).toBe(250);
  });

  it('stays long on a page that was seen to load in parts', () => {
    const habit = afterA();
    habit.quietTime(person({ ...A, customerNumber: B.customerNumber }));
    habit.confirmed(person(B));
    expect(habit.quietTime(person(C))).toBe(540);
  });

  it('knows parts of a record that was overtaken before it was shown', () => {
    const habit = afterA();
    habit.quietTime(person(C));
    expect(habit.quietTime(person({ ...C, customerNumber: B.customerNumber }))).toBe(3000);
    expect(habit.quietTime(person({ ...B, lastTalk: C.lastTalk }))).toBe(540);
  });

  it('does not take the way back for half a person', () => {
    const habit = afterA();
    habit.quietTime(person({ ...A, customerNumber: B.customerNumber }));
    expect(habit.quietTime(person(A))).toBe(540);
  });
});
