/** Places for the talks that are due: on free working time, inside their windows, the most urgent first. Pure and repeatable. */
import type { IsoDate } from '../rules/facts';
import { type DayMinute, dayMinute, lengthOf, type Span, timeOf } from './clock';
import type { WorkDay } from './work-days';

export interface DueTalk {
  id: string;
  due: IsoDate;
  /** The first and the last day on which it can be held in time; `earliest` null: any day. */
  earliest: IsoDate | null;
  latest: IsoDate;
  /** Place in the ranking of the caseload, 1 first; null where nothing is ranked. */
  rank: number | null;
  minutes: number;
}

/** What is on the calendar already. Without a time it takes its minutes of the day but has no place on the clock. */
export interface Taken {
  date: IsoDate;
  time: string | null;
  minutes: number;
}

export interface Placed {
  id: string;
  date: IsoDate;
  time: string;
  minutes: number;
}

/** `goalReached`: there is no need for it this week; `noRoom`: no free time inside its window. */
export interface Unplaced {
  id: string;
  why: 'noRoom' | 'goalReached';
}

/** What is missing until the week's goals are reached; null where there is no such goal, or more is wanted. */
export interface Need {
  minutes: number | null;
  talks: number | null;
}

export interface Room {
  days: readonly WorkDay[];
  taken: readonly Taken[];
  /** Minutes kept free between two talks. */
  gap: number;
  /** Nothing is placed before. `time` null: the whole day counts. */
  from: { date: IsoDate; time: string | null };
  need: Need;
  /** Minutes of talks a day should have at most, as long as other days have fewer; null: no such measure. */
  perDay: number | null;
}

/** Talks begin on the quarter hour. */
const STEP = 15;

/** Overdue first, so the earlier due day; then the rank; ties by id. */
export function byUrgency(one: DueTalk, other: DueTalk): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  const [a, b] = [one.rank ?? Number.MAX_SAFE_INTEGER, other.rank ?? Number.MAX_SAFE_INTEGER];
  return a - b || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

interface Day {
  date: IsoDate;
  spans: readonly Span[];
  busy: Span[];
  /** Minutes that may still be given away. */
  left: number;
  /** Minutes of talks on it. */
  filled: number;
}

export function propose(talks: readonly DueTalk[], room: Room): { placed: Placed[]; unplaced: Unplaced[] } {
  const days = room.days.filter(({ date }) => date >= room.from.date).map((day) => dayOf(day, room));
  const first = [room.from.date, room.days[0]?.date ?? room.from.date].toSorted()[1] ?? room.from.date;
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  // In a week without a working day nothing is reached.
  const hasTime = days.some(({ spans }) => spans.length > 0);
  let minutes = 0;
  for (const talk of talks.toSorted(byUrgency)) {
    if (hasTime && isReached(room.need, minutes, placed.length)) {
      unplaced.push({ id: talk.id, why: 'goalReached' });
      continue;
    }
    const inWindow = days.filter(
      ({ date }) => (talk.earliest === null || date >= talk.earliest) && (date <= talk.latest || talk.latest < first),
    );
    const place =
      placeOn(inWindow, talk.minutes, room.gap, room.perDay) ?? placeOn(inWindow, talk.minutes, room.gap, null);
    if (place === null) {
      unplaced.push({ id: talk.id, why: 'noRoom' });
      continue;
    }
    const { day, at } = place;
    day.busy.push({ from: at, to: at + talk.minutes });
    day.left -= talk.minutes;
    day.filled += talk.minutes;
    minutes += talk.minutes;
    placed.push({ id: talk.id, date: day.date, time: timeOf(at), minutes: talk.minutes });
  }
  return { placed, unplaced };
}

const isReached = ({ minutes, talks }: Need, haveMinutes: number, haveTalks: number): boolean =>
  (minutes !== null || talks !== null) &&
  (minutes === null || haveMinutes >= minutes) &&
  (talks === null || haveTalks >= talks);

function dayOf({ date, spans }: WorkDay, { taken, from }: Room): Day {
  const start = from.time !== null && date === from.date ? dayMinute(from.time) : 0;
  const open = spans
    .map((span) => ({ ...span, from: Math.max(span.from, start) }))
    .filter((span) => span.from < span.to);
  const today = taken.filter((one) => one.date === date);
  const busy = today.flatMap(({ time, minutes }) =>
    time === null ? [] : [{ from: dayMinute(time), to: dayMinute(time) + minutes }],
  );
  const untimed = today.filter(({ time }) => time === null).reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    date,
    spans: open,
    busy,
    left: lengthOf(open) - coveredIn(open, busy) - untimed,
    filled: today.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Minutes of the spans that lie under something; what overlaps counts once. */
function coveredIn(spans: readonly Span[], busy: readonly Span[]): number {
  let covered = 0;
  for (const span of spans) {
    let at = span.from;
    for (const { from, to } of busy.toSorted((one, other) => one.from - other.from)) {
      const [start, end] = [Math.max(at, from), Math.min(span.to, to)];
      if (end <= start) continue;
      covered += end - start;
      at = end;
    }
  }
  return covered;
}

/** The earliest quarter hour on the first of the days that has room. */
function placeOn(
  days: readonly Day[],
  minutes: number,
  gap: number,
  perDay: number | null,
): { day: Day; at: DayMinute } | null {
  for (const day of days) {
    if (day.left < minutes || (perDay !== null && day.filled + minutes > perDay)) continue;
    const at = freeAt(day, minutes, gap);
    if (at !== null) return { day, at };
  }
  return null;
}

function freeAt({ spans, busy }: Day, minutes: number, gap: number): DayMinute | null {
  for (const { from, to } of spans) {
    for (let at = Math.ceil(from / STEP) * STEP; at + minutes <= to; at += STEP) {
      if (busy.every((one) => at >= one.to + gap || at + minutes + gap <= one.from)) return at;
    }
  }
  return null;
}
