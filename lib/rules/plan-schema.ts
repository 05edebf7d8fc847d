/** Sections of a rule pack about the Kooperationsplan: its review, and its steps. */
import * as z from 'zod';
import './zod-config';
import { durationSchema, exampleFactsShape, isoDateSchema, ruleShape, whenSchema } from './pack-parts-schema';

const reviewMode = z.enum(['counsellingTalk', 'shortFeedback']);

const planReviewRow = z.strictObject({
  ...ruleShape,
  when: whenSchema,
  mode: reviewMode,
  interval: durationSchema,
  /** Modes of review from which the interval runs anew. */
  resetBy: z.array(reviewMode).min(1),
  /** Contacts that do not fulfil it. */
  notFulfilledBy: z.array(z.enum(['email', 'shortFeedback'])).default([]),
  /** What follows: one of these. */
  choices: z.array(z.enum(['updatePlan', 'invite'])).default([]),
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({
          ...exampleFactsShape,
          concluded: isoDateSchema,
          reviews: z.array(z.strictObject({ date: isoDateSchema, mode: reviewMode })).default([]),
        }),
        today: isoDateSchema,
        expect: z.strictObject({ state: z.enum(['overdue', 'dueToday', 'upcoming']), due: isoDateSchema }),
      }),
    )
    .min(1),
});

export const planReviewSchema = z.strictObject({ hitPolicy: z.literal('FIRST'), rows: z.array(planReviewRow).min(1) });

/** A step of a plan without a date is a warning. */
export const planStepsSchema = z.strictObject({
  ...ruleShape,
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({ date: isoDateSchema.nullable(), done: z.boolean() }),
        today: isoDateSchema,
        expect: z.enum(['overdue', 'dueToday', 'upcoming', 'done', 'undated']),
      }),
    )
    .min(1),
});

export type PlanReviewSection = z.output<typeof planReviewSchema>;
