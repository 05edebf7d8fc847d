/** Shapes of the demo records; dates are `YYYY-MM-DD`. */

import type { Facts } from '../../lib/rules/facts';
import type { ContactState } from '../../lib/rules/finding';

interface ExpectedContact {
  state: ContactState;
  due: string | null;
}

export interface DemoMember {
  /** Part of the path `/akte/<id>`; null for children, who have no file of their own. */
  id: string | null;
  name: string;
  customerNumber: string | null;
  birthDate: string | null;
  role: string;
  team: string | null;
}

export interface DemoBenefitUnit {
  /** In the `//` spelling. */
  number: string;
  members: DemoMember[];
  /** Days of joint talks with the customer numbers of those who attended. */
  jointTalks: { date: string; attended: string[] }[];
}

/** What the pages show of a customer; texts as shown, null = shown as empty or „–“. */
export interface DemoPageRecord {
  id: string;
  customerNumber: string;
  name: string;
  birthDate: string | null;
  maritalStatus: string;
  address: string;
  mobile: string;
  team: string;
  caseWorker: string;
  profile: string | null;
  /** Shown for some „Z“ persons only. */
  zReason: string | null;
  status: string | null;
  lastTalk: { date: string; mode: string } | null;
  nextAppointment: string | null;
  planConcluded: string | null;
  targetJob: string;
  qualifications: { school: string; training: string; languages: string; licence: string; mobility: string };
  notes: { date: string; subject: string; mode: string; text: string; author: string }[];
  appointments: { date: string; time: string; kind: string; result: string }[];
  log: { date: string; text: string; author: string }[];
  benefitUnit: DemoBenefitUnit;
}

/** With the ground truth, which no page shows. */
export interface DemoRecord extends DemoPageRecord {
  facts: Pick<Facts, 'team' | 'status' | 'marketDistance' | 'profile' | 'zReason' | 'birthDate' | 'youngestChildBorn'>;
  /** The next contact as far as the detail page tells (no reason for „Z“, no child's birth date). */
  expect: ExpectedContact;
  /** The same for a row of „Meine Kunden“, which has no birth date either. */
  expectInList: ExpectedContact;
  /** With every fact known, but without a school-holiday calendar. */
  expectAllFacts: ExpectedContact;
}

export function buildRecords(today: string): DemoRecord[];
export function toPageData(records: DemoRecord[], today: string): { today: string; customers: DemoPageRecord[] };
