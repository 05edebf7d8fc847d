import type { ReferralFigure } from '../report/referral-figure';
import type { Store } from '../store/store';

/** All referrals of the caseload as figures. The store has none yet: the report says so. @throws StoreFault */
export async function referralRows(_store: Store): Promise<ReferralFigure[]> {
  return [];
}
