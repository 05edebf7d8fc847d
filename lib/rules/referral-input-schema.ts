/** One referral of a case in a file. */
import * as z from 'zod';
import './zod-config';
import { REFERRAL_SERVICES, REFERRAL_SUBTYPES, type Referral, type Release } from './facts';
import { isoDateSchema, textSchema } from './pack-parts-schema';

const nullableDate = isoDateSchema.nullable().default(null);

const sideSchema = z
  .strictObject({ on: isoDateSchema, until: nullableDate, withdrawnOn: nullableDate })
  .nullable()
  .default(null);

/** `true`: both sides are released from the day of the referral on, without an end. */
const releaseSchema = z.union([z.boolean(), z.strictObject({ jobcenter: sideSchema, provider: sideSchema })]);

export const referralInputSchema = z
  .strictObject({
    id: textSchema,
    service: z.enum(REFERRAL_SERVICES),
    subtype: z.enum(REFERRAL_SUBTYPES).nullable().default(null),
    date: isoDateSchema,
    release: releaseSchema.default(false),
    feedbackAgreed: z.boolean().default(false),
    inPlan: z.boolean().default(false),
    basicCounselling: z.boolean().default(false),
    messages: z.array(isoDateSchema).default([]),
    followUp: nullableDate,
    endedOn: nullableDate,
  })
  .refine(({ service, subtype }) => subtype === null || service === 'childcareOrNursing', {
    error: 'Nur childcareOrNursing hat eine Unterart. Bitte entfernen.',
    path: ['subtype'],
  })
  .transform(({ release, ...rest }): Referral => ({ ...rest, releases: releasesOf(release, rest.date) }));

function releasesOf(release: z.output<typeof releaseSchema>, on: string): Referral['releases'] {
  if (typeof release === 'object') return release;
  const side: Release | null = release ? { on, until: null, withdrawnOn: null } : null;
  return { jobcenter: side, provider: side };
}
