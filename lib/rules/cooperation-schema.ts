/** Section of a rule pack about the switch between self- and externally determined action, and reactions to situations. */
import * as z from 'zod';
import './zod-config';
import { eventKindSchema, ruleIdSchema, ruleShape, textSchema } from './pack-parts-schema';

const situationSchema = z.strictObject({
  key: textSchema,
  /** Item of the list of reactions. */
  item: ruleIdSchema,
  /** Recognised by itself from so many missed appointments in a row, or steps of a plan past their date. */
  recognisedBy: z.strictObject({ event: z.enum(['noShowsInRow', 'stepsOverdue']), atLeast: z.int().min(1) }).optional(),
});

export const cooperationSchema = z.strictObject({
  ...ruleShape,
  /** List of the points that must all be met to act self-determined. */
  checklist: ruleIdSchema,
  /** List of the reactions. */
  reactions: ruleIdSchema,
  hitPolicy: z.literal('COLLECT'),
  situations: z.array(situationSchema).min(1),
  endedBy: z.array(eventKindSchema).min(1),
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({
          unmet: z.array(ruleIdSchema),
          situation: textSchema.nullable(),
          noShowsInRow: z.int().min(0),
          stepsOverdue: z.int().min(0),
        }),
        expect: z.strictObject({
          state: z.enum(['selfDetermined', 'externallyDetermined']),
          reactions: z.array(ruleIdSchema),
        }),
      }),
    )
    .min(1),
});

export type Cooperation = z.output<typeof cooperationSchema>;
