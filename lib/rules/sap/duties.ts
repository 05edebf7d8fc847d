/** All duties of a SAP by the decree in force. A decree that has expired has none: no section of it asks for anything. */
import { appliedRule } from '../applied-rule';
import { type EpochDay, toDay } from '../dates';
import type { IsoDate } from '../facts';
import type { SapEntry, SapRecords } from './facts';
import type { SapDutyFinding } from './finding';
import { byUrgency } from './findings';
import { isExpired } from './in-force';
import { pausesDue } from './pauses-due';
import { quarterSheetsDue } from './quarter-sheets-due';
import { roleConflictDue, startDue } from './roles-due';
import type { SapPack } from './sap-pack-schema';
import { trainingDue } from './training-due';
import { yearlyDue } from './yearly-due';

/** The most urgent first. */
export function duties(pack: SapPack, records: SapRecords, today: IsoDate): SapDutyFinding[] {
  if (isExpired(pack, today)) return [];
  const day = toDay(today);
  return byUrgency([
    ...[trainingDue(pack, records, day), roleConflictDue(pack, records, day), startDue(pack, records, day)].flatMap(
      (finding) => finding ?? [],
    ),
    ...yearly(pack, records, day),
    ...quarterSheetsDue(pack, records, day),
    ...pausesDue(pack, records, day),
  ]);
}

/** Supervision is counted in days, after the training; meetings and talks singly, from the appointment on. */
function yearly(pack: SapPack, { facts, entries, pauses }: SapRecords, today: EpochDay): SapDutyFinding[] {
  const { supervision, workingGroup, headTalk } = pack;
  const held = (wanted: SapEntry['kind'], inDays: boolean) =>
    entries.filter(({ kind }) => kind === wanted).map(({ on, days }) => ({ on, amount: inDays ? days : 1 }));
  const findings: SapDutyFinding[] = [];
  if (supervision) {
    const base = { kind: 'supervision', binding: supervision.binding, rule: appliedRule(pack, supervision) } as const;
    const asked = { base, needed: supervision.daysPerYear, held: held('supervision', true) };
    findings.push(yearlyDue({ ...asked, from: 'trainingCompletedOn' }, facts, pauses, today));
  }
  for (const [kind, rule] of [
    ['workingGroup', workingGroup],
    ['headTalk', headTalk],
  ] as const) {
    if (!rule) continue;
    const base = { kind, binding: rule.binding, rule: appliedRule(pack, rule) };
    const asked = { base, needed: rule.perYear, held: held(kind, false) };
    findings.push(yearlyDue({ ...asked, from: 'appointedOn' }, facts, pauses, today));
  }
  return findings;
}
