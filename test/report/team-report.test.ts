import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTACTS, JOINT_TALKS, PLAN_REVIEWS } from '../../lib/report/ladders';
import { type TeamCounts, teamCounts } from '../../lib/report/team-counts';
import { teamReport } from '../../lib/report/team-report';
import { teamTables } from '../../lib/text/report-tables';

/** So many cases, dealt out by chance. */
const counts = fc.integer({ min: 0, max: 90 }).chain((cases) => {
  const dealt = <C extends string>(categories: readonly C[]) =>
    fc
      .array(fc.constantFrom(...categories), { minLength: cases, maxLength: cases })
      .map((all) => Object.fromEntries(categories.map((one) => [one, all.filter((each) => each === one).length])));
  return fc.record({
    cases: fc.constant(cases),
    contact: dealt(CONTACTS),
    jointTalks: dealt(JOINT_TALKS),
    planReview: dealt(PLAN_REVIEWS),
  }) as fc.Arbitrary<TeamCounts>;
});

it('has no count from 1 to 4 in any table, whoever may see the files one by one', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, perPart) => {
      const report = teamReport(parts, perPart);
      const total = parts.reduce((sum, { cases }) => sum + cases, 0);
      expect(report === null).toBe(total < 5);
      if (!report) return;
      expect(report.total).toBe(total);
      const cells = teamTables(report, perPart).flatMap(({ lines }) => lines.flatMap((line) => line.cells.slice(1)));
      expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
      for (const each of [report.contact, report.jointTalks, report.planReview])
        if (each) expect(each.classes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      // What is told of each file adds up to what is told of all: no difference is left to take.
      const { contactByPart: by } = report;
      if (by) expect(by.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(total);
      if (!perPart) expect(by).toBeNull();
    }),
    { numRuns: 300 },
  );
});

it('takes only counts that fit together', () => {
  const [whole] = fc.sample(counts, { numRuns: 1, seed: 3 });
  if (!whole) throw new Error('no sample');
  expect(teamCounts.safeParse(whole).success).toBe(true);
  expect(teamCounts.safeParse({ ...whole, cases: whole.cases + 1 }).success).toBe(false);
  expect(teamCounts.safeParse({ ...whole, contact: { ...whole.contact, name: 'Person' } }).success).toBe(false);
});
