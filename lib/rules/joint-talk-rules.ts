/** The section of a pack about joint talks of a Bedarfsgemeinschaft, prepared for evaluation. */
import { appliedRule } from './applied-rule';
import type { CompiledSettings } from './compiled-settings';
import type { EventKind, Team } from './facts';
import type { AppliedRule, JointTalksFinding } from './finding';
import type { RulePack } from './pack-schema';
import { type Validity, validityOf } from './validity';

export interface JointTalkException {
  rule: AppliedRule;
  state: Extract<JointTalksFinding['state'], 'reminderOff' | 'soft'>;
  concerns(team: Team, settings: CompiledSettings): boolean;
}

export interface JointTalkRules {
  validity: Validity;
  rule: AppliedRule;
  kind: EventKind;
  min: number;
  minAttending: number;
  exceptions: readonly JointTalkException[];
}

/** Null where the pack says nothing about joint talks. */
export function compileJointTalks(pack: RulePack): JointTalkRules | null {
  const { jointTalks } = pack;
  if (!jointTalks) return null;
  return {
    validity: validityOf(pack),
    rule: Object.freeze(appliedRule(pack, jointTalks)),
    kind: jointTalks.kind,
    min: jointTalks.min,
    minAttending: jointTalks.minAttending,
    exceptions: jointTalks.exceptions.map((exception) => {
      const { teams } = exception;
      return {
        rule: Object.freeze(appliedRule(pack, exception)),
        state: exception.state,
        concerns: Array.isArray(teams)
          ? (team: Team) => teams.includes(team)
          : (team: Team, settings: CompiledSettings) => settings[teams.setting].has(team),
      };
    }),
  };
}
