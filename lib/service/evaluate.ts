/** One person and her Bedarfsgemeinschaft through the engine. The only caller of the rules for badge, panel and list. */
import { evaluateBenefitUnit } from '../rules/evaluate-benefit-unit';
import { evaluateCase } from '../rules/evaluate-case';
import type { CaseInput } from '../rules/facts';
import type { Finding } from '../rules/finding';
import type { Profile } from '../site/profile';
import type { UnitLinkRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import type { CaseRef } from '../view';
import { type BenefitUnit, benefitUnitOf, type UnitSource } from './benefit-unit';
import { caseInput, memberInput } from './case-input';
import type { Context } from './context';
import { storedProfile } from './stored-profile';

/** A person as seen now: stored and shown, evaluated. */
export interface Evaluated {
  ref: CaseRef | null;
  bundle: CaseBundle | null;
  input: CaseInput;
  findings: Finding[];
  benefitUnit: BenefitUnit | null;
}

/** The person's key, or null where the number was not read: then nothing stored can belong to her. */
export function refOf(system: string, profile: Profile): CaseRef | null {
  const customerNumber = profile.fields.customerNumber;
  return customerNumber ? { system, customerNumber } : null;
}

/** Evaluates the persons of one page in the order given; the database is asked once for all. */
export async function evaluateAll(context: Context, system: string, profiles: Profile[]): Promise<Evaluated[]> {
  const refs = profiles.map((profile) => refOf(system, profile));
  const known = refs.filter((ref) => ref !== null);
  const stored = context.store && known.length > 0 ? await context.store.findCases(known) : [];
  const links = stored.length > 0 ? ((await context.store?.unitLinks()) ?? []) : [];
  const byNumber = new Map(known.map((ref, index) => [ref.customerNumber, stored[index] ?? null]));
  const list: Evaluated[] = [];
  for (const [index, profile] of profiles.entries()) {
    const ref = refs[index] ?? null;
    const bundle = ref ? (byNumber.get(ref.customerNumber) ?? null) : null;
    list.push(await evaluateOne(context, system, profile, ref, bundle, links));
  }
  return list;
}

type Surroundings = Pick<Context, 'packs' | 'rules' | 'today'> & { store: UnitSource | null };

/** A stored case, whatever page is in front. */
export function evaluateStored(
  context: Surroundings,
  bundle: CaseBundle,
  links: readonly UnitLinkRow[],
): Promise<Evaluated> {
  const { system, customerNumber } = bundle.row;
  return evaluateOne(context, system, storedProfile(bundle), { system, customerNumber }, bundle, links);
}

async function evaluateOne(
  context: Surroundings,
  system: string,
  profile: Profile,
  ref: CaseRef | null,
  bundle: CaseBundle | null,
  links: readonly UnitLinkRow[],
): Promise<Evaluated> {
  const { packs, rules, today } = context;
  const input = caseInput(ref?.customerNumber ?? '', bundle, profile, today, rules.ownTeam);
  const findings: Finding[] = evaluateCase(input, packs, rules, today);
  const benefitUnit = await benefitUnitOf(context, system, profile, bundle, links);
  if (benefitUnit && (bundle || benefitUnit.others.length > 0)) {
    const joint = evaluateBenefitUnit(
      {
        id: benefitUnit.number,
        members: [input, ...otherInputs(context, profile, benefitUnit.others)],
        decisions: benefitUnit.decisions.map(({ on, jointTalks }) => ({ on, jointTalks })),
        formerMembers: benefitUnit.formerMembers,
      },
      packs,
      rules,
      today,
    );
    if (joint) findings.push(joint);
  }
  return { ref, bundle, input, findings, benefitUnit };
}

function otherInputs(context: Surroundings, profile: Profile, others: CaseBundle[]): CaseInput[] {
  const stored = new Set(others.map((other) => other.row.customerNumber));
  const shownOnly = profile.members.filter((member) => !stored.has(member.customerNumber));
  return [
    ...others.map((other) => caseInput(other.row.customerNumber, other, null, context.today, context.rules.ownTeam)),
    ...shownOnly.map(memberInput),
  ];
}
