/** The report on referrals of one period. What it holds may be handed on as a whole (`suppress.ts` says why). */

import { REFERRAL_SERVICES, type ReferralService } from '../rules/facts';
import {
  INITIATIVE_LADDER,
  INITIATIVES,
  OUTCOME_LADDER,
  SERVICE_LADDER,
  WAITING,
  WAITING_LADDER,
  type Waiting,
} from './ladders';
import { OUTCOMES, type Outcome, type ReferralFigure } from './referral-figure';
import { type BrokenDown, breakDown, byName, type Counts, type Crossed, countBy, cross, SMALLEST } from './suppress';

export interface ReferralReport {
  total: number;
  service: BrokenDown | null;
  outcome: BrokenDown | null;
  waiting: BrokenDown | null;
  initiative: BrokenDown | null;
  provider: ReturnType<typeof byName>;
  serviceByOutcome: Crossed | null;
  serviceByWaiting: Crossed | null;
}

/** Days up to and including which a wait counts as so long. */
const LONGEST: [Waiting, number][] = [
  ['twoWeeks', 14],
  ['fourWeeks', 28],
  ['eightWeeks', 56],
];

export function waitingOf({ waitingDays }: Pick<ReferralFigure, 'waitingDays'>): Waiting {
  if (waitingDays === null) return 'unknown';
  return LONGEST.find(([, most]) => waitingDays <= most)?.[0] ?? 'longer';
}

const services = (rows: readonly ReferralFigure[]): Counts<ReferralService> =>
  countBy(rows, REFERRAL_SERVICES, (row) => row.service);
const outcomes = (rows: readonly ReferralFigure[]): Counts<Outcome> => countBy(rows, OUTCOMES, (row) => row.outcome);
const waits = (rows: readonly ReferralFigure[]): Counts<Waiting> => countBy(rows, WAITING, waitingOf);

/** Null where there are fewer than `SMALLEST` referrals, and where there are none. */
export function referralReport(rows: readonly ReferralFigure[]): ReferralReport | null {
  if (rows.length < SMALLEST) return null;
  const within = (classes: readonly string[]): ReferralFigure[] => rows.filter((row) => classes.includes(row.service));
  const service = breakDown(services(rows), SERVICE_LADDER);
  const outcome = breakDown(outcomes(rows), OUTCOME_LADDER);
  const waiting = breakDown(waits(rows), WAITING_LADDER);
  return {
    total: rows.length,
    service,
    outcome,
    waiting,
    initiative: breakDown(
      countBy(rows, INITIATIVES, ({ ownInitiative }) => (ownInitiative ? 'own' : 'assigned')),
      INITIATIVE_LADDER,
    ),
    provider: byName(new Map([...Map.groupBy(rows, (row) => row.provider)].map(([name, of]) => [name, of.length]))),
    serviceByOutcome: cross(service, outcome, OUTCOME_LADDER, (of) => outcomes(within(of))),
    serviceByWaiting: cross(service, waiting, WAITING_LADDER, (of) => waits(within(of))),
  };
}

/** One dimension in two periods, both at the coarser of their levels: what both reports publish anyway, or a sum of it. */
export interface Trend {
  of: string[];
  before: number;
  now: number;
}

export interface ReferralTrends {
  total: { before: number; now: number };
  service: Trend[] | null;
  outcome: Trend[] | null;
}

/** Null where one of the periods has no report. */
export function referralTrends(
  before: readonly ReferralFigure[],
  now: readonly ReferralFigure[],
): ReferralTrends | null {
  const [former, present] = [referralReport(before), referralReport(now)];
  if (!former || !present) return null;
  const trend = <C extends string>(
    key: 'service' | 'outcome',
    ladder: typeof SERVICE_LADDER | typeof OUTCOME_LADDER,
    countsOf: (rows: readonly ReferralFigure[]) => Counts<C>,
  ): Trend[] | null => {
    const level = Math.max(
      former[key]?.level ?? Number.POSITIVE_INFINITY,
      present[key]?.level ?? Number.POSITIVE_INFINITY,
    );
    const [one, other] = [before, now].map(countsOf);
    const classes = ladder[level];
    if (!classes || !one || !other) return null;
    const sum = (counts: Counts<C>, of: readonly string[]): number =>
      of.reduce((total, category) => total + counts[category as C], 0);
    return classes.map((of) => ({ of: [...of], before: sum(one, of), now: sum(other, of) }));
  };
  return {
    total: { before: former.total, now: present.total },
    service: trend('service', SERVICE_LADDER, services),
    outcome: trend('outcome', OUTCOME_LADDER, outcomes),
  };
}
