/** What all writes on a running referral share. */
import { toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { type ReferralRules, releaseGap } from '../rules/referrals';
import { allInForce } from '../rules/versions';
import type { Profile } from '../site/profile';
import type { ReferralRow } from '../store/records';
import { REFERRAL_REFUSALS } from '../text/referral-refusals';
import type { CaseRef } from '../view';
import { adoptCase } from './adopt';
import { referralInput } from './case-input';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

/** Changes one referral that has not ended. @throws Refusal */
export async function editReferral(
  context: WriteContext,
  request: { ref: CaseRef; profile: Profile; id: string },
  label: string,
  edit: (row: ReferralRow, work: UnitOfWork) => ReferralRow,
): Promise<string> {
  const { store, newId, today, now } = context;
  checkRef(context, request.ref);
  const work = new UnitOfWork(store, newId);
  const { bundle } = await adoptCase(store, work, request.ref, request.profile, today);
  const before = bundle?.referrals.find((row) => row.id === request.id);
  if (!before) throw new Refusal(REFERRAL_REFUSALS.gone);
  if (before.end) throw new Refusal(REFERRAL_REFUSALS.ended);
  work.put('referrals', before.id, before, { ...edit(before, work), on: today, change: work.change });
  return work.commit(label, now);
}

/** The rules on referrals in force today. @throws Refusal where no pack that is switched on has any. */
export function rulesInForce({ packs, today }: WriteContext): ReferralRules {
  const [rules] = allInForce(packs.referrals, toDay(today));
  if (!rules) throw new Refusal(REFERRAL_REFUSALS.noPack);
  return rules;
}

/** Nothing of the provider is written without a release of both sides, on the day it is about and today. @throws Refusal */
export function requireRelease(row: ReferralRow, on: IsoDate, today: IsoDate): void {
  const { releases } = referralInput(row);
  const gap = releaseGap(releases, toDay(today)) ?? releaseGap(releases, toDay(on));
  if (gap !== null) throw new Refusal(REFERRAL_REFUSALS.blocked(gap));
}

/** @throws Refusal for a day to come */
export function checkHappened(day: IsoDate, today: IsoDate): void {
  if (day > today) throw new Refusal(REFERRAL_REFUSALS.future);
}
