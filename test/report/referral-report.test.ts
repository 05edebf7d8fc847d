import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../lib/editor/csv-text';
import { reportCsv } from '../../lib/pages/report-csv';
import { OUTCOMES, type ReferralFigure } from '../../lib/report/referral-figure';
import { type ReferralReport, referralReport, referralTrends, waitingOf } from '../../lib/report/referral-report';
import { REFERRAL_SERVICES } from '../../lib/rules/facts';
import { referralTables, trendTables } from '../../lib/text/report-tables';
import { caseloadWith, GROUPS, type Group, isIn } from './dealt-anew';
import { attacker, type Equation } from './linear-attacker';

const figure = fc.record({
  service: fc.constantFrom(...REFERRAL_SERVICES),
  provider: fc.constantFrom('Träger A', 'Träger B', 'Träger C', 'Träger D', null),
  waitingDays: fc.constantFrom(3, 20, 40, 90, null),
  outcome: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('open', 'completed') }, fc.constantFrom(...OUTCOMES)),
  start: fc.constant('2026-08-03'),
  ownInitiative: fc.boolean(),
}) as fc.Arbitrary<ReferralFigure>;

const figures = fc.array(figure, { minLength: 5, maxLength: 160, size: 'max' });

/** Everything that leaves the page. */
const fileOf = (report: ReferralReport): string =>
  reportCsv({ head: ['Bericht'], tables: referralTables(report), texts: [] });

/** What the tables say, as numbers of rows that fit each published class. */
function equationsOf(report: ReferralReport, rows: readonly ReferralFigure[]): Equation[] {
  const values = {
    service: (row: ReferralFigure) => row.service as string,
    outcome: (row: ReferralFigure) => row.outcome as string,
    waiting: (row: ReferralFigure) => waitingOf(row) as string,
    initiative: (row: ReferralFigure) => (row.ownInitiative ? 'own' : 'assigned'),
  };
  const counted = (fits: (row: ReferralFigure) => boolean): Equation => ({ fits, count: rows.filter(fits).length });
  const equations = [counted(() => true)];
  for (const [key, of] of Object.entries(values) as [keyof typeof values, (row: ReferralFigure) => string][])
    for (const each of report[key]?.classes ?? []) equations.push(counted((row) => each.of.includes(of(row))));
  for (const { name } of report.provider?.named ?? []) equations.push(counted((row) => row.provider === name));
  for (const [crossed, column] of [
    [report.serviceByOutcome, values.outcome],
    [report.serviceByWaiting, values.waiting],
  ] as const)
    for (const services of crossed?.rows ?? [])
      for (const columns of crossed?.columns ?? [])
        equations.push(counted((row) => services.includes(row.service) && columns.includes(column(row))));
  return equations;
}

const isSmall = (rows: readonly ReferralFigure[], group: Group): boolean => {
  const count = rows.filter((row) => isIn(group, row)).length;
  return count > 0 && count < 5;
};

describe('a report on referrals', () => {
  it('has no count from 1 to 4 in any file', () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const report = referralReport(rows);
        if (!report) return rows.length < 5;
        const cells = (csvRows(fileOf(report)) ?? []).flatMap((row) => row.cells);
        return cells.every((cell) => !/^[1-4]$/.test(cell));
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing more away: another caseload in which the small group is large makes the same file', () => {
    let tried = 0;
    fc.assert(
      fc.property(figures, (rows) => {
        const report = referralReport(rows);
        if (!report) return;
        const said = equationsOf(report, rows);
        for (const group of GROUPS.filter((one) => isSmall(rows, one))) {
          tried += 1;
          const other = caseloadWith(group, rows, report);
          expect(other.filter((row) => isIn(group, row)).length, JSON.stringify(group)).toBeGreaterThanOrEqual(5);
          expect(
            said.filter(({ fits, count }) => other.filter(fits).length !== count),
            JSON.stringify(group),
          ).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
    expect(tried).toBeGreaterThan(500);
  });

  it('lets no small group be worked out by adding and subtracting its numbers', () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const report = referralReport(rows);
        if (!report) return;
        const said = equationsOf(report, rows);
        const isDetermined = attacker(said);
        const small = GROUPS.filter((one) => isSmall(rows, one));
        expect(small.filter((group) => isDetermined((row) => isIn(group, row)))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('would be noticed: a table of all results of all services, with small cells left out, can be worked out', () => {
    const rows = fc.sample(figures, { numRuns: 1, seed: 7 })[0] ?? [];
    const everything: Equation[] = REFERRAL_SERVICES.flatMap((service) =>
      OUTCOMES.map((outcome) => {
        const fits = (row: ReferralFigure): boolean => row.service === service && row.outcome === outcome;
        return { fits, count: rows.filter(fits).length };
      }),
    );
    const without = everything.slice(1);
    const whole: Equation = { fits: () => true, count: rows.length };
    const hidden = (row: ReferralFigure): boolean =>
      row.service === REFERRAL_SERVICES[0] && row.outcome === OUTCOMES[0];
    expect(attacker([...without, whole])(hidden)).toBe(true);
    expect(attacker(without)(hidden)).toBe(false);
  });

  it('compares two half-years in sums of what each of them shows', () => {
    fc.assert(
      fc.property(figures, figures, (before, now) => {
        const trends = referralTrends(before, now);
        if (!trends) return;
        const cells = trendTables(trends).flatMap(({ lines }) => lines.flatMap((line) => line.cells.slice(1, 3)));
        expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
        for (const key of ['service', 'outcome'] as const)
          for (const { of, now: count } of trends[key] ?? []) {
            const parts = referralReport(now)?.[key]?.classes.filter((one) => one.of.some((each) => of.includes(each)));
            expect(parts?.every((one) => one.of.every((each) => of.includes(each)))).toBe(true);
            expect(parts?.reduce((sum, one) => sum + one.count, 0)).toBe(count);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('is left out altogether below five cases', () => {
    const [row] = fc.sample(figure, 1);
    if (!row) throw new Error('no row');
    expect(referralReport([])).toBeNull();
    expect(referralReport([row, row, row, row])).toBeNull();
    expect(referralReport([row, row, row, row, row])).toMatchObject({ total: 5, service: null, outcome: null });
  });
});
