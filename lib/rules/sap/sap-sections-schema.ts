/** The rules of a decree on the SAP that compute something, each with its values and examples that run as tests. */
import * as z from 'zod';
import '../zod-config';
import { durationSchema, isoDateSchema, ruleShape, textSchema } from '../pack-parts-schema';

/** `must`: the source says so; `should`: it says „soll“ or „sollte“. */
const bindingSchema = z.enum(['must', 'should']);
const count = z.int().min(1);
const share = z.number().gt(0).max(1);

/** What every rule has: its content in own words, and how it is read here where it says nothing (`reading`). */
const sapRuleShape = { ...ruleShape, says: textSchema };

/** A rule without a computation. */
export const referenceSchema = z.strictObject(sapRuleShape);

function examplesOf<G extends z.ZodType, E extends z.ZodType>(given: G, expect: E) {
  return z.array(z.strictObject({ given, expect })).min(1);
}

const expectedDuty = z.strictObject({
  state: z.enum(['met', 'overdue', 'dueToday', 'upcoming', 'resting', 'missingData']),
  due: isoDateSchema.nullable(),
});

function datedExamplesOf<G extends z.ZodType>(given: G) {
  return z.array(z.strictObject({ given, today: isoDateSchema, expect: expectedDuty })).min(1);
}

/** Time of all SAP of an authority, split by their shares; and when an overload counts as lasting. */
const capacitySchema = z.strictObject({
  ...sapRuleShape,
  minutesPerEmployeeYear: count,
  /** So many calendar years running over the time: a lasting overload. */
  overloadYears: count,
  examples: examplesOf(
    z.strictObject({ employees: count, shares: z.array(share).min(1) }),
    z.strictObject({ totalMinutes: z.number(), hours: z.array(z.number()).min(1) }),
  ),
});

const needSchema = z.strictObject({
  ...sapRuleShape,
  employeesPerSap: count,
  examples: examplesOf(count, count),
});

const shareSchema = z.strictObject({ ...sapRuleShape, minShare: share, examples: examplesOf(share, z.boolean()) });

/** So many of it in each span that ends today. */
const trainingsSchema = z.strictObject({
  ...sapRuleShape,
  binding: bindingSchema,
  count,
  within: durationSchema,
  examples: datedExamplesOf(
    z.strictObject({ appointedOn: isoDateSchema.nullable(), trainings: z.array(isoDateSchema) }),
  ),
});

/** So many days of it in each calendar year from the one of `since` on. */
const yearlyShape = {
  ...sapRuleShape,
  binding: bindingSchema,
  examples: datedExamplesOf(
    z.strictObject({
      since: isoDateSchema.nullable(),
      held: z.array(z.strictObject({ on: isoDateSchema, days: z.number().gt(0) })),
    }),
  ),
};
const supervisionSchema = z.strictObject({ ...yearlyShape, daysPerYear: count });
const yearlySchema = z.strictObject({ ...yearlyShape, perYear: count });

const quarterSheetSchema = z.strictObject({
  ...sapRuleShape,
  binding: bindingSchema,
  examples: datedExamplesOf(z.strictObject({ appointedOn: isoDateSchema, sent: z.array(textSchema) })),
});

const pauseSchema = z.strictObject({
  ...sapRuleShape,
  binding: bindingSchema,
  longestYears: count,
  /** One of these since the pause began, before the work is taken up again: a „soll“. */
  resumeBy: z.array(z.enum(['training', 'supervision'])).min(1),
  examples: datedExamplesOf(z.strictObject({ from: isoDateSchema, until: isoDateSchema.nullable() })),
});

/** From a day on a span in which something is to be done. */
const roleConflictSchema = z.strictObject({
  ...sapRuleShape,
  binding: bindingSchema,
  within: durationSchema,
  examples: datedExamplesOf(isoDateSchema),
});

/** From when on a SAP works, and for how many years at least she should be able to. */
const startSchema = z.strictObject({
  ...sapRuleShape,
  binding: bindingSchema,
  stayYears: count,
  examples: datedExamplesOf(isoDateSchema.nullable()),
});

/** An orientation for the number of talks on one goal; it asks for nothing. */
const talksSchema = z.strictObject({
  ...sapRuleShape,
  talks: count,
  examples: examplesOf(
    z.strictObject({ talks: z.int().min(0), reintegration: z.boolean(), helpAccepted: z.boolean() }),
    z.enum(['within', 'beyond', 'reached', 'exempt']),
  ),
});

/** Every section a pack may have; what a decree does not say it leaves out. */
export const sapSections = {
  capacity: capacitySchema.optional(),
  need: needSchema.optional(),
  share: shareSchema.optional(),
  trainings: trainingsSchema.optional(),
  supervision: supervisionSchema.optional(),
  workingGroup: yearlySchema.optional(),
  headTalk: yearlySchema.optional(),
  quarterSheet: quarterSheetSchema.optional(),
  pause: pauseSchema.optional(),
  roleConflict: roleConflictSchema.optional(),
  start: startSchema.optional(),
  talks: talksSchema.optional(),
};

export type Binding = z.output<typeof bindingSchema>;
