import { appliedRule } from '../../lib/rules/applied-rule';
import type { AppliedRule } from '../../lib/rules/finding';
import type { RulePack } from '../../lib/rules/pack-schema';

/** All rules of a pack with their citations, in the order of the pack. */
export function rulesOf(pack: RulePack): AppliedRule[] {
  const { contact, qualifiedContact, caseTerms, noShows, planReview, planSteps, jointTalks, cooperation } = pack;
  const { talkDurations, weekGoals, priorities, modePreference, referrals } = pack;
  return [
    ...(contact?.tables.flatMap((table) => table.rows) ?? []),
    ...(qualifiedContact ? [qualifiedContact] : []),
    ...(planReview?.rows ?? []),
    ...(planSteps ? [planSteps] : []),
    ...(jointTalks ? [jointTalks, ...jointTalks.exceptions, jointTalks.note] : []),
    ...(caseTerms?.closer ? [caseTerms.closer] : []),
    ...(caseTerms?.relief ? [caseTerms.relief] : []),
    ...pack.averages,
    ...(noShows ? [noShows, noShows.refill] : []),
    ...(cooperation ? [cooperation] : []),
    ...(referrals ? [referrals, ...referrals.services, referrals.followUp] : []),
    ...pack.lawHints,
    ...(talkDurations?.rows ?? []),
    ...(weekGoals?.goals ?? []),
    ...(priorities ? [priorities] : []),
    ...(modePreference ? [modePreference] : []),
    ...pack.references,
  ].map((rule) => appliedRule(pack, rule));
}
