/**
 * The format of a rule pack: one source document as data. Every section is optional, unknown keys are refused, and every
 * rule carries its citation and at least one example that is run as a test.
 */
import * as z from 'zod';
import './zod-config';
import { averageSchema } from './average-schema';
import { caseTermsSchema, contactSchema, qualifiedContactSchema } from './contact-schema';
import { cooperationSchema } from './cooperation-schema';
import { jointTalksSchema } from './joint-talks-schema';
import { lawHintSchema } from './law-hint-schema';
import { noShowsSchema } from './no-show-schema';
import { checkPack } from './pack-checks';
import { packHeadShape } from './pack-head-schema';
import { ambiguityListSchema, deriveSchema, inputSchema, ruleShape } from './pack-parts-schema';
import { planReviewSchema, planStepsSchema } from './plan-schema';
import { problemsWithSchema, readWithSchema } from './read-with-schema';
import { referralsSchema } from './referral-schema';
import { modePreferenceSchema, prioritiesSchema, talkDurationsSchema, weekGoalsSchema } from './work-schema';

const rulePackShape = z.strictObject({
  ...packHeadShape,
  inputs: z.array(inputSchema),
  derive: z.array(deriveSchema),
  contact: contactSchema.optional(),
  qualifiedContact: qualifiedContactSchema.optional(),
  caseTerms: caseTermsSchema.optional(),
  averages: z.array(averageSchema).default([]),
  noShows: noShowsSchema.optional(),
  cooperation: cooperationSchema.optional(),
  lawHints: z.array(lawHintSchema).default([]),
  talkDurations: talkDurationsSchema.optional(),
  weekGoals: weekGoalsSchema.optional(),
  priorities: prioritiesSchema.optional(),
  modePreference: modePreferenceSchema.optional(),
  planReview: planReviewSchema.optional(),
  planSteps: planStepsSchema.optional(),
  jointTalks: jointTalksSchema.optional(),
  referrals: referralsSchema.optional(),
  /** Rules that are cited beside a form or list and have no date of their own. */
  references: z.array(z.strictObject(ruleShape)).default([]),
  ambiguities: ambiguityListSchema.default([]),
});

const rulePackSchema = rulePackShape.superRefine((pack, context) => {
  for (const { path, problem } of checkPack(pack)) context.addIssue({ code: 'custom', path, message: problem });
});

export type RulePack = z.output<typeof rulePackShape>;

/**
 * Reads a rule pack from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseRulePack(data: unknown, source: string): RulePack {
  return readWithSchema(rulePackSchema, data, source);
}

/** All that is wrong with a rule pack, each with its place and the way to put it right, in German. */
export function rulePackProblems(data: unknown): { path: (string | number)[]; problem: string }[] {
  return problemsWithSchema(rulePackSchema, data).map(({ path, problem }) => ({
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    problem,
  }));
}
