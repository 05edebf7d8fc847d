import { type AverageRules, compileAverages } from './averages';
import { type ContactRules, compileContact } from './contact-rules';
import { type CooperationRules, compileCooperation } from './cooperation';
import { compileJointTalks, type JointTalkRules } from './joint-talk-rules';
import { compileLawHints, type LawHintRules } from './law-hints';
import { compileNoShows, type NoShowRules } from './no-shows';
import type { RulePack } from './pack-schema';
import { compilePlans, type PlanRules } from './plan-rules';
import { compilePriorities, type PriorityRules } from './priorities';
import { compileReferrals, type ReferralRules } from './referrals';
import { compileTalkDurations, type DurationRules } from './talk-durations';
import { type Versions, versionsOf } from './versions';
import { compileWeekGoals, type GoalRules } from './week-goals';

/** Rule packs prepared for evaluation: made once, used for every case. One entry per pack id that has such a section. */
export interface CompiledPacks {
  contact: readonly Versions<ContactRules>[];
  averages: readonly Versions<AverageRules>[];
  noShows: readonly Versions<NoShowRules>[];
  plans: readonly Versions<PlanRules>[];
  cooperation: readonly Versions<CooperationRules>[];
  jointTalks: readonly Versions<JointTalkRules>[];
  referrals: readonly Versions<ReferralRules>[];
  lawHints: readonly Versions<LawHintRules>[];
  talkDurations: readonly Versions<DurationRules>[];
  weekGoals: readonly Versions<GoalRules>[];
  priorities: readonly Versions<PriorityRules>[];
}

/** Prepares the packs that are switched on, several versions of one pack included. Validity is looked at per day. */
export function compilePacks(packs: readonly RulePack[]): CompiledPacks {
  return {
    contact: versionsOf(packs, compileContact),
    averages: versionsOf(packs, compileAverages),
    noShows: versionsOf(packs, compileNoShows),
    plans: versionsOf(packs, compilePlans),
    cooperation: versionsOf(packs, compileCooperation),
    jointTalks: versionsOf(packs, compileJointTalks),
    referrals: versionsOf(packs, compileReferrals),
    lawHints: versionsOf(packs, compileLawHints),
    talkDurations: versionsOf(packs, compileTalkDurations),
    weekGoals: versionsOf(packs, compileWeekGoals),
    priorities: versionsOf(packs, compilePriorities),
  };
}
