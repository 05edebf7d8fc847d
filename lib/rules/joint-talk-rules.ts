/** The section of a pack about joint talks of a Bedarfsgemeinschaft, prepared for evaluation. */
import { appliedRule } from './applied-rule';
import type { CompiledSettings } from './compiled-settings';
import type { EventKind, Team } from './facts';
import type { AppliedRule, JointTalksFinding } from './finding';
import type { RulePack } from './pack-schema';

export interface JointTalkException {
  rule: AppliedRule;
  state: Extract<JointTalksFinding['state'], 'reminderOff' | 'soft'>;
  concerns(team: Team, settings: CompiledSettings): boolean;
}

export interface JointTalkRules {
  rule: AppliedRule;
  kind: EventKind;
  min: number;
  minAttending: number;
  noteSubject: string;
  exceptions: readonly JointTalkException[];
}

/** Null where the pack says nothing about joint talks. */
export function compileJointTalks(pack: RulePack): JointTalkRules | null {
  const { jointTalks } = pack;
  if (!jointTalks) return null;
  return {
    rule: Object.freeze(appliedRule(pack, jointTalks)),
    kind: jointTalks.kind,
    min: jointTalks.min,
    minAttending: jointTalks.minAttending,
    noteSubject: jointTalks.note.subject,
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
