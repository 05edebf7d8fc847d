/** The Bedarfsgemeinschaft of one person as it is known today: members, decisions, and talks with those who have left it. */
import type { FormerMember, IsoDate } from '../rules/facts';
import type { Profile } from '../site/profile';
import type { DecisionRow, EventRow, UnitLinkRow } from '../store/records';
import { benefitUnitKey, type CaseBundle, type Store } from '../store/store';
import { decidedIn, goingOnIn, nowIn, unitOn } from './unit-history';

/** What a Bedarfsgemeinschaft is put together from. */
export type UnitSource = Pick<Store, 'findCases' | 'casesOfBenefitUnit' | 'decisionsOf'>;

export interface BenefitUnit {
  key: string;
  number: string;
  /** Stored cases of the other members, each as belonging to this one now. */
  others: CaseBundle[];
  /** Of this one and of those whose decisions hold here. */
  decisions: DecisionRow[];
  /** Who attended talks of this one, or of one that goes on in it, and is no member now. */
  formerMembers: (FormerMember & { name: string | null })[];
  links: readonly UnitLinkRow[];
}

export const unitNumber = (key: string): string => key.slice(key.lastIndexOf('|') + 1);

/** Null where the page shows no BG number and none is stored. */
export async function benefitUnitOf(
  { store, today }: { store: UnitSource | null; today: IsoDate },
  system: string,
  profile: Profile,
  bundle: CaseBundle | null,
  links: readonly UnitLinkRow[],
): Promise<BenefitUnit | null> {
  const shown = profile.fields.benefitUnitNumber;
  const key = shown ? benefitUnitKey(system, shown) : (bundle?.row.benefitUnit ?? null);
  if (!key) return null;
  const known = { key, number: unitNumber(key), links };
  if (!store) return { ...known, others: [], decisions: [], formerMembers: [] };
  const [others, decisions] = await Promise.all([
    otherMembers(store, system, profile, key, today),
    store.decisionsOf([...decidedIn(key, links)]),
  ]);
  const formerMembers = formerMembersOf(key, membersOf(bundle, others, key, today), profile, links);
  return { ...known, others, decisions, formerMembers };
}

/** All stored members, the person herself first. */
export function membersOf(self: CaseBundle | null, others: CaseBundle[], key: string, today: IsoDate): CaseBundle[] {
  return self ? [{ ...self, row: nowIn(self.row, key, today) }, ...others] : others;
}

/** Those last seen with this number, and those whom the page names as members whatever number was last seen of them. */
async function otherMembers(
  store: UnitSource,
  system: string,
  profile: Profile,
  key: string,
  today: IsoDate,
): Promise<CaseBundle[]> {
  const self = profile.fields.customerNumber;
  const found = (await store.casesOfBenefitUnit(key)).filter(({ row }) => row.customerNumber !== self);
  const numbers = new Set(found.map(({ row }) => row.customerNumber));
  const unseen = profile.members.filter(
    ({ customerNumber }) => !numbers.has(customerNumber) && customerNumber !== self,
  );
  const named =
    unseen.length > 0 ? await store.findCases(unseen.map(({ customerNumber }) => ({ system, customerNumber }))) : [];
  return [...found, ...named.filter((one) => one !== null)].map((one) => ({ ...one, row: nowIn(one.row, key, today) }));
}

/** Joint talks of one case that belong to one of these Bedarfsgemeinschaften. */
export function talksIn({ row, events }: CaseBundle, units: ReadonlySet<string>): EventRow[] {
  return events.filter(({ kind, date }) => kind === 'jointTalk' && units.has(unitOn(row, date) ?? ''));
}

function formerMembersOf(
  key: string,
  members: CaseBundle[],
  profile: Profile,
  links: readonly UnitLinkRow[],
): BenefitUnit['formerMembers'] {
  const numbers = [
    ...members.map(({ row }) => row.customerNumber),
    ...profile.members.map(({ customerNumber }) => customerNumber),
    profile.fields.customerNumber,
  ];
  const present = new Set(numbers);
  const former = new Map<string, BenefitUnit['formerMembers'][0]>();
  for (const member of members) {
    for (const talk of talksIn(member, goingOnIn(key, links))) {
      for (const { customerNumber, name } of othersAt(talk)) {
        if (present.has(customerNumber)) continue;
        const known = former.get(customerNumber) ?? { id: customerNumber, name, talks: [] };
        former.set(customerNumber, { ...known, talks: [...known.talks, talk.date] });
      }
    }
  }
  return [...former.values()];
}

/** Who attended beside the case's own person. Somebody did, even where her case was destroyed and her name with it. */
export function othersAt({ jointWith }: EventRow): EventRow['jointWith'] {
  return jointWith.length > 0 ? jointWith : [{ customerNumber: '', name: null }];
}
