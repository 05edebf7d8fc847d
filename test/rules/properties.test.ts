/** What must hold for every case, whatever its facts, contacts and settings. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledPacks, PACKS as SHIPPED } from '../../lib/packs';
import { toDay, toIso } from '../../lib/rules/dates';
import { comingChange, evaluateCase, formerAverages, whatIf } from '../../lib/rules/evaluate-case';
import {
  type CaseEvent,
  type CaseInput,
  EVENT_KINDS,
  type FactChange,
  MARKET_DISTANCES,
  NO_FACTS,
  STATUSES,
  TEAMS,
  Z_REASONS,
} from '../../lib/rules/facts';
import type { ContactFinding } from '../../lib/rules/finding';
import { rowIds } from '../../lib/rules/row-ids';
import { caseOf, eventOf } from './case-of';
import { contactOf, set, settingsWith } from './contact-of';

const PACKS = compiledPacks({ beratungsaktivitaet: true, sro: true });
const PACK_ROWS = SHIPPED.flatMap(rowIds);
const START = toDay('2026-08-20');
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => toIso(START + n));
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const factShape = {
  team: some(...TEAMS, null),
  status: some(...STATUSES, 'alo' as const, 'asu' as const, null),
  marketDistance: some(...MARKET_DISTANCES, null),
  profile: some('I' as const, 'Z' as const, null, null, null),
  zReason: some(...Z_REASONS, null),
  birthDate: fc.oneof(day(-9400, -8900), some(null, '2004-02-29')),
  youngestChildBorn: fc.oneof(day(-600, 0), some(null, '2024-02-29')),
  refugee: fc.boolean(),
  integrationCourseEnd: fc.oneof(day(-900, -500), some(null)),
};
const events = fc.array(
  fc.record<CaseEvent>({
    date: day(0, 260),
    kind: some('scheduledInPerson' as const, ...EVENT_KINDS),
    documented: some(true, true, false),
    contentOfTalk: some(true, false),
    origin: some('own' as const, 'page' as const),
  }),
  { maxLength: 5 },
);
const changes = fc.array(fc.record({ on: day(0, 300), ...factShape }, { requiredKeys: ['on'] }), { maxLength: 3 });
const cases: fc.Arbitrary<CaseInput> = fc
  .record({
    facts: fc.record(factShape),
    events,
    factChanges: changes as fc.Arbitrary<FactChange[]>,
    terms: fc.array(
      fc.record({
        kind: some('closer' as const, 'relief' as const),
        interval: some('P2W', 'P1M', 'P5M'),
        reason: some('Grund'),
        from: day(-700, 200),
        until: fc.oneof(day(0, 300), some(null)),
      }),
      { maxLength: 2 },
    ),
    appointments: fc.array(
      fc.record({ date: day(0, 320), cancelledOn: fc.oneof(day(0, 320), some(null)), origin: some('own' as const) }),
      { maxLength: 2 },
    ),
    plans: fc.array(
      fc.record({
        id: some('K'),
        concluded: day(-200, 200),
        reviews: fc.array(
          fc.record({ date: day(-100, 300), mode: some('counsellingTalk' as const, 'shortFeedback' as const) }),
          { maxLength: 2 },
        ),
        steps: fc.array(
          fc.record({
            id: some('s'),
            date: fc.oneof(day(-50, 300), some(null)),
            done: fc.boolean(),
            followUp: some(null),
          }),
          { maxLength: 2 },
        ),
        origin: some('own' as const),
      }),
      { maxLength: 1 },
    ),
  })
  .map(({ facts, ...rest }) => caseOf({ ...rest, facts: { ...NO_FACTS, ...facts } }));

/** Cases of which most have a due day: what most rules ask for is known, and there was a talk. */
const dueCases: fc.Arbitrary<CaseInput> = fc.tuple(cases, day(0, 60)).map(([input, on]) => ({
  ...input,
  facts: {
    ...input.facts,
    team: input.facts.team ?? 'ue25',
    status: input.facts.status ?? 'alo',
    marketDistance: input.facts.marketDistance ?? 'near',
    birthDate: input.facts.birthDate ?? '2001-12-10',
  },
  factChanges: input.factChanges.slice(0, 1),
  events: [...input.events.slice(0, 2), eventOf(on)],
}));

const schoolHolidays: [string, string][] = [
  ['2026-10-12', '2026-10-24'],
  ['2026-12-23', '2027-01-06'],
  ['2027-03-22', '2027-04-03'],
];
const settings = settingsWith({ schoolHolidays, lawHints: true });
/** As the packs say, or with every interval set by the authority, or other kinds of contact. */
const variousSettings = some(
  settings,
  { ...settings, overrides: Object.fromEntries(PACK_ROWS.map((id, at) => [id, set(at % 7 === 0 ? null : 'P5W')])) },
  { ...settings, countingKinds: ['video' as const], jointTalkPeriod: 'rollingYear' as const },
);

