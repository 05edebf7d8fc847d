import { type ContactRules, compileContact } from './contact-rules';
import { compileJointTalks, type JointTalkRules } from './joint-talk-rules';
import type { RulePack } from './pack-schema';
import { compilePlans, type PlanRules } from './plan-rules';

/** Rule packs prepared for evaluation: made once, used for every case. */
export interface CompiledPacks {
  contact: readonly ContactRules[];
  plans: readonly PlanRules[];
  jointTalks: readonly JointTalkRules[];
}

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** Prepares the packs that are switched on. Each keeps its own validity, which is looked at per day. */
export function compilePacks(packs: readonly RulePack[]): CompiledPacks {
  return {
    contact: packs.flatMap((pack) => present(compileContact(pack))),
    plans: packs.flatMap((pack) => present(compilePlans(pack))),
    jointTalks: packs.flatMap((pack) => present(compileJointTalks(pack))),
  };
}
