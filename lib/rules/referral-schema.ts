/** Section of a rule pack about referrals to social services: the services, what a list asks for, when feedback is asked for. */
import * as z from 'zod';
import './zod-config';
import { REFERRAL_SERVICES, REFERRAL_SUBTYPES } from './facts';
import { durationSchema, isoDateSchema, ruleIdSchema, ruleShape } from './pack-parts-schema';

const serviceShape = {
  service: z.enum(REFERRAL_SERVICES),
  /** The row is for this kind of the service only. */
  subtype: z.enum(REFERRAL_SUBTYPES).optional(),
};

const serviceSchema = z.strictObject({
  ...ruleShape,
  ...serviceShape,
  /** The provider reports back as a rule; if not, only where that was agreed. */
  feedbackLoop: z.boolean(),
  /** A first talk at the provider is to be agreed as binding. */
  firstStep: z.boolean().default(false),
});

const itemSchema = z.strictObject({
  item: ruleIdSchema,
  /** What of the referral itself fulfils the item. */
  met: z.enum(['inPlan', 'release', 'feedbackAgreed', 'basicCounselling']),
  /** Shown only for services with this. */
  needs: z.enum(['feedbackLoop', 'firstStep']).optional(),
});

const exampleSchema = z.strictObject({
  given: z.strictObject({
    ...serviceShape,
    date: isoDateSchema,
    release: z.boolean(),
    feedbackAgreed: z.boolean(),
    inPlan: z.boolean(),
    basicCounselling: z.boolean(),
  }),
  today: isoDateSchema,
  expect: z.strictObject({
    open: z.array(ruleIdSchema),
    feedback: z.enum(['omitted', 'blocked', 'expected']),
    followUp: isoDateSchema.nullable(),
  }),
});

export const referralsSchema = z.strictObject({
  ...ruleShape,
  /** Lists: of the referral itself, of the provider's messages, of the documentation. */
  checklist: ruleIdSchema,
  feedback: z.strictObject({ checklist: ruleIdSchema, items: z.array(ruleIdSchema).min(1) }),
  documentation: z.strictObject({ checklist: ruleIdSchema, items: z.array(ruleIdSchema).min(1) }),
  hitPolicy: z.literal('FIRST'),
  services: z.array(serviceSchema).min(1),
  /** Items of `checklist` that the referral itself tells of; the others are ticked. */
  items: z.array(itemSchema),
  /** Feedback is asked for so long after the referral, or after the last message. */
  followUp: z.strictObject({ ...ruleShape, interval: durationSchema }),
  examples: z.array(exampleSchema).min(1),
});

export type Referrals = z.output<typeof referralsSchema>;
