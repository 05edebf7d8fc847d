/** Taking a case on, and keeping what the page shows of it up to date. */
import type { IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { Row } from '../store/records';
import { isLookDue } from '../store/retention';
import { benefitUnitKey, type CaseBundle, type Store } from '../store/store';
import type { CaseRef } from '../view';
import { observe, withObservation } from './observe';
import { formerUnits } from './unit-history';
import { caseForWriting, type UnitOfWork } from './unit-of-work';

export interface Adopted {
  bundle: CaseBundle | null;
  row: Row<'cases'>;
}

/** The case of `ref` with today's look at the page; adopted now if it was not yet. */
export async function adoptCase(
  store: Store,
  work: UnitOfWork,
  ref: CaseRef,
  profile: Profile,
  today: IsoDate,
): Promise<Adopted> {
  const { bundle, row } = await caseForWriting(store, work, ref, {
    name: profile.fields.name,
    benefitUnit: null,
    adoptedOn: today,
    observations: [],
    localFacts: [],
  });
  const seen = refreshed(row, profile, today);
  work.put('cases', row.id, bundle ? bundle.row : null, seen);
  return { bundle, row: seen };
}

/** The case row after seeing `profile` today; the same object when nothing differs. */
export function refreshed(row: Row<'cases'>, profile: Profile, today: IsoDate): Row<'cases'> {
  const observations = withObservation(row.observations, observe(row.observations.at(-1) ?? null, profile, today));
  const name = profile.fields.name ?? row.name;
  const shown = profile.fields.benefitUnitNumber;
  const benefitUnit = shown ? benefitUnitKey(row.system, shown) : row.benefitUnit;
  const former = benefitUnit ? formerUnits(row, benefitUnit, today) : row.formerUnits;
  const lookedOn = observations === row.observations && isLookDue(row, today) ? today : row.lookedOn;
  const same = observations === row.observations && name === row.name && benefitUnit === row.benefitUnit;
  if (same && lookedOn === row.lookedOn) return row;
  return { ...row, name, benefitUnit, formerUnits: former, observations, lookedOn };
}
