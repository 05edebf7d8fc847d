/** Releases from confidentiality of a referral, and their withdrawal. */
import type { Request } from '../messages/protocol';
import type { ReferralRow } from '../store/records';
import { REFERRAL_CHANGES, REFERRAL_REFUSALS } from '../text/referral-refusals';
import { checkHappened, editReferral } from './referral-edit';
import { Refusal } from './refusal';
import type { WriteContext } from './writes';

/** @throws Refusal with a German sentence; then nothing was written */
export function saveRelease(context: WriteContext, request: Request<'saveRelease'>): Promise<string> {
  const { sides, on, until } = request;
  const scope = request.scope.trim();
  return editReferral(context, request, REFERRAL_CHANGES.released, (row) => {
    checkHappened(on, context.today);
    if (!scope) throw new Refusal(REFERRAL_REFUSALS.noScope);
    if (until !== null && until < on) throw new Refusal(REFERRAL_REFUSALS.untilEarly);
    const release = { on, until, scope, withdrawnOn: null };
    return {
      ...row,
      jobcenterRelease: sides.includes('jobcenter') ? release : row.jobcenterRelease,
      providerRelease: sides.includes('provider') ? release : row.providerRelease,
    };
  });
}

/** @throws Refusal with a German sentence; then nothing was written */
export function withdrawRelease(context: WriteContext, request: Request<'withdrawRelease'>): Promise<string> {
  const { on } = request;
  return editReferral(context, request, REFERRAL_CHANGES.withdrawn, (row) => {
    checkHappened(on, context.today);
    const given = [row.jobcenterRelease, row.providerRelease].filter((side) => side !== null);
    if (given.every(({ withdrawnOn }) => withdrawnOn !== null)) throw new Refusal(REFERRAL_REFUSALS.nothingToWithdraw);
    if (given.some((side) => on < side.on)) throw new Refusal(REFERRAL_REFUSALS.withdrawnEarly);
    return {
      ...row,
      jobcenterRelease: withdrawnSide(row.jobcenterRelease, on),
      providerRelease: withdrawnSide(row.providerRelease, on),
    };
  });
}

const withdrawnSide = (side: ReferralRow['jobcenterRelease'], on: string): ReferralRow['jobcenterRelease'] =>
  side && { ...side, withdrawnOn: side.withdrawnOn ?? on };
