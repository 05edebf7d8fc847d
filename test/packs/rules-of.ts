import { appliedRule } from '../../lib/rules/applied-rule';
import type { AppliedRule } from '../../lib/rules/finding';
import type { RulePack } from '../../lib/rules/pack-schema';

/** All rules of a pack with their citations, in the order of the pack. */
export function rulesOf(pack: RulePack): AppliedRule[] {
  const { contact, qualifiedContact, planReview, planSteps, jointTalks } = pack;
  return [
    ...(contact?.tables.flatMap((table) => table.rows) ?? []),
    ...(qualifiedContact ? [qualifiedContact] : []),
    ...(planReview?.rows ?? []),
    ...(planSteps ? [planSteps] : []),
    ...(jointTalks ? [jointTalks, ...jointTalks.exceptions, jointTalks.note] : []),
    ...pack.references,
  ].map((rule) => appliedRule(pack, rule));
}