/** Longer intervals than another list at the same place. */
const GROWING = [null, 'P1W', 'P3W', 'P1M', 'P6W', 'P2M', 'P3M', 'P5M', 'P1Y'] as const;

describe('for every case', () => {
  it('a longer interval never makes the due date earlier', () => {
    let compared = 0;
    fc.assert(
      fc.property(dueCases, day(0, 320), fc.integer({ min: 1, max: GROWING.length - 2 }), (input, today, at) => {
        const rule = contactOf(input, today, settings).rule?.id;
        if (rule === undefined) return;
        const dueWith = (interval: string | null) =>
          contactOf(input, today, { ...settings, overrides: { [rule]: set(interval) } }).due;
        const [shorter, longer] = [dueWith(GROWING[at] ?? null), dueWith(GROWING[at + 1] ?? null)];
        // A longer interval may let another rule prevail, but never one that is due earlier.
        if (shorter === null || longer === null) return;
        expect(longer >= shorter).toBe(true);
        if (longer > shorter) compared += 1;
      }),
      { numRuns: 800 },
    );
    // A property that compares nothing would prove nothing.
    expect(compared).toBeGreaterThan(150);
  });

  it('one more counselling talk never makes it more overdue', () => {
    const overdue = ({ state, days }: ContactFinding): number =>
      state === 'overdue' || state === 'scheduledLate' ? Math.max(0, -(days ?? 0)) : 0;
    let eased = 0;
    fc.assert(
      fc.property(dueCases, day(0, 320), day(0, 320), variousSettings, (input, today, talk, given) => {
        const before = contactOf(input, today, given);
        if (before.lastTalk === null || talk > today) return;
        const after = contactOf({ ...input, events: [...input.events, eventOf(talk)] }, today, given);
        expect(overdue(after)).toBeLessThanOrEqual(overdue(before));
        if (overdue(after) < overdue(before)) eased += 1;
      }),
      { numRuns: 1500 },
    );
    expect(eased).toBeGreaterThan(100);
  });

  it('evaluating twice says the same, and leaves the case as it was', () => {
    fc.assert(
      fc.property(cases, day(0, 320), variousSettings, (input, today, given) => {
        const untouched = structuredClone(input);
        const told = () => [
          evaluateCase(input, PACKS, given, today),
          whatIf(input, PACKS, given, today),
          comingChange(input, PACKS, given, today),
          formerAverages(input, PACKS, given, today),
        ];
        const first = structuredClone(told());
        expect(told()).toEqual(first);
        expect(input).toEqual(untouched);
      }),
      { numRuns: 600 },
    );
  });

  it('an override equal to the rule changes nothing but who set it', () => {
    fc.assert(
      fc.property(cases, day(0, 320), (input, today) => {
        const before = contactOf(input, today, settings);
        if (before.rule?.interval == null || before.rule.setBy !== null) return;
        const same = { overrides: { [before.rule.id]: set(before.rule.interval) } };
        const after = contactOf(input, today, { ...settings, ...same });
        expect({ due: after.due, state: after.state }).toEqual({ due: before.due, state: before.state });
      }),
      { numRuns: 400 },
    );
  });

  it('guidance is never called overdue', () => {
    fc.assert(
      fc.property(cases, day(-700, 320), (input, today) => {
        for (const finding of evaluateCase(input, PACKS, settings, today)) {
          if (finding.kind === 'average') expect(['onTrack', 'behind']).toContain(finding.state);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('in every time zone', () => {
  it('the states of 200 cases are the same', { timeout: 120_000 }, () => {
    const sample = fc.sample(fc.tuple(cases, day(0, 320)), { numRuns: 200, seed: 7 });
    const file = join(tmpdir(), `fallblick-zones-${process.pid}.json`);
    const list = sample.map(([{ id: _, factOrigins: __, talkUnreadable: ___, ...input }, today], at) => ({
      today,
      packs: ['beratungsaktivitaet', 'sro'],
      policy: { schoolHolidays, federalState: 'NI' },
      cases: [
        {
          ...input,
          id: String(at),
          events: input.events.map(({ origin: _, ...event }) => event),
          appointments: input.appointments.map(({ origin: _, ...appointment }) => appointment),
          plans: input.plans.map(({ origin: _, ...plan }) => plan),
        },
      ],
    }));
    writeFileSync(file, JSON.stringify(list));
    const script = join(import.meta.dirname, '../scripts/assess-many.ts');
    const outputs = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'].map((zone) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout;
    });
    rmSync(file);
    expect(outputs[0]?.length).toBeGreaterThan(20_000);
    expect(new Set(outputs).size).toBe(1);
  });
});
