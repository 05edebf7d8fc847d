/** Parts that every section of a rule pack is made of. */
import * as z from 'zod';
import './zod-config';
import { toDay } from './dates';
import { parseDuration } from './durations';
import { DERIVED_NAMES, FACT_DOMAINS, INPUT_NAMES, type InputName } from './fact-domains';
import { EVENT_KINDS, MARKET_DISTANCES, PRIORITIES, PROFILES, STATUSES, TEAMS, Z_REASONS } from './facts';

/** True where `read` takes the text: one parser decides, not a second pattern beside it. */
function readable(read: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
}

/** What rests on a text that cannot be read is not looked at any more: hence `abort`. */
export const isoDateSchema = z.string().refine(readable(toDay), {
  error: 'Kein Kalendertag. Bitte als JJJJ-MM-TT schreiben, zum Beispiel 2026-11-20.',
  abort: true,
});
export const durationSchema = z.string().refine(readable(parseDuration), {
  error: 'Keine Dauer nach ISO 8601. Bitte zum Beispiel P1M, P6W, P10D oder P1Y schreiben.',
  abort: true,
});
export const textSchema = z.string().trim().min(1);
/** Short, as it is shown after the pack's short title: „5 Ü25 Teams, 2.“ */
export const sectionSchema = textSchema.max(80);
export const ruleIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, 'Kein Kennzeichen. Erlaubt sind Buchstaben, Ziffern, „-“ und „_“.');
export const ambiguitySchema = z.string().regex(/^A-\d{2}$/, 'Kein Kennzeichen einer Auslegungsfrage, z. B. A-01.');
export const lawFlagSchema = z.string().regex(/^L-\d{2}$/, 'Kein Kennzeichen einer Rechtsänderung, z. B. L-02.');

/** What every rule has: where it stands, and whether the value is read into an empty cell. */
export const ruleShape = {
  id: ruleIdSchema,
  /** What the rule is about, in a few German words. */
  label: textSchema,
  section: sectionSchema,
  /** Ambiguity id where the source's cell is empty and `reading` fills it, else null. */
  derived: ambiguitySchema.nullable(),
  reading: textSchema.optional(),
  lawFlag: lawFlagSchema.optional(),
};

/** A question the source leaves open: how it is read here, how it could be, and which rules rest on it. */
export const ambiguityListSchema = z.array(
  z.strictObject({
    id: ambiguitySchema,
    question: textSchema,
    reading: textSchema,
    others: z.array(textSchema),
    /** Rules or items of checklists that rest on the reading. */
    rules: z.array(ruleIdSchema),
    /** Setting by which an authority takes another reading. */
    setting: z
      .enum(['overrides', 'schoolHolidays', 'specialTeams', 'jointTalkPeriod', 'countingKinds', 'sofoCounts', 'packs'])
      .optional(),
  }),
);

const wordOrWords = z.union([textSchema, z.array(textSchema).min(1), z.boolean()]);

/** Fact → value, or list of values of which one must hold. All named facts must fit (DMN: a row's input entries). */
export const conditionSchema = z.partialRecord(
  z.enum(INPUT_NAMES as readonly [InputName, ...InputName[]]),
  wordOrWords,
);

/** One condition, or several of which one must hold. */
export const whenSchema = z.union([conditionSchema, z.array(conditionSchema).min(1)]);

/** A fact the tables ask for; the order is the order of explanations and of missing facts. */
export const inputSchema = z.strictObject({
  name: z.enum(INPUT_NAMES as readonly [InputName, ...InputName[]]),
  /** What an unknown value stands for, where the source says so: a value of the fact or a word of its own. */
  nullMeans: textSchema.optional(),
});

/** A fact with two values, split by the day on which `years` years since a date are complete. */
export const deriveSchema = z
  .strictObject({
    name: z.enum(DERIVED_NAMES),
    from: z.enum(['birthDate', 'youngestChildBorn']),
    years: z.int().min(1),
    /** A date of this name takes the place of the computed day where it is known. */
    setBy: z.literal('secondCareYearFrom').optional(),
    before: textSchema,
    reached: textSchema,
  })
  .refine(({ name, setBy }) => setBy === undefined || name === 'careYear', {
    error: 'Nur das Betreuungsjahr (careYear) kann von Hand gesetzt werden. Bitte entfernen.',
    path: ['setBy'],
  });

/** Facts of an example case; what is left out is unknown. */
export const exampleFactsShape = {
  team: z.enum(TEAMS).optional(),
  status: z.enum(STATUSES).optional(),
  marketDistance: z.enum(MARKET_DISTANCES).optional(),
  profile: z.enum(PROFILES).optional(),
  zReason: z.enum(Z_REASONS).optional(),
  birthDate: isoDateSchema.optional(),
  youngestChildBorn: isoDateSchema.optional(),
  secondCareYearFrom: isoDateSchema.optional(),
  integrated: z.boolean().optional(),
  notReasonable: z.boolean().optional(),
  claimant: z.boolean().optional(),
  refugee: z.boolean().optional(),
  integrationCourseEnd: isoDateSchema.optional(),
  priority: z.enum(PRIORITIES).optional(),
};

export const eventKindSchema = z.enum(EVENT_KINDS);
export const teamSchema = z.enum(TEAMS);
export const factNameSchema = z.enum([...(Object.keys(FACT_DOMAINS) as (keyof typeof FACT_DOMAINS)[])]);

export type Condition = z.output<typeof conditionSchema>;
export type When = z.output<typeof whenSchema>;
