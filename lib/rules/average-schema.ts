/** Section of a rule pack about talks wanted in the average of a window: guidance, no due date. */
import * as z from 'zod';
import './zod-config';
import { durationSchema, exampleFactsShape, isoDateSchema, ruleShape, whenSchema } from './pack-parts-schema';

export const averageSchema = z.strictObject({
  ...ruleShape,
  when: whenSchema,
  /** The window begins on the day after this date … */
  after: z.literal('integrationCourseEnd'),
  /** … and lasts so long, last day included. */
  window: durationSchema,
  /** Days of the window ÷ talks in it are at most this. */
  interval: durationSchema,
  /** Last day of the rule itself; null: as long as the pack. */
  validTo: isoDateSchema.nullable(),
  examples: z
    .array(
      z.strictObject({
        given: z.strictObject({ ...exampleFactsShape, talks: z.array(isoDateSchema) }),
        today: isoDateSchema,
        expect: z
          .strictObject({
            state: z.enum(['onTrack', 'behind', 'ended']),
            window: z.tuple([isoDateSchema, isoDateSchema]),
            guidance: isoDateSchema.nullable(),
          })
          .nullable(),
      }),
    )
    .min(1),
});

export type Average = z.output<typeof averageSchema>;
