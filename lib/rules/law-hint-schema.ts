/** Section of a rule pack: cases for which the law behind the source has changed. Nothing is computed from it. */
import * as z from 'zod';
import './zod-config';
import {
  durationSchema,
  exampleFactsShape,
  isoDateSchema,
  lawFlagSchema,
  ruleShape,
  whenSchema,
} from './pack-parts-schema';

export const lawHintSchema = z.strictObject({
  ...ruleShape,
  lawFlag: lawFlagSchema,
  when: whenSchema,
  /** The hint begins so long after this date. */
  begins: z.enum(['birthDate', 'youngestChildBorn']),
  after: durationSchema,
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject(exampleFactsShape),
        today: isoDateSchema,
        expect: z.strictObject({ since: isoDateSchema }).nullable(),
      }),
    )
    .min(1),
});

export type LawHint = z.output<typeof lawHintSchema>;
