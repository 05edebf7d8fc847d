/** What our own pages may send about referrals, checked before anything acts on it. */
import * as z from 'zod';
import '../rules/zod-config';
import { isoDate, REFERRAL_OUTCOMES, referralRow } from '../store/records';

const freeText = z.string().max(500);
const id = z.string().min(1).max(100);

const referral = referralRow
  .pick({
    service: true,
    subtype: true,
    date: true,
    ownInitiative: true,
    inPlan: true,
    basicCounselling: true,
    feedbackAgreed: true,
    firstAppointment: true,
    followUp: true,
  })
  .extend({
    id: id.nullable(),
    provider: z.strictObject({ providerId: id.nullable(), providerName: z.string().max(200) }),
    need: freeText,
    obstacle: freeText,
  });

/** @param caseWrite what every write carries */
export function referralSchemas<Shape extends z.core.$ZodShape>(caseWrite: Shape) {
  return {
    saveReferral: z.strictObject({ ...caseWrite, referral }),
    saveRelease: z.strictObject({
      ...caseWrite,
      id,
      sides: z
        .array(z.enum(['jobcenter', 'provider']))
        .min(1)
        .max(2),
      on: isoDate,
      until: isoDate.nullable(),
      scope: freeText,
    }),
    withdrawRelease: z.strictObject({ ...caseWrite, id, on: isoDate }),
    noteFeedback: z.strictObject({
      ...caseWrite,
      id,
      on: isoDate,
      items: z.array(id).max(20),
      note: freeText,
      followUp: isoDate.nullable(),
    }),
    tickReferral: z.strictObject({ ...caseWrite, id, item: id, done: z.boolean() }),
    endReferral: z.strictObject({
      ...caseWrite,
      id,
      on: isoDate,
      outcome: z.enum(REFERRAL_OUTCOMES),
      result: freeText,
    }),
  };
}
