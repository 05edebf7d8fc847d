/** What stands at the head of every pack: which document it gives, who issued it, and when it holds. */
import * as z from 'zod';
import './zod-config';
import { isoDateSchema, textSchema } from './pack-parts-schema';

export const packHeadShape = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind Kleinbuchstaben, Ziffern und „-“.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Bitte als drei Zahlen schreiben, zum Beispiel 1.0.0.'),
  title: textSchema,
  /** As it stands in citations: „Konzept Beratungsaktivität“. */
  shortTitle: textSchema.max(40),
  /** Id of the source document. */
  document: z.string().regex(/^\d{3}$/, 'Drei Ziffern, zum Beispiel 002.'),
  authority: textSchema,
  /** First and last day on which the source holds; null: no limit known. */
  validFrom: isoDateSchema.nullable(),
  validTo: isoDateSchema.nullable(),
};

const packHeadSchema = z.object(packHeadShape);

export type PackHead = z.output<typeof packHeadSchema>;
