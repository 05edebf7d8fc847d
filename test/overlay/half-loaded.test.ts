import { describe, expect, it } from 'vitest';
import { RecordMemory } from '../../lib/overlay/half-loaded';
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

const [WHOLE, DOUBTFUL, HALF] = [120, 540, 3000];

function afterA(more: Partial<Record<FieldName, string>> = {}): RecordMemory {
  const memory = new RecordMemory();
  memory.confirmed(person({ ...A, ...more }));
  return memory;
}
const quiet = (after: Partial<Record<FieldName, string>>, before = {}): number =>
  afterA(before).quietTime(person(after));

describe('the quiet time a record needs', () => {
  it('is shortest for a new person with data of her own, also in the same team, and for the first one', () => {
    expect(quiet(B)).toBe(WHOLE);
    expect(quiet({ ...B, team: A.team, status: 'arbeitslos' }, { status: 'arbeitsuchend' })).toBe(WHOLE);
    expect(new RecordMemory().quietTime(person(B))).toBe(WHOLE);
  });

  it('is longer where records may have come and gone unread, until one is on show', () => {
    const memory = afterA();
    memory.missed();
    expect(memory.quietTime(person(B))).toBe(DOUBTFUL);
    memory.confirmed(person(B));
    expect(memory.quietTime(person(C))).toBe(WHOLE);
  });

  it('is longer where a date of the former person stands, or something is gone', () => {
    expect(quiet({ ...B, planConcluded: '01.01.2026' }, { planConcluded: '01.01.2026' })).toBe(DOUBTFUL);
    expect(quiet({ ...B, team: '' })).toBe(DOUBTFUL);
    const { customerNumber, name, birthDate, team } = B;
    expect(quiet({ customerNumber, name, birthDate, team })).toBe(DOUBTFUL);
    expect(new RecordMemory().quietTime(person({ ...B, name: '' }))).toBe(DOUBTFUL);
  });

  it('is longer where team, profile and status are all the former person’s', () => {
    expect(quiet({ ...B, team: A.team })).toBe(DOUBTFUL);
    expect(quiet({ ...B, team: A.team, status: 'arbeitslos' }, { status: 'arbeitslos' })).toBe(DOUBTFUL);
  });

  it('is longer where neither of two people has a date', () => {
    expect(quiet({ ...B, lastTalk: '–' }, { lastTalk: '–' })).toBe(DOUBTFUL);
    expect(quiet({ ...B, lastTalk: '–' })).toBe(WHOLE);
  });

  it('is longest for half a person', () => {
    expect(quiet({ ...A, customerNumber: B.customerNumber })).toBe(HALF);
    expect(quiet({ ...B, birthDate: A.birthDate })).toBe(HALF);
    expect(quiet({ ...B, customerNumber: A.customerNumber })).toBe(HALF);
    expect(quiet({ ...B, name: '' })).toBe(HALF);
  });

  it('is longest for a person with nothing but the data of the former one, or with none yet', () => {
    expect(quiet({ ...B, team: A.team, lastTalk: A.lastTalk })).toBe(HALF);
    expect(quiet({ ...B, team: '', lastTalk: '' })).toBe(HALF);
    expect(quiet({ ...B, team: '–', lastTalk: '–' })).toBe(HALF);
    expect(quiet({ customerNumber: B.customerNumber, name: B.name })).toBe(HALF);
    expect(new RecordMemory().quietTime(person({ ...B, team: '', lastTalk: '' }))).toBe(HALF);
  });

  it('is in between for new data of the same person: the number may come last', () => {
    expect(quiet({ ...A, team: '413' })).toBe(DOUBTFUL);
    // A talk has been recorded, another part of the record opened or closed.
    expect(quiet({ ...A, lastTalk: '2026-11-20', nextAppointment: '–' }, { nextAppointment: '2026-11-20' })).toBe(
      DOUBTFUL,
    );
    expect(quiet({ ...A, status: 'arbeitslos', planConcluded: '2026-06-01' })).toBe(DOUBTFUL);
    expect(quiet(A, { status: 'arbeitslos', planConcluded: '2026-06-01' })).toBe(DOUBTFUL);
  });

  it('is longest where several data of the same person are others at once: likely the next one, her number to come', () => {
    expect(quiet({ ...B, customerNumber: A.customerNumber, name: A.name, birthDate: A.birthDate })).toBe(HALF);
    expect(quiet({ ...A, team: '413', status: 'arbeitslos' }, { status: 'arbeitsuchend' })).toBe(HALF);
    // But not where the number came first, and her own data replace the former person's.
    const memory = afterA({ lastTalk: '–', status: 'arbeitslos' });
    expect(memory.quietTime(person({ ...B, lastTalk: '–', team: A.team, status: 'arbeitslos' }))).toBe(DOUBTFUL);
    expect(memory.quietTime(person({ ...B, lastTalk: '–', status: 'arbeitsuchend' }))).toBe(DOUBTFUL);
  });

  it('knows the values of a record that was overtaken before it was shown', () => {
    const memory = afterA();
    memory.quietTime(person(C));
    expect(memory.quietTime(person({ ...C, customerNumber: B.customerNumber }))).toBe(HALF);
    expect(memory.quietTime(person({ ...C, ...B, team: C.team, lastTalk: C.lastTalk }))).toBe(HALF);
    expect(memory.quietTime(person({ ...A, team: C.team, lastTalk: C.lastTalk }))).toBe(HALF);
    expect(memory.quietTime(person(B))).toBe(WHOLE);
  });

  it('does not take a record whose number came last for its own former half', () => {
    const memory = afterA();
    expect(memory.quietTime(person({ ...B, customerNumber: A.customerNumber }))).toBe(HALF);
    expect(memory.quietTime(person(B))).toBe(WHOLE);
  });

  it('does not take the way back for half a person', () => {
    const memory = afterA();
    memory.quietTime(person({ ...A, customerNumber: B.customerNumber }));
    expect(memory.quietTime(person(A))).toBe(WHOLE);
  });
});
