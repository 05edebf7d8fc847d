/** The format of the glossary: terms of art in own words, each with where it stands. */
import * as z from 'zod';
import './zod-config';
import { lawFlagSchema, ruleIdSchema, textSchema } from './pack-parts-schema';
import { readWithSchema } from './read-with-schema';

const termSchema = z.strictObject({
  id: ruleIdSchema,
  /** With „|“ between the parts that an abbreviation is made of: „Wieder|vorlage“. */
  term: textSchema.max(60),
  /** Abbreviations, each made of beginnings of the parts: „WV“. */
  short: z.array(textSchema.max(20)).default([]),
  /** Other words somebody may look for. */
  also: z.array(textSchema.max(60)).default([]),
  text: textSchema.max(260),
  /** „Konzept Beratungsaktivität, 3. Terminausfälle“ or „§ 15 SGB II“. */
  source: textSchema.max(90),
  /** The law behind it has changed: the UI shows „Rechtsstand prüfen“. */
  lawFlag: lawFlagSchema.optional(),
});

export type GlossaryTerm = z.output<typeof termSchema>;

/**
 * Reads the terms of one file.
 * @throws PackError naming the path and the way to put it right, in German.
 */
export function parseGlossary(data: unknown, source: string): GlossaryTerm[] {
  return readWithSchema(z.strictObject({ terms: z.array(termSchema).min(1) }), data, source).terms;
}
