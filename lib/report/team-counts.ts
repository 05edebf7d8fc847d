/** A caseload in counts: what the file for the team report holds. Nothing in it names a person, a case or an office. */
import * as z from 'zod';
import '../rules/zod-config';
import type { IsoDate } from '../rules/facts';
import { CONTACTS, JOINT_TALKS, PLAN_REVIEWS } from './ladders';

const count = z.int().min(0).max(100_000);
const countsOf = <C extends string>(categories: readonly C[]) =>
  z.strictObject(Object.fromEntries(categories.map((category) => [category, count])) as Record<C, typeof count>);

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, one) => total + one, 0);

export const teamCounts = z
  .strictObject({
    /** Cases that have not ended; each has one place in each of the others. */
    cases: count,
    contact: countsOf(CONTACTS),
    /** Of the Bedarfsgemeinschaft each case belongs to. */
    jointTalks: countsOf(JOINT_TALKS),
    planReview: countsOf(PLAN_REVIEWS),
  })
  .refine(({ cases, contact, jointTalks, planReview }) =>
    [contact, jointTalks, planReview].every((counts) => sum(counts) === cases),
  );
export type TeamCounts = z.infer<typeof teamCounts>;

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const teamPart = z.strictObject({
  /** The same for all files of one store and month, and tells nothing else. */
  id: z.string().min(1).max(100),
  month: z.string().regex(MONTH),
  /** The day of the counts. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  counts: teamCounts,
});
export type TeamPart = z.infer<typeof teamPart>;

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: IsoDate): string => day.slice(0, 7);
