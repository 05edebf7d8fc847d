/** Invented persons and a service on an in-memory database, for the tests of the use cases. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import type { EntryInput } from '../../lib/messages/protocol';
import { readPolicy } from '../../lib/policy/read-policy';
import { createService } from '../../lib/service/service';
import { openingOf } from '../../lib/service/vault-requests';
import { FIELDS, type FieldName, type Profile } from '../../lib/site/profile';
import type { CaseBundle, Store } from '../../lib/store/store';
import { createVault, type Vault } from '../../lib/store/vault';
import type { PanelView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';
import { memoryJournal } from '../store/memory-journal';

export const SYSTEM = 'https://fall.example';
/** The organisation's key opens without a passphrase, and quickly. */
const KEY = {
  by: 'organisation',
  profileSecret: btoa('p'.repeat(32)),
  organisationSecret: 'geheim'.repeat(8),
} as const;
export const OPENING = openingOf(KEY);
/** What travels with a request under this policy, with the store open. */
export const underPolicy = (policy: unknown) => ({ ...readPolicy(policy), vault: KEY });
export const NO_POLICY = underPolicy({});

/** A profile as the overlay reads it: every field named has its label on the page. */
export function profileOf(
  fields: Partial<Record<FieldName, string | null>>,
  facts: Partial<Profile['facts']> = {},
): Profile {
  const all = Object.fromEntries(FIELDS.map((field) => [field, fields[field] ?? null])) as Profile['fields'];
  return {
    fields: all,
    facts: { team: null, marketDistance: null, profile: null, status: null, ...facts },
    confidence: {},
    notRecognised: [],
    labelled: Object.keys(fields) as FieldName[],
    members: [],
  };
}

/** Ü25, near, unemployed: one contact a month. */
export function monthly(customerNumber: string, name: string, lastTalk: string | null = null): Profile {
  const fields = {
    customerNumber,
    name,
    lastTalk,
    team: '412 Ü25',
    profile: 'marktnah',
    status: 'arbeitslos',
    nextAppointment: null,
    planConcluded: null,
    birthDate: '1990-01-31',
    benefitUnitNumber: '21404//0018263',
  };
  return profileOf(fields, { team: 'ue25', marketDistance: 'near', status: 'alo' });
}

let databases = 0;

/** A service with its own database and a clock that the test sets. `ids`: what its ids begin with, where two stores meet. */
export function serviceAt(today: string, own?: Vault, idPrefix = 'id') {
  databases += 1;
  const name = `test-${databases}`;
  const clock = { today };
  let ids = 0;
  const vault = own ?? createVault(memoryJournal(), { database: name, former: `${name}-former` });
  const service = createService({
    vault,
    today: () => clock.today,
    now: () => ids,
    newId: () => {
      ids += 1;
      return `${idPrefix}-${ids}`;
    },
  });
  const view = async (profile: Profile): Promise<PanelView> => service.caseView({ system: SYSTEM, profile }, NO_POLICY);
  const store = async (): Promise<Store> => {
    const open = await vault.storeFor(OPENING);
    if (!open) throw new Error('the store is locked');
    return open;
  };
  return {
    service,
    store,
    clock,
    name,
    view,
    /** The panel's view, which must be a case. */
    async caseOf(profile: Profile): Promise<CaseView> {
      const answer = await view(profile);
      if (answer.status !== 'case') throw new Error(`no case: ${answer.status}`);
      return answer;
    },
    async lineOf(profile: Profile): Promise<string[]> {
      const [line] = await service.assess({ system: SYSTEM, page: 'detail', profiles: [profile] }, NO_POLICY);
      return line?.segments.map((segment) => segment.text) ?? [];
    },
    /** How many rows of a table are stored. */
    async count(table: Exclude<keyof CaseBundle, 'row' | 'unreadable'> | 'cases' | 'changes'): Promise<number> {
      if (table === 'changes') return rawCount(name, table);
      const cases = await (await store()).allCases();
      return table === 'cases' ? cases.length : cases.reduce((sum, bundle) => sum + bundle[table].length, 0);
    },
  };
}

async function rawCount(name: string, table: string): Promise<number> {
  const db = await new Dexie(name).open();
  const rows = await db.table(table).count();
  db.close();
  return rows;
}

export const ref = (profile: Profile) => ({ system: SYSTEM, customerNumber: profile.fields.customerNumber ?? '' });

/** A documented talk in person without a follow-up. */
export function talk(date: string): EntryInput {
  return { date, kind: 'scheduledInPerson', documented: true, contentOfTalk: true, jointWith: [], follow: null };
}
