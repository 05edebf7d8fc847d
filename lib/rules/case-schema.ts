/** One case of a file: its facts, contacts, plans and appointments. */
import * as z from 'zod';
import './zod-config';
import { type CaseInput, EVENT_KINDS, type EventKind, NO_FACTS } from './facts';
import { durationSchema, exampleFactsShape, isoDateSchema, ruleIdSchema, textSchema } from './pack-parts-schema';
import { referralInputSchema } from './referral-input-schema';

const eventKind = z.enum(EVENT_KINDS);
const nullableDate = isoDateSchema.nullable().default(null);

/** What is null is not known, as if it were left out; truth values are never null. */
const factsSchema = z.strictObject({
  ...exampleFactsShape,
  team: exampleFactsShape.team.nullable(),
  status: exampleFactsShape.status.nullable(),
  marketDistance: exampleFactsShape.marketDistance.nullable(),
  profile: exampleFactsShape.profile.nullable(),
  zReason: exampleFactsShape.zReason.nullable(),
  birthDate: exampleFactsShape.birthDate.nullable(),
  youngestChildBorn: exampleFactsShape.youngestChildBorn.nullable(),
  secondCareYearFrom: exampleFactsShape.secondCareYearFrom.nullable(),
  integrationCourseEnd: exampleFactsShape.integrationCourseEnd.nullable(),
  priority: exampleFactsShape.priority.nullable(),
});

/** Contacts that are documented counselling talks unless something else is said. */
const TALK_BY_NATURE: readonly EventKind[] = ['scheduledInPerson', 'jointTalk'];

const eventSchema = z
  .strictObject({
    date: isoDateSchema,
    kind: eventKind,
    documented: z.boolean().optional(),
    contentOfTalk: z.boolean().optional(),
  })
  .transform(({ date, kind, documented, contentOfTalk }) => {
    const talk = TALK_BY_NATURE.includes(kind);
    return { date, kind, documented: documented ?? talk, contentOfTalk: contentOfTalk ?? talk, origin: 'own' as const };
  });

const planSchema = z
  .strictObject({
    id: textSchema,
    concluded: isoDateSchema,
    reviews: z
      .array(z.strictObject({ date: isoDateSchema, mode: z.enum(['counsellingTalk', 'shortFeedback']) }))
      .default([]),
    steps: z
      .array(
        z.strictObject({
          id: textSchema,
          date: nullableDate,
          done: z.boolean().default(false),
          followUp: nullableDate,
        }),
      )
      .default([]),
  })
  .transform((plan) => ({ ...plan, origin: 'own' as const }));

export const caseSchema = z
  .strictObject({
    id: textSchema,
    facts: factsSchema.default({}),
    events: z.array(eventSchema).default([]),
    plans: z.array(planSchema).default([]),
    appointments: z
      .array(
        z
          .strictObject({ date: isoDateSchema, cancelledOn: nullableDate })
          .transform((appointment) => ({ ...appointment, origin: 'own' as const })),
      )
      .default([]),
    followUps: z
      .array(
        z.strictObject({
          id: textSchema.optional(),
          date: isoDateSchema,
          what: textSchema,
          done: z.boolean().default(false),
        }),
      )
      .default([]),
    factChanges: z.array(factsSchema.extend({ on: isoDateSchema })).default([]),
    terms: z
      .array(
        z.strictObject({
          kind: z.enum(['closer', 'relief']),
          interval: durationSchema,
          reason: textSchema,
          from: isoDateSchema,
          until: nullableDate,
        }),
      )
      .default([]),
    referrals: z.array(referralInputSchema).default([]),
    cooperation: z
      .array(
        z.strictObject({
          on: isoDateSchema,
          unmet: z.array(ruleIdSchema).default([]),
          situation: textSchema.nullable().default(null),
        }),
      )
      .default([]),
  })
  .transform(
    ({ facts, factChanges, followUps, ...rest }): CaseInput => ({
      ...rest,
      facts: { ...NO_FACTS, ...stated(facts) },
      factChanges: factChanges.map(({ on, ...changed }) => ({ on, ...stated(changed) })),
      followUps: followUps.map((followUp, at) => ({ ...followUp, id: followUp.id ?? String(at + 1) })),
    }),
  );

/** Only what was written down: a key without a value changes nothing. */
function stated<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}
