/** One referral under § 16a SGB II as the report counts it: nothing in it names a person. */
import type { IsoDate, ReferralService } from '../rules/facts';

export const OUTCOMES = ['open', 'completed', 'brokenOff', 'refused', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReferralFigure {
  service: ReferralService;
  /** Name of the provider; null where none is entered. */
  provider: string | null;
  /** Days from the referral to the first appointment; null while none is known. */
  waitingDays: number | null;
  outcome: Outcome;
  /** The day of the referral: it decides the period. */
  start: IsoDate;
  /** The person came on her own initiative. */
  ownInitiative: boolean;
}
