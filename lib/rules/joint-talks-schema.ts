/** Section of a rule pack about joint talks with the members of a Bedarfsgemeinschaft. */
import * as z from 'zod';
import './zod-config';
import {
  eventKindSchema,
  exampleFactsShape,
  isoDateSchema,
  ruleShape,
  teamSchema,
  textSchema,
} from './pack-parts-schema';

export const jointTalksSchema = z.strictObject({
  ...ruleShape,
  kind: eventKindSchema,
  /** Talks wanted per period. */
  min: z.int().min(1),
  period: z.literal('calendarYear'),
  /** Claimants who must have attended for a talk to count; with fewer claimants the rule is off. */
  minAttending: z.int().min(2),
  /** First exception that a member's team meets counts. */
  exceptionsHitPolicy: z.literal('FIRST'),
  exceptions: z.array(
    z.strictObject({
      ...ruleShape,
      teams: z.union([z.array(teamSchema).min(1), z.strictObject({ setting: z.literal('specialTeams') })]),
      state: z.enum(['reminderOff', 'soft']),
    }),
  ),
  /** Subject line the notes of a joint talk must have. */
  note: z.strictObject({ ...ruleShape, subject: textSchema }),
  examples: z
    .array(
      z.strictObject({
        /** Per member: facts and the days of the joint talks attended. */
        given: z.strictObject({
          members: z.array(z.strictObject({ ...exampleFactsShape, talks: z.array(isoDateSchema) })),
          decided: z.boolean().default(false),
        }),
        today: isoDateSchema,
        expect: z
          .strictObject({
            state: z.enum(['missing', 'met', 'reminderOff', 'soft']),
            count: z.int(),
            decisionOpen: z.boolean(),
          })
          .nullable(),
      }),
    )
    .min(1),
});
