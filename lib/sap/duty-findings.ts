/** The duties of the workspace as they stand today. Pure. */
import { decreeOn } from '../packs/sap';
import { duties } from '../rules/sap/duties';
import type { SapDutyFinding } from '../rules/sap/finding';
import type { OpenRoom } from './open-room';
import { recordsOf } from './records';

/** The most urgent first. */
export const dutyFindings = ({ rows, today }: Pick<OpenRoom, 'rows' | 'today'>): SapDutyFinding[] =>
  duties(decreeOn(today), recordsOf(rows), today);

/** How many are due today or were before. */
export const countDue = (findings: readonly SapDutyFinding[]): number =>
  findings.filter(({ state }) => state === 'overdue' || state === 'dueToday').length;
