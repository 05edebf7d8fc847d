/** A provider of services in the directory („Handbuch“): no data of customers, but of persons to talk to. */
import * as z from 'zod';
import '../rules/zod-config';
import { isDay } from '../rules/dates';
import { REFERRAL_SERVICES } from '../rules/facts';

/** The services of § 16a SGB II, and whatever else is worth knowing. */
export const SERVICES = [...REFERRAL_SERVICES, 'other'] as const;
export type Service = (typeof SERVICES)[number];

export const ACCESSIBILITY = ['full', 'partly', 'none'] as const;
export const AGREEMENTS = ['inForce', 'inPreparation', 'none'] as const;

/** Longest texts, in characters. */
export const LONGEST = {
  code: 60,
  name: 200,
  concept: 2000,
  offers: 2000,
  contactName: 120,
  phone: 60,
  email: 200,
  address: 300,
  way: 500,
  openingHours: 500,
  languages: 300,
  accessibilityNote: 300,
} as const;
export const MOST_CONTACTS = 3;
/** Longer than any list a Jobcenter keeps, short enough to be read whole. */
export const MOST_PROVIDERS = 1000;
export const MOST_WEEKS = 104;

const text = (key: keyof typeof LONGEST) => z.string().max(LONGEST[key]);
const day = z.string().refine(isDay).nullable();

export const contactSchema = z.strictObject({
  name: text('contactName'),
  phone: text('phone'),
  email: text('email'),
});
export type ProviderContact = z.infer<typeof contactSchema>;

/** Empty texts and null: not known. */
export const providerSchema = z.strictObject({
  /** The organisation's own short name for the entry („SB-01“), by which an import finds it again. */
  code: text('code'),
  name: text('name').min(1),
  services: z.array(z.enum(SERVICES)).max(SERVICES.length),
  concept: text('concept'),
  offers: text('offers'),
  contacts: z.array(contactSchema).max(MOST_CONTACTS),
  address: text('address'),
  /** How to get there. */
  way: text('way'),
  openingHours: text('openingHours'),
  waitingWeeks: z.int().min(0).max(MOST_WEEKS).nullable(),
  languages: text('languages'),
  accessibility: z.enum(ACCESSIBILITY).nullable(),
  accessibilityNote: text('accessibilityNote'),
  /** Whether there is an agreement with the Jobcenter, and its last day. */
  agreement: z.enum(AGREEMENTS).nullable(),
  agreementUntil: day,
  /** The day on which somebody last made sure that all this is right. */
  checkedOn: day,
});
export type Provider = z.infer<typeof providerSchema>;

export const EMPTY_PROVIDER: Provider = {
  code: '',
  name: '',
  services: [],
  concept: '',
  offers: '',
  contacts: [],
  address: '',
  way: '',
  openingHours: '',
  waitingWeeks: null,
  languages: '',
  accessibility: null,
  accessibilityNote: '',
  agreement: null,
  agreementUntil: null,
  checkedOn: null,
};

/** An entry of the user's own, or one the organisation gives, which nobody can change here. */
export interface ListedProvider {
  id: string;
  origin: 'own' | 'organisation';
  provider: Provider;
}
