/** The team report: the caseloads of several specialists as one, small counts left out after they were joined. */
import { CONTACT_LADDER, CONTACTS, JOINT_TALKS, JOINT_TALKS_LADDER, PLAN_REVIEW_LADDER, PLAN_REVIEWS } from './ladders';
import { type BrokenDown, breakDown, type Counts, type Crossed, cross, SMALLEST } from './suppress';
import type { TeamCounts, TeamPart } from './team-counts';

/** With fewer each could take her own share off and see her colleague's. */
export const FEWEST_PARTS = 3;

export interface TeamReport {
  /** Files it is made of; one where it is of the own caseload only. */
  parts: number;
  total: number;
  contact: BrokenDown | null;
  jointTalks: BrokenDown | null;
  planReview: BrokenDown | null;
  /** Only where the organisation's policy says so: a row per file, „0“ the first. */
  contactByPart: Crossed | null;
}

/** Null where there are fewer than `SMALLEST` cases. */
export function teamReport(parts: readonly TeamCounts[], perPart: boolean): TeamReport | null {
  const total = parts.reduce((sum, { cases }) => sum + cases, 0);
  if (total < SMALLEST) return null;
  const contact = breakDown(
    added(
      CONTACTS,
      parts.map((part) => part.contact),
    ),
    CONTACT_LADDER,
  );
  const each = parts.map(({ cases }, at) => ({ of: [String(at)], count: cases }));
  const byPart = perPart && each.length > 1 && each.every(({ count }) => count >= SMALLEST);
  return {
    parts: parts.length,
    total,
    contact,
    jointTalks: breakDown(
      added(
        JOINT_TALKS,
        parts.map((part) => part.jointTalks),
      ),
      JOINT_TALKS_LADDER,
    ),
    planReview: breakDown(
      added(
        PLAN_REVIEWS,
        parts.map((part) => part.planReview),
      ),
      PLAN_REVIEW_LADDER,
    ),
    contactByPart: byPart
      ? cross({ level: 0, classes: each }, contact, CONTACT_LADDER, ([at]) =>
          added(
            CONTACTS,
            [parts[Number(at)]?.contact].filter((counts) => counts !== undefined),
          ),
        )
      : null,
  };
}

function added<C extends string>(categories: readonly C[], all: readonly Counts<C>[]): Counts<C> {
  return Object.fromEntries(
    categories.map((category) => [category, all.reduce((sum, counts) => sum + counts[category], 0)]),
  ) as Counts<C>;
}

/** Of two files of one store the later one; files of other months are not joined. */
export function joinedParts(parts: readonly TeamPart[], month: string): { kept: TeamPart[]; otherMonth: number } {
  const ofMonth = parts.filter((part) => part.month === month);
  const kept = new Map<string, TeamPart>();
  for (const part of ofMonth.toSorted((one, other) => (one.day < other.day ? -1 : 1))) kept.set(part.id, part);
  return { kept: [...kept.values()], otherMonth: parts.length - ofMonth.length };
}
