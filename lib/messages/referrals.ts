/** Writes on referrals under § 16a SGB II. Types only; the schemas are `referral-schemas.ts`. */
import type { IsoDate, ReferralService, ReferralSubtype } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { ReferralRow } from '../store/records';
import type { CaseRef } from '../view';
import type { WriteAnswer } from './protocol';

/** What the form of a referral asks. */
export interface ReferralInput {
  /** The one that is changed; null for a new one. */
  id: string | null;
  service: ReferralService;
  /** Asked for childcare and care of relatives only. */
  subtype: ReferralSubtype | null;
  provider: ReferralRow['provider'];
  date: IsoDate;
  ownInitiative: boolean;
  need: string;
  obstacle: string;
  inPlan: boolean;
  basicCounselling: boolean;
  feedbackAgreed: boolean;
  firstAppointment: IsoDate | null;
  followUp: IsoDate | null;
}

export type ReleaseSide = 'jobcenter' | 'provider';

interface Write {
  ref: CaseRef;
  profile: Profile;
}

export interface ReferralRequests {
  saveReferral: { request: Write & { referral: ReferralInput }; answer: WriteAnswer };
  /** Records a release from confidentiality, in place of an earlier one of the same side. */
  saveRelease: {
    request: Write & { id: string; sides: ReleaseSide[]; on: IsoDate; until: IsoDate | null; scope: string };
    answer: WriteAnswer;
  };
  /** The person takes her release back, for both sides. */
  withdrawRelease: { request: Write & { id: string; on: IsoDate }; answer: WriteAnswer };
  /** The provider has reported. Refused without a release of both sides on that day and today. */
  noteFeedback: {
    request: Write & { id: string; on: IsoDate; items: string[]; note: string; followUp: IsoDate | null };
    answer: WriteAnswer;
  };
  /** Ticks an item of the list of the referral, or of its documentation (with a release only). */
  tickReferral: { request: Write & { id: string; item: string; done: boolean }; answer: WriteAnswer };
  endReferral: {
    request: Write & { id: string } & NonNullable<ReferralRow['end']>;
    answer: WriteAnswer;
  };
}
