/** The page „Wochenplaner“ in one view: the caseload through the engine as for the badges, then into the weeks. */
import {
  MOST_LEFT,
  type PlannerGoals,
  type PlannerTalk,
  type PlannerView,
  type PlannerWeek,
} from '../messages/planner';
import type { Request } from '../messages/protocol';
import type { AppliedRule } from '../rules/finding';
import type { RuleSettings } from '../rules/settings';
import type { Store } from '../store/store';
import { GOAL_BY_ORGANISATION } from '../text/planner';
import { firstOverload } from '../week-plan/ease';
import { mondayOf, type PlannedWeek, planWeeks, WEEKS } from '../week-plan/plan-weeks';
import type { WorkCalendar } from '../week-plan/work-days';
import { wholeCaseload } from './caseload';
import type { Context } from './context';
import { dueTalks, isPaused, type SourceEntry, type SourceTalk, workEntries } from './planner-source';
import { contactOf } from './views';

/** @throws StoreFault */
export async function plannerView(
  context: Context & { store: Store },
  { week, now, beyondGoal }: Request<'weekPlan'>,
): Promise<PlannerView> {
  const { packs, rules, settings, today } = context;
  const cases = await wholeCaseload(context);
  const talks = dueTalks(context, cases);
  const entries = workEntries(context, cases, mondayOf(today));
  const weeks = planWeeks({
    packs,
    rules,
    fte: settings.fte,
    calendar: calendarOf(context),
    gap: settings.workTimes.gap,
    entries,
    talks,
    today,
    now,
    beyondGoal,
  });
  const at = Math.min(week, WEEKS - 1);
  const shown = weeks[at];
  if (!shown) throw new RangeError('there is a plan for each week');
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const minutesDue = ({ dueHere }: PlannedWeek): number[] => dueHere.flatMap((id) => byId.get(id)?.minutes ?? []);
  const load = weeks.map((one) => ({
    monday: one.monday,
    isoWeek: one.isoWeek,
    goalHours: one.goals.targets.hours,
    bookedHours: rules.sofoCounts === true ? one.goals.bookedWithSofo : one.goals.bookedHours,
    bookedTalks: one.goals.heldTalks + one.bookedTalks,
    dueHours: hours(minutesDue(one).reduce((sum, minutes) => sum + minutes, 0)),
    dueTalks: one.dueHere.length,
  }));
  const ease = firstOverload(
    weeks.map((one, index) => ({
      goalMinutes: one.goals.targets.hours === null ? null : one.goals.targets.hours * 60,
      bookedMinutes: (load[index]?.bookedHours ?? 0) * 60,
      due: minutesDue(one),
    })),
  );
  const running = cases.filter(({ bundle }) => bundle.row.endedOn === null);
  const awake = running.filter((one) => !isPaused(one, today));
  const count = (state: string): number => awake.filter(({ evaluated }) => contactOf(evaluated).state === state).length;
  return {
    status: 'open',
    today,
    cases: running.length,
    fte: settings.fte,
    workTimes: settings.workTimes,
    sofoCounts: rules.sofoCounts,
    at,
    week: weekOf(shown, entries, byId, rules),
    load,
    ease: ease && { week: ease.week, overHours: hours(ease.overMinutes), talks: ease.talks, into: ease.into },
    notPlanned: {
      noTalkYet: count('noTalkYet'),
      missingData: count('missingData'),
      scheduledLate: count('scheduledLate'),
      paused: running.length - awake.length,
    },
  };
}

function calendarOf({ rules, settings }: Context): WorkCalendar {
  return {
    workDays: settings.workDays,
    times: settings.workTimes,
    holidays: new Set(rules.publicHolidays),
    marked: new Map(settings.markedDays.map(({ date, as }) => [date, as])),
  };
}

function weekOf(
  week: PlannedWeek,
  entries: readonly SourceEntry[],
  byId: ReadonlyMap<string, SourceTalk>,
  rules: RuleSettings,
): PlannerWeek {
  const view = (id: string): PlannerTalk => {
    const talk = byId.get(id);
    if (!talk) throw new RangeError('only talks that were given are placed');
    return talk.view;
  };
  const inWeek = entries.filter(({ date }) => mondayOf(date) === week.monday);
  return {
    monday: week.monday,
    isoWeek: week.isoWeek,
    days: week.days.map(({ date, state }) => ({ date, state })),
    goals: goalsOf(week, rules),
    entries: inWeek.map((entry) => entry.view),
    proposals: week.placed.map(({ id, date, time }) => ({ ...view(id), date, time })),
    left: week.unplaced.slice(0, MOST_LEFT).map(({ id, why }) => ({ ...view(id), why })),
    leftCount: week.unplaced.length,
  };
}

const sourceOf = (rule: AppliedRule | null): string => (rule ? `${rule.source.title}, ${rule.source.section}` : '');
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

function goalsOf(week: PlannedWeek, { weekTargets }: RuleSettings): PlannerGoals {
  const { goals, fullTime, sources, absent, bookedTalks } = week;
  const goal = (measure: 'hours' | 'talks'): PlannerGoals['hours'] => {
    const [target, full] = [goals.targets[measure], fullTime[measure]];
    if (target === null || full === null) return null;
    const source = weekTargets[measure] === null ? sourceOf(sources[measure]) : GOAL_BY_ORGANISATION;
    return { target, fullTime: full, source };
  };
  return {
    hours: goal('hours'),
    talks: goal('talks'),
    heldHours: goals.heldHours,
    heldTalks: goals.heldTalks,
    bookedHours: goals.bookedHours,
    bookedTalks,
    sofoHours: goals.sofoHours,
    sofoSource: sources.sofoDay && sourceOf(sources.sofoDay),
    bookedWithSofo: goals.bookedWithSofo,
    absent,
  };
}
