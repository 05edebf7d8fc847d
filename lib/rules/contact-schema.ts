/** Sections of a rule pack about contacts: how often, and which contacts count. */
import * as z from 'zod';
import './zod-config';
import {
  conditionSchema,
  durationSchema,
  eventKindSchema,
  exampleFactsShape,
  factNameSchema,
  isoDateSchema,
  ruleShape,
  textSchema,
  whenSchema,
} from './pack-parts-schema';

const contactRow = z.strictObject({
  ...ruleShape,
  when: whenSchema,
  /** Longest time between two talks, or null where the source sets none. */
  interval: durationSchema.nullable(),
  /** `schoolHolidays`: due within the next school-holiday window instead of after an interval. */
  dueMode: z.enum(['interval', 'schoolHolidays']).default('interval'),
  /** Facts whose combination should not exist: they are to be checked. */
  check: z.array(factNameSchema).min(1).optional(),
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({
          ...exampleFactsShape,
          lastTalk: isoDateSchema,
          schoolHolidays: z.array(z.tuple([isoDateSchema, isoDateSchema])).optional(),
        }),
        today: isoDateSchema,
        expect: z.strictObject({
          state: z.enum(['overdue', 'dueToday', 'upcoming', 'noTarget']),
          due: isoDateSchema.nullable(),
        }),
      }),
    )
    .min(1),
});

/** DMN decision table. UNIQUE: at most one row fits, checked on reading. FIRST: the first row that fits counts. */
const contactTable = z.strictObject({
  id: textSchema,
  /** Which cases the table is for; its rows are looked at only where this holds. */
  when: conditionSchema,
  hitPolicy: z.enum(['UNIQUE', 'FIRST']),
  rows: z.array(contactRow).min(1),
});

export const contactSchema = z.strictObject({
  tables: z.array(contactTable).min(1),
  /** „Was es ändern würde“: the fact that is tried with each of these values. */
  whatIf: z.strictObject({ fact: z.literal('status'), values: z.array(textSchema).min(2) }).optional(),
});

/** Intervals that a specialist may set for one case. */
export const caseTermsSchema = z.strictObject({
  /** Closer contact that funding law asks for: holds beside the tables. */
  closer: z.strictObject(ruleShape).optional(),
  /** Longer gaps, at the specialist's discretion, for these cases and up to this day. */
  relief: z.strictObject({ ...ruleShape, when: whenSchema, validTo: isoDateSchema.nullable() }).optional(),
});

export const qualifiedContactSchema = z.strictObject({
  ...ruleShape,
  /** Kinds of contact that count as counselling talk, and what each needs besides. Other kinds never count. */
  counts: z
    .array(z.strictObject({ kind: eventKindSchema, needs: z.array(z.enum(['documented', 'contentOfTalk'])) }))
    .min(1),
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({ kind: eventKindSchema, documented: z.boolean(), contentOfTalk: z.boolean() }),
        expect: z.enum(['counts', 'notDocumented', 'noTalkContent', 'kind', 'noShow']),
      }),
    )
    .min(1),
});

export type Contact = z.output<typeof contactSchema>;
export type ContactRow = z.output<typeof contactRow>;
export type QualifiedContact = z.output<typeof qualifiedContactSchema>;
