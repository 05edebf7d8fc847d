/** A stored case as if its page stood there without a single label: nothing of it is newer than what is stored. */
import { FIELDS, type Profile } from '../site/profile';
import type { CaseBundle } from '../store/store';
import { unitNumber } from './benefit-unit';

export function storedProfile({ row }: Pick<CaseBundle, 'row'>): Profile {
  const seen = row.observations.at(-1);
  const none = Object.fromEntries(FIELDS.map((field) => [field, null])) as Profile['fields'];
  return {
    fields: {
      ...none,
      customerNumber: row.customerNumber,
      name: row.name,
      benefitUnitNumber: row.benefitUnit && unitNumber(row.benefitUnit),
    },
    facts: {
      team: seen?.team ?? null,
      marketDistance: seen?.marketDistance ?? null,
      profile: seen?.profile ?? null,
      status: seen?.status ?? null,
    },
    confidence: {},
    notRecognised: [],
    labelled: [],
    members: [],
  };
}
