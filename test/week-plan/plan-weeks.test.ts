/** The coming weeks: goals, absences and holidays, and what goes on to the next week. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { toDay, toIso } from '../../lib/rules/dates';
import { firstOverload } from '../../lib/week-plan/ease';
import { type PlanInput, planWeeks } from '../../lib/week-plan/plan-weeks';
import type { DueTalk } from '../../lib/week-plan/propose';
import { settingsWith } from '../rules/contact-of';

const TODAY = '2026-11-20';
const on = (days: number): string => toIso(toDay('2026-11-23') + days);
const talk = (id: string, due: string): DueTalk => ({
  id,
  due,
  earliest: null,
  latest: due,
  rank: null,
  minutes: 45,
});
const INPUT: PlanInput = {
  packs: compiledPacks({ beratungsaktivitaet: true, sro: true }),
  rules: settingsWith({}),
  fte: 0.8,
  calendar: {
    workDays: [1, 2, 3, 4, 5],
    times: { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00' },
    holidays: new Set(['2026-12-25', '2027-01-01']),
    marked: new Map(),
  },
  gap: 15,
  entries: [],
  talks: [],
  today: TODAY,
  now: null,
  beyondGoal: false,
};
const plan = (change: Partial<PlanInput> = {}) => planWeeks({ ...INPUT, ...change });
const marked = (days: [string, 'away' | 'sofo'][]) => ({ ...INPUT.calendar, marked: new Map(days) });

describe('the coming weeks', () => {
  it('owe what the packs ask for, by the share of full time, and less in weeks with holidays', () => {
    expect(plan().map(({ isoWeek, goals }) => [isoWeek, goals.targets.hours, goals.targets.talks])).toEqual([
      [47, 20, 16],
      [48, 20, 16],
      [49, 20, 16],
      [50, 20, 16],
      [51, 20, 16],
      [52, 16, 12.8],
      [53, 16, 12.8],
      [1, 20, 16],
    ]);
    expect(plan()[1]).toMatchObject({ fullTime: { hours: 25, talks: 20 }, sources: { hours: { id: 'WG-01' } } });
  });

  it('a day away takes its part of a part-time week with fewer days', () => {
    const calendar = { ...marked([[on(0), 'away']]), workDays: [1, 2, 3, 4] };
    expect(plan({ calendar })[1]?.goals.targets.hours).toBe(15);
  });

  it('tell both readings of SoFo days while it is not decided, and need less once they count', () => {
    const calendar = marked([[on(2), 'sofo']]);
    const talks = Array.from({ length: 60 }, (_, no) => talk(`t${String(no).padStart(2, '0')}`, on(4)));
    const undecided = plan({ calendar, talks })[1];
    expect(undecided?.goals).toMatchObject({
      sofoHours: 5,
      missingHours: { withoutSofo: 20, withSofo: 15, decided: null },
    });
    expect(undecided?.placed.some(({ date }) => date === on(2))).toBe(false);
    const counting = plan({ calendar, talks, rules: settingsWith({ sofoCounts: true }) })[1];
    const none = plan({ calendar, talks, packs: compiledPacks({}) })[1];
    expect([undecided?.placed.length, counting?.placed.length]).toEqual([27, 20]);
    expect(none?.goals.targets).toEqual({ hours: null, talks: null });
  });

  it('hand on what found no place, and place it late rather than never', () => {
    const away = marked([0, 1, 2, 3, 4].map((day) => [on(day), 'away']));
    const weeks = plan({ calendar: away, talks: [talk('a', on(2)), talk('b', on(7))] });
    expect(weeks[1]).toMatchObject({ dueHere: ['a'], placed: [], unplaced: [{ id: 'a', why: 'noRoom' }] });
    expect(weeks[2]?.placed.map(({ id, date }) => [id, date])).toEqual([
      ['a', on(7)],
      ['b', on(7)],
    ]);
  });

  it('count what is booked, and leave no time to it twice', () => {
    const entries = [
      { date: on(0), time: '08:00', minutes: 60, kind: 'scheduledInPerson', state: 'booked' },
      { date: on(1), time: null, minutes: 45, kind: 'scheduledInPerson', state: 'booked' },
    ] as const;
    const week = plan({ entries, talks: [talk('a', on(0))] })[1];
    expect(week).toMatchObject({ bookedTalks: 2, bookedMinutes: 105, goals: { bookedHours: 1.75, heldTalks: 0 } });
    expect(week?.placed).toEqual([{ id: 'a', date: on(0), time: '09:15', minutes: 45 }]);
  });
});

describe('a week over its goal', () => {
  const week = (bookedMinutes: number, due: number[] = [], goalMinutes: number | null = 1200) => ({
    goalMinutes,
    bookedMinutes,
    due,
  });
  it('names the earlier weeks with room', () => {
    expect(firstOverload([week(1200), week(1100), week(1155), week(1200, [45, 45, 45])])).toEqual({
      week: 3,
      overMinutes: 135,
      talks: 3,
      into: [1, 2],
    });
  });
  it('is none where no goal is passed or known', () => {
    expect(firstOverload([week(1200), week(9000, [], null)])).toBeNull();
  });
});
