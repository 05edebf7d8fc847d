/** Goals of a specialist's week: hours and talks, booked and held, side by side. */
import { appliedRule } from './applied-rule';
import type { CompiledPacks } from './compile-packs';
import { isoWeek, toDay, weekday } from './dates';
import type { EventKind, IsoDate } from './facts';
import type { AppliedRule } from './finding';
import type { RulePack } from './pack-schema';
import type { RuleSettings } from './settings';
import { allInForce } from './versions';

export interface WorkEntry {
  date: IsoDate;
  /** Length in minutes. */
  minutes: number;
  kind: EventKind | 'sofo';
  /** `undocumented`: took place, but counts only once it is documented. */
  state: 'held' | 'booked' | 'noShow' | 'cancelled' | 'undocumented';
}

export interface Worker {
  /** Share of full-time hours, 1 = full time. */
  fte: number;
  entries: WorkEntry[];
  /** Working days of the week on which she was away: the goals shrink by them. Default 0. */
  absentDays?: number;
}

export interface WeekGoals {
  isoWeek: number;
  /** Null where no pack that is switched on has such a goal. */
  targets: { hours: number | null; talks: number | null };
  heldMinutes: number;
  heldHours: number;
  heldTalks: number;
  /** Held, booked and missed: time that was set aside. */
  bookedHours: number;
  sofoHours: number;
  bookedWithSofo: number;
  missingTalks: number | null;
  /** `decided`: by the authority's choice whether such days count; null while it has not chosen. */
  missingHours: { withoutSofo: number; withSofo: number; decided: number | null } | null;
  rules: AppliedRule[];
}

interface Goal {
  rule: AppliedRule;
  measure: 'hours' | 'talks' | 'sofoDay';
  amount: number;
  kinds: ReadonlySet<EventKind | 'sofo'>;
}

export type GoalRules = readonly Goal[];

/** Null where the pack sets no goals. */
export function compileWeekGoals(pack: RulePack): GoalRules | null {
  if (!pack.weekGoals) return null;
  return pack.weekGoals.goals.map((goal) => ({
    rule: Object.freeze(appliedRule(pack, goal)),
    measure: goal.measure,
    amount: goal.measure === 'sofoDay' ? goal.hours : goal.fullTime,
    kinds: new Set<EventKind | 'sofo'>(goal.measure === 'sofoDay' ? ['sofo'] : goal.kinds),
  }));
}

const WORKDAYS = 5;

/**
 * The week of `today`, Monday to Sunday. A joint talk is one entry and counts once.
 * @throws InvalidDateError for a date that is no calendar day.
 */
export function weekGoals(worker: Worker, packs: CompiledPacks, settings: RuleSettings, today: IsoDate): WeekGoals {
  const day = toDay(today);
  const monday = day - weekday(day) + 1;
  const week = worker.entries.filter(({ date }) => toDay(date) >= monday && toDay(date) <= monday + 6);
  const goals = allInForce(packs.weekGoals, day).flat();
  const share = (worker.fte * (WORKDAYS - (worker.absentDays ?? 0))) / WORKDAYS;
  const target = (measure: 'hours' | 'talks'): number | null => {
    const wanted = goals.filter((goal) => goal.measure === measure).map(({ amount }) => amount);
    return wanted.length === 0 ? null : rounded((settings.weekTargets[measure] ?? Math.max(...wanted)) * share);
  };
  const counted = week.filter(
    ({ kind }) =>
      kind !== 'sofo' && goals.some((goal) => goal.kinds.has(kind) || settings.countingKinds.includes(kind)),
  );
  const held = counted.filter(({ state }) => state === 'held');
  const booked = counted.filter(({ state }) => state === 'held' || state === 'booked' || state === 'noShow');
  const sofoDays = new Set(
    week.filter(({ kind, state }) => kind === 'sofo' && state !== 'cancelled').map(({ date }) => date),
  );
  const perSofoDay = goals.find(({ measure }) => measure === 'sofoDay')?.amount ?? 0;
  const targets = { hours: target('hours'), talks: target('talks') };
  const bookedHours = hoursOf(booked);
  const sofoHours = sofoDays.size * perSofoDay;
  const missing = (hours: number): number => rounded(Math.max(0, (targets.hours ?? 0) - hours));
  const withoutSofo = missing(bookedHours);
  const withSofo = missing(bookedHours + sofoHours);
  const decided = settings.sofoCounts === null ? null : settings.sofoCounts ? withSofo : withoutSofo;
  return {
    isoWeek: isoWeek(day),
    targets,
    heldMinutes: minutesIn(held),
    heldHours: hoursOf(held),
    heldTalks: held.length,
    bookedHours,
    sofoHours,
    bookedWithSofo: rounded(bookedHours + sofoHours),
    missingTalks: targets.talks === null ? null : rounded(Math.max(0, targets.talks - held.length)),
    missingHours: targets.hours === null ? null : { withoutSofo, withSofo, decided },
    rules: goals.map(({ rule }) => rule),
  };
}

function minutesIn(entries: readonly WorkEntry[]): number {
  return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

function hoursOf(entries: readonly WorkEntry[]): number {
  return rounded(minutesIn(entries) / 60);
}

/** To hundredths: 20 × 0.55 is 11, not 11.000000000000002. */
function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
