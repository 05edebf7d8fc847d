/** What the page „Wochenplaner“ may ask, checked. */
import * as z from 'zod';
import { isoDate } from '../store/records';
import { MOST_PROPOSALS, type PlannerRequests } from './planner';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ref = z.strictObject({ system: z.string().min(1).max(200), customerNumber: z.string().min(1).max(60) });

export const PLANNER_SCHEMAS: { [N in keyof PlannerRequests]: z.ZodType<PlannerRequests[N]['request']> } = {
  weekPlan: z.strictObject({ week: z.int().min(0).max(100), now: clock.nullable(), beyondGoal: z.boolean() }),
  takeProposals: z.strictObject({
    proposals: z
      .array(
        z.strictObject({
          refs: z.array(ref).min(1).max(50),
          date: isoDate,
          time: clock,
          minutes: z.int().min(1).max(600),
        }),
      )
      .min(1)
      .max(MOST_PROPOSALS),
  }),
  markDay: z.strictObject({ date: isoDate, as: z.enum(['away', 'sofo']).nullable() }),
};
