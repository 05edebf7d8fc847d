import { appliedRule } from '../applied-rule';
import { anniversary, type EpochDay, toDay, toIso } from '../dates';
import { addDuration, parseDuration } from '../durations';
import type { IsoDate } from '../facts';
import type { AppliedRule } from '../finding';
import type { SapFacts, SapRecords } from './facts';
import type { SapDutyFinding } from './finding';
import { dated, undated } from './findings';
import { restsOn } from './rest-days';
import type { SapPack } from './sap-pack-schema';

/** Who decides on personnel matters lets the work rest within a span; met while it rests. I 4.2. */
export function roleConflictDue(pack: SapPack, { facts, pauses }: SapRecords, today: EpochDay): SapDutyFinding | null {
  const { roleConflict } = pack;
  if (!roleConflict || facts.personnelRoleSince === null) return null;
  const base = { kind: 'roleConflict', binding: roleConflict.binding, rule: appliedRule(pack, roleConflict) } as const;
  if (restsOn(pauses, today)) return undated(base, 'met');
  return dated(base, addDuration(toDay(facts.personnelRoleSince), parseDuration(roleConflict.within)), today);
}

/** The work begins after the second seminar; who has completed the training was there. II 2.1. */
export function startDue(pack: SapPack, { facts }: SapRecords, today: EpochDay): SapDutyFinding | null {
  const { start } = pack;
  if (!start) return null;
  const base = { kind: 'start', binding: start.binding, rule: appliedRule(pack, start) } as const;
  const seminar = facts.secondSeminarOn ?? facts.trainingCompletedOn;
  if (seminar === null) return undated({ ...base, missing: ['secondSeminarOn'] }, 'missingData');
  return toDay(seminar) <= today ? undated(base, 'met') : dated(base, toDay(seminar), today);
}

/** Until when somebody should at least be able to work as SAP: an orientation. Null where the training's begin is unknown. */
export function stayOrientation(
  pack: SapPack,
  { trainingStartedOn }: Pick<SapFacts, 'trainingStartedOn'>,
): { until: IsoDate; rule: AppliedRule } | null {
  if (!pack.start || trainingStartedOn === null) return null;
  const until = toIso(anniversary(toDay(trainingStartedOn), pack.start.stayYears));
  return { until, rule: appliedRule(pack, pack.start) };
}
