/** What is typed into the form of a referral, and how it becomes one. Pure; whether it holds is said by the service. */
import type { ReferralInput } from '../../lib/messages/referrals';
import type { IsoDate, ReferralService } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';

/** Childcare and care of relatives are one service by the law, and two to whoever chooses. */
export type ServiceChoice = Exclude<ReferralService, 'childcareOrNursing'> | 'childcare' | 'nursing';

export interface ReferralDraft
  extends Omit<ReferralInput, 'id' | 'service' | 'subtype' | 'firstAppointment' | 'followUp'> {
  choice: ServiceChoice;
  firstAppointment: string;
  followUp: string;
}

export function referralDraft(input: ReferralInput | null, today: IsoDate): ReferralDraft {
  if (!input)
    return {
      choice: 'debtCounselling',
      provider: { providerId: null, providerName: '' },
      date: today,
      ownInitiative: false,
      need: '',
      obstacle: '',
      inPlan: false,
      basicCounselling: false,
      feedbackAgreed: false,
      firstAppointment: '',
      followUp: '',
    };
  const { id: _, service, subtype, firstAppointment, followUp, ...rest } = input;
  const choice = service === 'childcareOrNursing' ? (subtype ?? 'childcare') : service;
  return { ...rest, choice, firstAppointment: firstAppointment ?? '', followUp: followUp ?? '' };
}

export function serviceOf(choice: ServiceChoice): Pick<ReferralInput, 'service' | 'subtype'> {
  return choice === 'childcare' || choice === 'nursing'
    ? { service: 'childcareOrNursing', subtype: choice }
    : { service: choice, subtype: null };
}

export const DATE_FIELDS = ['date', 'firstAppointment', 'followUp'] as const;
export type DateFieldName = (typeof DATE_FIELDS)[number];

type Result = { ok: true; referral: ReferralInput } | { ok: false; field: DateFieldName; message: string };

export function toReferral(draft: ReferralDraft, id: string | null): Result {
  const wrong = DATE_FIELDS.find((name) => !isIsoDate(draft[name]) && (name === 'date' || draft[name] !== ''));
  if (wrong) return { ok: false, field: wrong, message: UI.common.dateMissing };
  const { choice, firstAppointment, followUp, ...rest } = draft;
  const referral: ReferralInput = {
    ...rest,
    id,
    ...serviceOf(choice),
    basicCounselling: rest.basicCounselling && choice === 'addictionCounselling',
    firstAppointment: firstAppointment || null,
    followUp: followUp || null,
  };
  return { ok: true, referral };
}
