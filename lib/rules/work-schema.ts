/** Sections of a rule pack about the specialist's own work: length of talks, goals of a week, ranking of the caseload. */
import * as z from 'zod';
import './zod-config';
import { PRIORITIES } from './facts';
import { eventKindSchema, ruleIdSchema, ruleShape, teamSchema, textSchema } from './pack-parts-schema';

/** ISO 8601 duration in minutes: `PT45M`. */
const minutesSchema = z
  .string()
  .regex(/^PT[1-9]\d{0,2}M$/, 'Keine Dauer in Minuten. Bitte zum Beispiel PT45M schreiben.');
const spanSchema = z
  .tuple([minutesSchema, minutesSchema])
  .refine(([least, most]) => minutesOf(least) <= minutesOf(most), 'Die kürzere Dauer steht zuerst. Bitte tauschen.');

/** Minutes of `PT45M`. */
export function minutesOf(duration: string): number {
  return Number.parseInt(duration.slice(2), 10);
}

export const talkDurationsSchema = z.strictObject({
  /** UNIQUE: one row for each team. */
  hitPolicy: z.literal('UNIQUE'),
  rows: z
    .array(
      z.strictObject({
        ...ruleShape,
        team: teamSchema,
        /** Usual length from … to. */
        first: spanSchema,
        followUp: spanSchema,
      }),
    )
    .min(1),
});

const goalShape = {
  ...ruleShape,
  /** Kinds of contact that count. */
  kinds: z.array(eventKindSchema).min(1),
  /** `booked`: time that was booked or used; `held`: only what took place. */
  counts: z.enum(['booked', 'held']),
};

export const weekGoalsSchema = z.strictObject({
  hitPolicy: z.literal('COLLECT'),
  goals: z
    .array(
      z.discriminatedUnion('measure', [
        z.strictObject({ ...goalShape, measure: z.literal('hours'), fullTime: z.number().positive() }),
        z.strictObject({ ...goalShape, measure: z.literal('talks'), fullTime: z.number().positive() }),
        /** Hours for each day with such an entry, whatever their number. */
        z.strictObject({ ...ruleShape, measure: z.literal('sofoDay'), hours: z.number().positive() }),
      ]),
    )
    .min(1),
});

export const prioritiesSchema = z.strictObject({
  ...ruleShape,
  hitPolicy: z.literal('UNIQUE'),
  ranks: z
    .array(
      z.strictObject({
        id: ruleIdSchema,
        rank: z.int().min(1),
        key: z.enum(PRIORITIES),
        label: textSchema,
        hint: textSchema,
      }),
    )
    .min(1),
});

/** Ranking of kinds of contact, the preferred first. */
export const modePreferenceSchema = z.strictObject({
  ...ruleShape,
  order: z.array(eventKindSchema).min(2),
  /** Situations in which it matters most. */
  strongerFor: z.array(textSchema).min(1),
});
