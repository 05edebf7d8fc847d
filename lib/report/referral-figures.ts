import { toDay } from '../rules/dates';
import type { ReferralRow } from '../store/records';
import type { ReferralFigure } from './referral-figure';

/** What the report counts of stored referrals, in their order. */
export function referralFigures(referrals: readonly ReferralRow[]): ReferralFigure[] {
  return referrals.map(({ service, provider, date, firstAppointment, end, ownInitiative }) => ({
    service,
    provider: provider.providerName || null,
    waitingDays: firstAppointment === null ? null : toDay(firstAppointment) - toDay(date),
    outcome: end?.outcome ?? 'open',
    start: date,
    ownInitiative,
  }));
}
