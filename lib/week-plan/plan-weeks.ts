/** The weeks from now on, one after the other: goals, what is booked, what is due, and where it could go. */
import type { CompiledPacks } from '../rules/compile-packs';
import { type EpochDay, isoWeek, toDay, toIso, weekday } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import type { AppliedRule } from '../rules/finding';
import type { RuleSettings } from '../rules/settings';
import { allInForce } from '../rules/versions';
import { type WeekGoals, type WorkEntry, weekGoals } from '../rules/week-goals';
import { lengthOf } from './clock';
import { type DueTalk, type Placed, propose, type Taken, type Unplaced } from './propose';
import { absentDays, type WorkCalendar, type WorkDay, workDaysOf } from './work-days';

/** As far as is looked ahead, the week of today included. */
export const WEEKS = 8;

export interface PlanInput {
  packs: CompiledPacks;
  rules: RuleSettings;
  fte: number;
  calendar: WorkCalendar;
  gap: number;
  /** Held and booked, with the time where it is known. */
  entries: readonly (WorkEntry & { time: string | null })[];
  talks: readonly DueTalk[];
  today: IsoDate;
  /** `HH:MM`: nothing is placed earlier today; null: the whole day counts. */
  now: string | null;
  /** Propose more than the week's goals ask for. */
  beyondGoal: boolean;
}

export interface PlannedWeek {
  monday: IsoDate;
  isoWeek: number;
  days: WorkDay[];
  goals: WeekGoals;
  /** What a full-time week without absences would owe. */
  fullTime: WeekGoals['targets'];
  /** Working days lost to holidays and absences. */
  absent: number;
  /** Talks that are booked and still to come. */
  bookedTalks: number;
  /** Minutes that are booked and still to come, SoFo days left out. */
  bookedMinutes: number;
  sources: { hours: AppliedRule | null; talks: AppliedRule | null; sofoDay: AppliedRule | null };
  /** Ids of the talks whose last day lies in this week, or before it in the week of today. */
  dueHere: string[];
  placed: Placed[];
  unplaced: Unplaced[];
}

export function mondayOf(date: IsoDate): IsoDate {
  const day = toDay(date);
  return toIso(day - weekday(day) + 1);
}

/** What finds no place in a week is tried again in the next one. */
export function planWeeks(input: PlanInput): PlannedWeek[] {
  const start = toDay(mondayOf(input.today));
  const weeks: PlannedWeek[] = [];
  let waiting = input.talks;
  for (let at = 0; at < WEEKS; at += 1) {
    const week = planWeek(input, start + at * 7, waiting, at === 0);
    const given = new Set(week.placed.map(({ id }) => id));
    waiting = waiting.filter(({ id }) => !given.has(id));
    weeks.push(week);
  }
  return weeks;
}

function planWeek(input: PlanInput, monday: EpochDay, waiting: readonly DueTalk[], isFirst: boolean): PlannedWeek {
  const { packs, rules, fte, calendar, today } = input;
  const days = workDaysOf(monday, calendar);
  const [first, last] = [toIso(monday), toIso(monday + 6)];
  const inWeek = ({ date }: { date: IsoDate }): boolean => date >= first && date <= last;
  const sofo: WorkEntry[] = days
    .filter(({ state }) => state === 'sofo')
    .map(({ date }) => ({ date, minutes: 0, kind: 'sofo', state: 'booked' }));
  const own = input.entries.filter(inWeek);
  const absent = absentDays(days, calendar);
  const goals = weekGoals({ fte, absentDays: absent, entries: [...own, ...sofo] }, packs, rules, first);
  const coming = own.filter(({ state }) => state === 'booked');
  const taken = own.filter(({ state, date }) => state !== 'cancelled' && date >= today);
  const pool = waiting.filter(({ latest }) => latest <= last);
  const { placed, unplaced } = propose(pool, {
    days,
    taken,
    gap: input.gap,
    from: { date: isFirst ? today : first, time: isFirst ? input.now : null },
    need: input.beyondGoal ? { minutes: null, talks: null } : needOf(goals, coming.length, rules),
    perDay: perDayOf(goals, days, taken),
  });
  return {
    monday: first,
    isoWeek: isoWeek(monday),
    days,
    goals,
    fullTime: weekGoals({ fte: 1, entries: [] }, packs, rules, first).targets,
    absent,
    bookedTalks: coming.length,
    bookedMinutes: coming.reduce((sum, { minutes }) => sum + minutes, 0),
    sources: sourcesOf(packs, monday),
    dueHere: input.talks.filter(({ latest }) => latest <= last && (isFirst || latest >= first)).map(({ id }) => id),
    placed,
    unplaced,
  };
}

function needOf(
  goals: WeekGoals,
  bookedTalks: number,
  { sofoCounts }: RuleSettings,
): { minutes: number | null; talks: number | null } {
  const { targets, bookedHours, bookedWithSofo, heldTalks } = goals;
  const have = sofoCounts === true ? bookedWithSofo : bookedHours;
  return {
    minutes: targets.hours === null ? null : Math.max(0, Math.round((targets.hours - have) * 60)),
    talks: targets.talks === null ? null : Math.max(0, targets.talks - heldTalks - bookedTalks),
  };
}

/** An equal share of the hours for each open day, so that no day is filled while others stand empty. */
function perDayOf({ targets }: WeekGoals, days: readonly WorkDay[], taken: readonly Taken[]): number | null {
  const open = days.filter(({ spans }) => lengthOf(spans) > 0);
  if (targets.hours === null || open.length === 0) return null;
  const most = Math.max(0, ...taken.map(({ minutes }) => minutes));
  return Math.max(most, Math.ceil((targets.hours * 60) / open.length));
}

function sourcesOf(packs: CompiledPacks, monday: EpochDay): PlannedWeek['sources'] {
  const goals = allInForce(packs.weekGoals, monday).flat();
  const of = (measure: 'hours' | 'talks' | 'sofoDay'): AppliedRule | null =>
    goals.filter((goal) => goal.measure === measure).toSorted((one, other) => other.amount - one.amount)[0]?.rule ??
    null;
  return { hours: of('hours'), talks: of('talks'), sofoDay: of('sofoDay') };
}
