/** Section of a rule pack about missed and cancelled appointments. */
import * as z from 'zod';
import './zod-config';
import { durationSchema, eventKindSchema, isoDateSchema, ruleIdSchema, ruleShape } from './pack-parts-schema';

const eventsShape = z.array(z.strictObject({ date: isoDateSchema, kind: eventKindSchema }));

export const noShowsSchema = z.strictObject({
  ...ruleShape,
  /** List whose items are called for. */
  checklist: ruleIdSchema,
  /** COLLECT: every trigger that is reached counts. */
  hitPolicy: z.literal('COLLECT'),
  /** From so many missed appointments in a row on, these items are called for. */
  triggers: z.array(z.strictObject({ atLeast: z.int().min(1), items: z.array(ruleIdSchema).min(1) })).min(1),
  /** Kinds of talk that end the row, documented or not: the person was there. */
  endedBy: z.array(eventKindSchema).min(1),
  /** Appointments cancelled early enough are to be given to somebody else. */
  refill: z.strictObject({ ...ruleShape, atLeast: durationSchema, items: z.array(ruleIdSchema).min(1) }),
  examples: z
    .array(
      z.strictObject({
        given: eventsShape,
        today: isoDateSchema,
        expect: z.strictObject({ inRow: z.int().min(0), triggered: z.array(ruleIdSchema) }),
      }),
    )
    .min(1),
});

export type NoShows = z.output<typeof noShowsSchema>;
