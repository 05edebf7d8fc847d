import type { ReferralRequests } from '../messages/referrals';
import { noteFeedback, tickReferral } from './referral-feedback';
import { saveRelease, withdrawRelease } from './referral-releases';
import { endReferral, saveReferral } from './referral-writes';
import type { ServiceHandlers } from './requests';
import type { StoreAccess } from './store-access';

/** What the store's host answers about referrals. */
export function referralRequests({ writing }: StoreAccess): Pick<ServiceHandlers, keyof ReferralRequests> {
  return {
    saveReferral: (request, read) => writing(read, (context) => saveReferral(context, request)),
    saveRelease: (request, read) => writing(read, (context) => saveRelease(context, request)),
    withdrawRelease: (request, read) => writing(read, (context) => withdrawRelease(context, request)),
    noteFeedback: (request, read) => writing(read, (context) => noteFeedback(context, request)),
    tickReferral: (request, read) => writing(read, (context) => tickReferral(context, request)),
    endReferral: (request, read) => writing(read, (context) => endReferral(context, request)),
  };
}
