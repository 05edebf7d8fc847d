import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addInterval, isAged } from './calendar.mjs';
import { buildRecords, type DemoRecord, toPageData } from './records.mjs';

const TODAY = '2026-11-20';
const records = buildRecords(TODAY);

const EDGE_DAYS = [
  '2024-02-29',
  '2028-02-29',
  '2028-02-28',
  '2027-01-31',
  '2027-03-01',
  '2027-03-31',
  '2027-05-31',
  '2026-12-31',
  '2027-01-01',
];
const anyDay = fc.integer({ min: 0, max: 2556 }).map((days) => addDays('2024-01-01', days));

const named = (name: string, from = records): DemoRecord => {
  const found = from.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no record „${name}“`);
  return found;
};
const unitsOf = (from: DemoRecord[]) => [
  ...new Map(from.map((one) => [one.benefitUnit.number, one.benefitUnit])).values(),
];

function expectEveryState(today: string) {
  const all = buildRecords(today);
  expect(new Set(all.map((one) => one.expect.state))).toEqual(
    new Set(['overdue', 'dueToday', 'upcoming', 'scheduled', 'scheduledLate', 'noTalkYet', 'noTarget', 'missingData']),
  );
  const due = all
    .filter((one) => one.expect.state === 'overdue' || one.expect.state === 'upcoming')
    .map((one) => one.expect.due);
  expect(due).toContain(addDays(today, -1));
  expect(due.some((day) => day !== null && day <= addDays(today, -12))).toBe(true);
  expect(due.some((day) => day !== null && day > today && day <= addDays(today, 14))).toBe(true);
  expect(due.some((day) => day !== null && day > addDays(today, 14))).toBe(true);
}

describe('people', () => {
  it('are at least 58 customers in 25 Bedarfsgemeinschaften', () => {
    expect(records.length).toBeGreaterThanOrEqual(58);
    expect(unitsOf(records)).toHaveLength(25);
  });

  it('have distinct numbers in the usual formats, invented phone numbers and addresses', () => {
    for (const key of ['id', 'customerNumber', 'name', 'mobile'] as const) {
      expect(new Set(records.map((one) => one[key])).size).toBe(records.length);
    }
    for (const one of records) {
      expect(one.customerNumber).toMatch(/^\d{3}[A-Z]\d{6}$/);
      expect(one.benefitUnit.number).toMatch(/^\d{5}\/\/\d{7}$/);
      expect(one.mobile).toMatch(/^0151 0000 \d{4}$/);
      expect(one.address).toMatch(/, 37999 Musterstadt$/);
    }
  });

  it('stand in all seven teams and in one text that is no team', () => {
    expect(new Set(records.map((one) => one.team))).toEqual(
      new Set([
        '412 Ü25',
        '413 U25',
        '944 Netzwerk ABC',
        '935 Selbstständige',
        '935 Reha',
        '531 Fallmanagement',
        '925 Projekt',
        '416 Eingang',
      ]),
    );
    expect(named('Lindner, Sabine').facts.team).toBeNull();
  });

  it('are members of their own BG; children have neither number nor file', () => {
    for (const one of records) {
      const self = one.benefitUnit.members.filter((member) => member.customerNumber === one.customerNumber);
      expect(self).toEqual([expect.objectContaining({ id: one.id, name: one.name, team: one.team })]);
    }
    const children = unitsOf(records).flatMap((unit) => unit.members.filter((member) => member.role === 'Kind'));
    expect(children.length).toBeGreaterThan(5);
    for (const child of children) expect(child).toMatchObject({ id: null, customerNumber: null, team: null });
    const sizes = unitsOf(records).map((unit) => unit.members.length);
    expect(sizes).toContain(1);
    expect(Math.max(...sizes)).toBeGreaterThan(4);
  });
});

describe('special cases', () => {
  const some = (test: (one: DemoRecord) => boolean) => records.filter(test).length;

  it('include I, and Z with each reason, shown for some only', () => {
    expect(some((one) => one.profile === 'I' && one.status === 'arbeitsuchend')).toBeGreaterThan(0);
    expect(some((one) => one.profile === 'I' && one.expect.state === 'noTarget')).toBeGreaterThan(0);
    for (const reason of ['childcare', 'pupilLeavingYear', 'other']) {
      expect(some((one) => one.profile === 'Z' && one.facts.zReason === reason)).toBeGreaterThan(0);
    }
    expect(some((one) => one.profile === 'Z' && one.zReason !== null)).toBeGreaterThan(0);
    expect(some((one) => one.profile === 'Z' && one.zReason === null)).toBeGreaterThan(0);
  });

  it('include Z for childcare in the first and in a later year', () => {
    const careYears = records
      .filter((one) => one.facts.zReason === 'childcare')
      .map((one) => isAged(one.facts.youngestChildBorn ?? '', 1, TODAY));
    expect(new Set(careYears)).toEqual(new Set([true, false]));
  });

  it('include Fallmanagement on both sides of 25 and a 25th birthday tomorrow', () => {
    const aged25 = (one: DemoRecord, day: string) => isAged(one.birthDate ?? '', 25, day);
    const team = records.filter((one) => one.facts.team === 'fm' && one.birthDate !== null);
    expect(new Set(team.map((one) => aged25(one, TODAY)))).toEqual(new Set([true, false]));
    expect(team.filter((one) => !aged25(one, TODAY) && aged25(one, addDays(TODAY, 1)))).toHaveLength(1);
  });

  it('include missing facts, further statuses, and appointments before, after and past the due day', () => {
    expect(some((one) => one.profile === null)).toBeGreaterThan(0);
    expect(some((one) => one.status === null)).toBeGreaterThan(0);
    expect(some((one) => one.birthDate === null)).toBeGreaterThan(0);
    expect(some((one) => one.lastTalk === null)).toBeGreaterThan(0);
    expect(some((one) => one.status === 'ratsuchend')).toBeGreaterThan(0);
    expect(some((one) => one.status === 'nicht gesetzt')).toBeGreaterThan(0);
    const late = records
      .filter((one) => one.expect.state === 'scheduledLate')
      .map((one) => (one.expect.due ?? '') < TODAY);
    expect(new Set(late)).toEqual(new Set([true, false]));
  });

  it('include long names, hyphens and letters beyond German', () => {
    expect(some((one) => one.name.length > 40)).toBeGreaterThan(0);
    for (const name of ['Dąbrowski, Piotr', 'Al-Hassan, Rania', 'Öztürk-Großmann, Sibel', 'Łukasik, Ewa']) named(name);
  });
});

describe('expected contacts', () => {
  it('are those worked out by hand for 20.11.2026', () => {
    const cases: [string, DemoRecord['expect']][] = [
      ['Müller, Jürgen', { state: 'overdue', due: '2026-11-08' }],
      ['Nowak, Katarzyna', { state: 'dueToday', due: '2026-11-20' }],
      ['Özdemir, Emre', { state: 'upcoming', due: '2026-11-30' }],
      ['Schneider, Petra', { state: 'upcoming', due: '2026-12-30' }],
      ['Al-Hassan, Rania', { state: 'scheduled', due: '2026-12-17' }],
      ['Weber, Thomas', { state: 'scheduledLate', due: '2026-12-01' }],
      ['Dąbrowski, Piotr', { state: 'noTalkYet', due: null }],
      ['Lindner, Sabine', { state: 'missingData', due: null }],
      ['Baumgärtner, Claudia', { state: 'noTarget', due: null }],
      ['Petrović, Dragan', { state: 'upcoming', due: '2026-12-25' }],
      ['Sommerfeld, Leonie', { state: 'upcoming', due: '2026-11-27' }],
    ];
    for (const [name, contact] of cases) expect(named(name).expect, name).toEqual(contact);
    expect(named('Müller, Jürgen').lastTalk).toEqual({ date: '2026-10-08', mode: 'persönlich' });
  });

  it('differ where a page shows less than the truth', () => {
    const jana = named('Thielemann, Jana');
    const talk = jana.lastTalk?.date ?? '';
    expect(jana.expect.due).toBe(addInterval(talk, { months: 6 }));
    expect(jana.expectAllFacts.due).toBe(addInterval(talk, { months: 3 }));
    expect(named('Aydın, Selin').expectAllFacts.state).toBe('missingData');
    expect(named('Sommerfeld, Leonie').expectInList).toEqual({ state: 'missingData', due: null });
  });

  it.each(EDGE_DAYS)('show every state on %s', expectEveryState);

  it('show every state on any day, with talks in the past and appointments ahead', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        expectEveryState(today);
        for (const one of buildRecords(today)) {
          const talks = [...one.notes.map((note) => note.date), one.lastTalk?.date ?? today];
          expect(talks.filter((day) => day > today)).toEqual([]);
          expect(one.nextAppointment === null || one.nextAppointment > today).toBe(true);
          expect(one.planConcluded === null || one.planConcluded <= today).toBe(true);
          expect(one.birthDate === null || one.birthDate < today).toBe(true);
        }
        const leonie = named('Sommerfeld, Leonie', buildRecords(today)).birthDate ?? '';
        expect(isAged(leonie, 25, today)).toBe(false);
        expect(isAged(leonie, 25, addDays(today, 2))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('buildRecords', () => {
  it('puts every state on the first list page', () => {
    const states = records.slice(0, 12).map((one) => one.expectInList.state);
    expect(new Set(states).size).toBe(8);
  });

  it('gives the same records for the same day', () => {
    expect(buildRecords(TODAY)).toEqual(records);
  });

  it.each(['', '20.11.2026', '2026-02-30', '2026-11-20T00:00'])('refuses „%s“ as a day', (text) => {
    expect(() => buildRecords(text)).toThrow(RangeError);
  });

  it('keeps the ground truth off the pages', () => {
    const [first] = toPageData(records, TODAY).customers;
    expect(first?.name).toBe('Müller, Jürgen');
    expect(Object.keys(first ?? {}).filter((key) => key === 'facts' || key.startsWith('expect'))).toEqual([]);
  });
});
