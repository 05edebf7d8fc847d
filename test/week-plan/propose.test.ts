/** Places for due talks: never over one another, never outside window or working time, nothing twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toIso } from '../../lib/rules/dates';
import { dayMinute, lengthOf } from '../../lib/week-plan/clock';
import { byUrgency, type DueTalk, propose, type Room, type Taken } from '../../lib/week-plan/propose';
import { workDaysOf } from '../../lib/week-plan/work-days';

const MONDAY = toDay('2026-11-23');
const day = (at: number): string => toIso(MONDAY + at);
const TIMES = { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00' };
const CALENDAR = { workDays: [1, 2, 3, 4, 5], times: TIMES, holidays: new Set<string>(), marked: new Map() };
const ROOM: Room = {
  days: workDaysOf(MONDAY, CALENDAR),
  taken: [],
  gap: 15,
  from: { date: day(0), time: null },
  need: { minutes: null, talks: null },
  perDay: null,
};
const talk = (id: string, due: string, more: Partial<DueTalk> = {}): DueTalk => ({
  id,
  due,
  earliest: null,
  latest: due,
  rank: null,
  minutes: 45,
  ...more,
});

describe('proposals of a week', () => {
  it('take the overdue first, then the due day, then the rank', () => {
    const talks = [
      talk('later', day(3)),
      talk('third', day(1), { rank: 3 }),
      talk('first', day(1), { rank: 1 }),
      talk('none', day(1)),
      talk('overdue', day(-12)),
    ];
    const { placed } = propose(talks, ROOM);
    expect(placed.map(({ id, time }) => `${id} ${time}`)).toEqual([
      'overdue 08:00',
      'first 09:00',
      'third 10:00',
      'none 11:00',
      'later 13:00',
    ]);
  });

  it('leave room around what is booked, and keep the break free', () => {
    const taken: Taken[] = [{ date: day(0), time: '08:30', minutes: 60 }];
    const places = propose([talk('a', day(0)), talk('b', day(0)), talk('c', day(0))], { ...ROOM, taken }).placed;
    expect(places.map(({ time }) => time)).toEqual(['09:45', '10:45', '13:00']);
  });

  it('an appointment without a time takes its minutes of the day', () => {
    const days = ROOM.days.slice(0, 1);
    const fits = (minutes: number): number =>
      propose([talk('a', day(0), { minutes: 60 })], { ...ROOM, days, taken: [{ date: day(0), time: null, minutes }] })
        .placed.length;
    expect([fits(360), fits(361)]).toEqual([1, 0]);
  });

  it('stop where every goal is reached, and say so', () => {
    const talks = [1, 2, 3, 4].map((no) => talk(`t${no}`, day(4)));
    const { placed, unplaced } = propose(talks, { ...ROOM, need: { minutes: 60, talks: 1 } });
    expect(placed).toHaveLength(2);
    expect(unplaced).toEqual([
      { id: 't3', why: 'goalReached' },
      { id: 't4', why: 'goalReached' },
    ]);
    expect(propose(talks, { ...ROOM, need: { minutes: null, talks: 3 } }).placed).toHaveLength(3);
  });

  it('spread over the days by the day’s share, and go over it only where nothing else is left', () => {
    const many = Array.from({ length: 4 }, (_, no) => talk(`t${no}`, day(1)));
    const { placed } = propose(many, { ...ROOM, perDay: 60 });
    expect(placed.map(({ date }) => date)).toEqual([day(0), day(1), day(0), day(0)]);
  });

  it('never begin before now', () => {
    const { placed } = propose([talk('a', day(0))], { ...ROOM, from: { date: day(0), time: '10:20' } });
    expect(placed[0]?.time).toBe('10:30');
  });

  const dueTalk = (id: string): fc.Arbitrary<DueTalk> =>
    fc
      .record({
        due: fc.integer({ min: -30, max: 8 }),
        early: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
        rank: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
        minutes: fc.constantFrom(30, 45, 60, 90),
      })
      .map(({ due, early, rank, minutes }) =>
        talk(id, day(due), { earliest: early === null ? null : day(early), rank, minutes }),
      );
  const talks = fc
    .integer({ min: 0, max: 60 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, no) => dueTalk(`t${no}`))));
  const room = fc
    .record({
      taken: fc.array(
        fc.record({
          date: fc.integer({ min: 0, max: 4 }).map(day),
          time: fc.constantFrom(null, '07:30', '08:15', '11:45', '13:20', '15:30'),
          minutes: fc.constantFrom(20, 45, 90, 300),
        }),
        { maxLength: 12 },
      ),
      gap: fc.constantFrom(0, 10, 15),
      from: fc.record({
        date: fc.integer({ min: -3, max: 5 }).map(day),
        time: fc.constantFrom(null, '09:50', '17:00'),
      }),
      need: fc.record({
        minutes: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: null }),
        talks: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
      }),
      perDay: fc.option(fc.integer({ min: 60, max: 420 }), { nil: null }),
      off: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
      how: fc.constantFrom<'away' | 'sofo' | 'holiday'>('away', 'sofo', 'holiday'),
    })
    .map(({ off, how, ...rest }): Room => {
      const dates = off.map(day);
      const calendar =
        how === 'holiday'
          ? { ...CALENDAR, holidays: new Set(dates) }
          : { ...CALENDAR, marked: new Map(dates.map((date) => [date, how])) };
      return { ...rest, days: workDaysOf(MONDAY, calendar) };
    });

  it('hold for whatever is due and booked', () => {
    fc.assert(
      fc.property(talks, room, (due, where) => {
        const { placed, unplaced } = propose(due, where);
        expect([...placed, ...unplaced].map(({ id }) => id).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
        expect(propose(due.toReversed(), where)).toEqual({ placed, unplaced });
        for (const { id, date, time, minutes } of placed) {
          const asked = due.find((one) => one.id === id);
          const on = where.days.find((one) => one.date === date);
          expect(minutes).toBe(asked?.minutes);
          expect(on?.state).toBe('open');
          const [from, to] = [dayMinute(time), dayMinute(time) + minutes];
          expect(on?.spans.some((span) => from >= span.from && to <= span.to)).toBe(true);
          expect(date >= where.from.date && (asked?.earliest ?? date) <= date).toBe(true);
          if (date === where.from.date && where.from.time) expect(time >= where.from.time).toBe(true);
          const [, first = ''] = [where.from.date, day(0)].toSorted();
          const overdue = (asked?.latest ?? '') < first;
          if (!overdue) expect(date <= (asked?.latest ?? '')).toBe(true);
          const others = [...where.taken, ...placed.filter((one) => one.id !== id)];
          for (const other of others) {
            if (other.date !== date || other.time === null) continue;
            const [start, end] = [dayMinute(other.time), dayMinute(other.time) + other.minutes];
            expect(from >= end + where.gap || to + where.gap <= start).toBe(true);
          }
        }
        for (const { date, spans } of where.days) {
          const mine = placed.filter((one) => one.date === date).reduce((sum, { minutes }) => sum + minutes, 0);
          const untimed = where.taken
            .filter((one) => one.date === date && one.time === null)
            .reduce((sum, { minutes }) => sum + minutes, 0);
          if (mine > 0) expect(mine + untimed).toBeLessThanOrEqual(lengthOf(spans));
        }
        // Nobody waits for whom something less urgent was placed on a day and in a length that suited both.
        const rank = due.toSorted(byUrgency).map(({ id }) => id);
        const reached = unplaced.filter(({ why }) => why === 'goalReached').map(({ id }) => rank.indexOf(id));
        for (const { id } of placed) for (const later of reached) expect(rank.indexOf(id)).toBeLessThan(later);
      }),
      { numRuns: 400 },
    );
  });
});
