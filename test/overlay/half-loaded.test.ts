import { describe, expect, it } from 'vitest';
import { LoadingHabit } from '../../lib/overlay/half-loaded';
import { FIELDS, type FieldName, type Profile } from '../../lib/site/profile';

function profile(fields: Partial<Record<FieldName, string>>): Profile {
  return {
    fields: { ...(Object.fromEntries(FIELDS.map((field) => [field, null])) as Profile['fields']), ...fields },
    facts: { team: null, marketDistance: null, profile: null, status: null },
    confidence: {},
    notRecognised: [],
    labelled: Object.keys(fields) as FieldName[],
    members: [],
  };
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
  habit.confirmed(profile(A));
  return habit;
}
const quiet = (after: Partial<Record<FieldName, string>>): number => afterA().quietTime(profile(after));

describe('the quiet time a record needs', () => {
  it('is shortest for a record in which everything is new, and for the first one', () => {
    expect(quiet(B)).toBe(120);
    expect(new LoadingHabit().quietTime(profile(B))).toBe(120);
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
    habit.quietTime(profile({ ...A, customerNumber: B.customerNumber }));
    habit.confirmed(profile(B));
    expect(habit.quietTime(profile(C))).toBe(540);
  });

  it('knows parts of a record that was overtaken before it was shown', () => {
    const habit = afterA();
    habit.quietTime(profile(C));
    expect(habit.quietTime(profile({ ...C, customerNumber: B.customerNumber }))).toBe(3000);
    expect(habit.quietTime(profile({ ...B, lastTalk: C.lastTalk }))).toBe(540);
  });

  it('does not take the way back for half a person', () => {
    const habit = afterA();
    habit.quietTime(profile({ ...A, customerNumber: B.customerNumber }));
    expect(habit.quietTime(profile(A))).toBe(540);
  });
});
