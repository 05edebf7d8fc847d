/** The format of cases given as a file: facts, contacts, plans, appointments and the settings to judge them by. */
import * as z from 'zod';
import './zod-config';
import { type CaseInput, EVENT_KINDS, type EventKind, NO_FACTS } from './facts';
import {
  durationSchema,
  exampleFactsShape,
  isoDateSchema,
  ruleIdSchema,
  teamSchema,
  textSchema,
} from './pack-parts-schema';
import { readWithSchema } from './read-with-schema';

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

const caseSchema = z
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

const window = z
  .tuple([isoDateSchema, isoDateSchema])
  .refine(([first, last]) => first <= last, 'Der erste Tag liegt nach dem letzten. Bitte tauschen.');

const policyFileSchema = z.strictObject({
  overrides: z.record(ruleIdSchema, durationSchema.nullable()).default({}),
  overrideReasons: z.record(ruleIdSchema, textSchema).default({}),
  publicHolidays: z.array(isoDateSchema).default([]),
  federalState: textSchema.optional(),
  schoolHolidays: z.array(window).default([]),
  specialTeams: z.array(teamSchema).optional(),
  jointTalkPeriod: z.enum(['calendarYear', 'rollingYear']).optional(),
  countingKinds: z.array(eventKind).optional(),
  lawHints: z.boolean().optional(),
  sofoCounts: z.boolean().optional(),
});

const workerSchema = z.strictObject({
  fte: z.number().gt(0).max(1),
  absentDays: z.int().min(0).max(5).default(0),
  entries: z
    .array(
      z.strictObject({
        date: isoDateSchema,
        minutes: z.int().min(0).max(1440),
        kind: z.enum([...EVENT_KINDS, 'sofo']),
        state: z.enum(['held', 'booked', 'noShow', 'cancelled', 'undocumented']),
      }),
    )
    .default([]),
});

const caseFileSchema = z
  .strictObject({
    today: isoDateSchema,
    packs: z.array(textSchema).min(1),
    policy: policyFileSchema.default(policyFileSchema.parse({})),
    worker: workerSchema.optional(),
    cases: z.array(caseSchema),
    benefitUnits: z
      .array(
        z.strictObject({
          id: textSchema,
          members: z.array(textSchema).min(1),
          decisions: z
            .array(
              z.strictObject({
                on: isoDateSchema,
                jointTalks: z.boolean(),
                reason: z.string().optional(),
                who: z.string().optional(),
              }),
            )
            .default([]),
        }),
      )
      .default([]),
  })
  .superRefine(({ cases, benefitUnits }, context) => {
    const problem = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const ids = cases.map(({ id }) => id);
    for (const [at, id] of ids.entries()) {
      if (ids.indexOf(id) !== at) problem(['cases', at, 'id'], `„${id}“ steht doppelt. Bitte umbenennen.`);
    }
    for (const [at, { id, members }] of benefitUnits.entries()) {
      if (benefitUnits.findIndex((unit) => unit.id === id) !== at) {
        problem(['benefitUnits', at, 'id'], `„${id}“ steht doppelt. Bitte umbenennen.`);
      }
      for (const [place, member] of members.entries()) {
        const path = ['benefitUnits', at, 'members', place];
        if (!ids.includes(member)) problem(path, `„${member}“ fehlt unter cases. Bitte dort ergänzen.`);
        if (members.indexOf(member) !== place) problem(path, `„${member}“ steht doppelt. Bitte entfernen.`);
      }
    }
  });

export type CaseFile = z.output<typeof caseFileSchema>;

/**
 * Reads cases from JSON.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseCaseFile(data: unknown, source: string): CaseFile {
  return readWithSchema(caseFileSchema, data, source);
}
