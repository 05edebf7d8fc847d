/** One person and her Bedarfsgemeinschaft through the engine. The only caller of the rules for badge, panel and list. */
import { evaluateBenefitUnit } from '../rules/evaluate-benefit-unit';
import { evaluateCase } from '../rules/evaluate-case';
import type { CaseInput } from '../rules/facts';
import type { Finding } from '../rules/finding';
import type { Profile } from '../site/profile';
import type { DecisionRow } from '../store/records';
import { benefitUnitKey, type CaseBundle } from '../store/store';
import type { CaseRef } from '../view';
import { caseInput, memberInput } from './case-input';
import type { Context } from './context';

/** A person as seen now: stored and shown, evaluated. */
export interface Evaluated {
  ref: CaseRef | null;
  bundle: CaseBundle | null;
  input: CaseInput;
  findings: Finding[];
  benefitUnit: { key: string; number: string; others: CaseBundle[]; decisions: DecisionRow[] } | null;
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
  const byNumber = new Map(known.map((ref, index) => [ref.customerNumber, stored[index] ?? null]));
  const list: Evaluated[] = [];
  for (const [index, profile] of profiles.entries()) {
    const ref = refs[index] ?? null;
    list.push(
      await evaluateOne(context, system, profile, ref, ref ? (byNumber.get(ref.customerNumber) ?? null) : null),
    );
  }
  return list;
}

async function evaluateOne(
  context: Context,
  system: string,
  profile: Profile,
  ref: CaseRef | null,
  bundle: CaseBundle | null,
): Promise<Evaluated> {
  const { packs, rules, today } = context;
  const input = caseInput(ref?.customerNumber ?? '', bundle, profile, today);
  const findings: Finding[] = evaluateCase(input, packs, rules, today);
  const benefitUnit = await loadBenefitUnit(context, system, profile, bundle);
  if (benefitUnit && (bundle || benefitUnit.others.length > 0)) {
    const joint = evaluateBenefitUnit(
      {
        id: benefitUnit.number,
        members: [input, ...otherInputs(context, profile, benefitUnit.others)],
        decisions: benefitUnit.decisions.map(({ on, jointTalks }) => ({ on, jointTalks })),
      },
      packs,
      rules,
      today,
    );
    if (joint) findings.push(joint);
  }
  return { ref, bundle, input, findings, benefitUnit };
}

function otherInputs(context: Context, profile: Profile, others: CaseBundle[]): CaseInput[] {
  const stored = new Set(others.map((other) => other.row.customerNumber));
  const shownOnly = profile.members.filter((member) => !stored.has(member.customerNumber));
  return [
    ...others.map((other) => caseInput(other.row.customerNumber, other, null, context.today)),
    ...shownOnly.map(memberInput),
  ];
}

async function loadBenefitUnit(
  context: Context,
  system: string,
  profile: Profile,
  bundle: CaseBundle | null,
): Promise<Evaluated['benefitUnit']> {
  const shown = profile.fields.benefitUnitNumber;
  const key = shown ? benefitUnitKey(system, shown) : (bundle?.row.benefitUnit ?? null);
  if (!key) return null;
  const number = key.slice(key.lastIndexOf('|') + 1);
  if (!context.store) return { key, number, others: [], decisions: [] };
  const [all, decisions] = await Promise.all([context.store.casesOfBenefitUnit(key), context.store.decisionsOf(key)]);
  const self = profile.fields.customerNumber;
  return { key, number, others: all.filter((other) => other.row.customerNumber !== self), decisions };
}
