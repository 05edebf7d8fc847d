/** Kooperationspläne: when each is to be reviewed, and how its steps stand. */
import type { CompiledSettings } from './compiled-settings';
import { type EpochDay, lastWorkdayBefore, toDay, toIso } from './dates';
import { dueState } from './due-state';
import { addDuration } from './durations';
import { type FactState, factsOn } from './fact-timeline';
import type { CaseInput, Plan, PlanStep } from './facts';
import type { AppliedRule, PlanFinding, PlanStepFinding } from './finding';
import { type PlanRules, type ReviewTarget, withReviewOverride } from './plan-rules';

/** One review finding per plan that a pack asks to review, then one per step. */
export function planFindings(
  input: CaseInput,
  timeline: readonly FactState[],
  packs: readonly PlanRules[],
  settings: CompiledSettings,
  today: EpochDay,
): (PlanFinding | PlanStepFinding)[] {
  const targets = packs.flatMap(({ reviews }) => {
    const hits = reviews?.decide(factsOn(timeline, today), today).hits ?? [];
    const onDay = (day: EpochDay) => reviews?.decide(factsOn(timeline, day), day).hits.map(({ row }) => row) ?? [];
    return hits.map(({ row }) => ({ target: withReviewOverride(row, settings), onDay }));
  });
  const steps = packs.find((pack) => pack.steps !== null)?.steps ?? null;
  return input.plans.flatMap((plan) => {
    const reviews = targets.flatMap(({ target, onDay }) => reviewDue(input, plan, target, onDay, today) ?? []);
    const earliest = reviews.toSorted((a, b) => a.due - b.due).slice(0, 1);
    return [
      ...earliest.map((review) => reviewFinding(input, plan, review, settings, today)),
      ...plan.steps.flatMap((step) => stepFinding(input, plan, step, steps, today) ?? []),
    ];
  });
}

interface Review {
  target: ReviewTarget;
  due: EpochDay;
}

/**
 * From the conclusion, or the latest review of a kind that counts, whichever is later. A short feedback recorded as a contact
 * is one for every plan.
 * @param onDay what was asked for on an earlier day: a review that sufficed then is not taken back
 */
function reviewDue(
  input: CaseInput,
  plan: Plan,
  target: ReviewTarget,
  onDay: (day: EpochDay) => ReviewTarget[],
  today: EpochDay,
): Review | null {
  if (target.duration === null) return null;
  let from = toDay(plan.concluded);
  const feedback = input.events
    .filter(({ kind }) => kind === 'shortFeedback')
    .map(({ date }) => ({ date, mode: 'shortFeedback' as const }));
  for (const review of [...plan.reviews, ...feedback]) {
    const day = toDay(review.date);
    if (day <= from || day > today) continue;
    if ([target, ...onDay(day)].some(({ resetBy }) => resetBy.includes(review.mode))) from = day;
  }
  return { target, due: addDuration(from, target.duration) };
}

function reviewFinding(
  input: CaseInput,
  plan: Plan,
  { target, due }: Review,
  settings: CompiledSettings,
  today: EpochDay,
): PlanFinding {
  const suggested = lastWorkdayBefore(due, settings.publicHolidays);
  return {
    kind: 'planReview',
    case: input.id,
    plan: plan.id,
    mode: target.mode,
    state: dueState(due - today),
    due: toIso(due),
    days: due - today,
    suggestedWorkday: suggested === null ? null : toIso(suggested),
    notFulfilledBy: target.notFulfilledBy,
    choices: target.choices,
    rule: target.rule,
  };
}

/** Null for a step without a date where no pack asks for one. */
function stepFinding(
  input: CaseInput,
  plan: Plan,
  step: PlanStep,
  rule: AppliedRule | null,
  today: EpochDay,
): PlanStepFinding | null {
  const base = {
    kind: 'planStep',
    case: input.id,
    plan: plan.id,
    step: step.id,
    followUp: step.followUp,
    rule,
  } as const;
  const days = step.date === null ? null : toDay(step.date) - today;
  if (step.done) return { ...base, state: 'done', due: step.date, days };
  if (days === null) return rule ? { ...base, state: 'undated', due: null, days } : null;
  return { ...base, state: dueState(days), due: step.date, days };
}
