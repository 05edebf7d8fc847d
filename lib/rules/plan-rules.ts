/** The sections of a pack about the Kooperationsplan, prepared for evaluation. */
import { appliedRule, overriddenRule } from './applied-rule';
import type { CompiledSettings } from './compiled-settings';
import { type Duration, parseDuration } from './durations';
import type { PlanReview } from './facts';
import type { AppliedRule, PlanFinding } from './finding';
import { compileInputs } from './inputs';
import type { RulePack } from './pack-schema';
import type { PlanReviewSection } from './plan-schema';
import { compileTables, type Tables } from './tables';

export interface ReviewTarget {
  rule: AppliedRule;
  mode: PlanReview['mode'];
  /** Null where the authority's own setting takes the review away. */
  duration: Duration | null;
  resetBy: readonly PlanReview['mode'][];
  notFulfilledBy: PlanFinding['notFulfilledBy'];
  choices: PlanFinding['choices'];
}

export interface PlanRules {
  /** Null where the pack sets no review date. */
  reviews: Tables<ReviewTarget> | null;
  /** Asks for a date for each step; null where the pack does not. */
  steps: AppliedRule | null;
}

/** Null where the pack says nothing about plans. */
export function compilePlans(pack: RulePack): PlanRules | null {
  const { planReview, planSteps } = pack;
  if (!planReview && !planSteps) return null;
  return {
    reviews: planReview ? compileReviews(pack, planReview) : null,
    steps: planSteps ? Object.freeze(appliedRule(pack, planSteps)) : null,
  };
}

function compileReviews(pack: RulePack, { hitPolicy, rows }: PlanReviewSection): Tables<ReviewTarget> {
  const targets = rows.map((row) => ({
    when: row.when,
    row: {
      rule: Object.freeze(appliedRule(pack, row)),
      mode: row.mode,
      duration: parseDuration(row.interval),
      resetBy: row.resetBy,
      notFulfilledBy: row.notFulfilledBy,
      choices: row.choices,
    },
  }));
  return compileTables([{ when: {}, hitPolicy, rows: targets }], compileInputs(pack));
}

/** The row after the authority's own setting for it. */
export function withReviewOverride(target: ReviewTarget, settings: CompiledSettings): ReviewTarget {
  const override = settings.overrides.get(target.rule.id);
  if (!override) return target;
  return { ...target, rule: overriddenRule(target.rule, override), duration: override.duration };
}
