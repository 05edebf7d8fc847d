/** Whether a talk may be closed, by the checklist for it. */
import type { Checklist, ChecklistItem } from './checklist-schema';
import type { EventKind, IsoDate, PlanStep } from './facts';

export interface TalkToClose {
  kind: EventKind;
  documented: boolean;
  followUp: IsoDate | null;
  nextAppointment: IsoDate | null;
  /** The case ends: no next step is wanted, but a reason. */
  caseEnds: string | null;
  steps: Pick<PlanStep, 'date' | 'done'>[];
}

export interface Closing {
  allowed: boolean;
  /** Mandatory items that are not fulfilled. */
  missing: string[];
  /** Other items that are seen not to be fulfilled. */
  warnings: string[];
  /** All items that concern this talk. */
  items: string[];
}

/** A missed appointment is closed in the same way as a talk. */
export function closing(checklist: Checklist, talk: TalkToClose): Closing {
  const items = checklist.items.filter((item) => concerns(item, talk));
  const open = items.filter((item) => item.check !== undefined && !CHECKS[item.check](talk));
  const missing = open.filter((item) => item.mandatory);
  return {
    allowed: missing.length === 0,
    missing: missing.map(({ id }) => id),
    warnings: open.filter((item) => !item.mandatory).map(({ id }) => id),
    items: items.map(({ id }) => id),
  };
}

function concerns({ condition }: ChecklistItem, { kind, nextAppointment }: TalkToClose): boolean {
  if (condition === undefined) return true;
  if (condition === 'jointTalk') return kind === 'jointTalk';
  return condition === 'nextAppointment' && nextAppointment !== null;
}

const CHECKS: Record<NonNullable<ChecklistItem['check']>, (talk: TalkToClose) => boolean> = {
  nextStep: ({ followUp, nextAppointment, caseEnds }) =>
    followUp !== null || nextAppointment !== null || (caseEnds ?? '').trim() !== '',
  stepsDated: ({ steps }) => steps.every(({ date, done }) => done || date !== null),
  documented: ({ documented }) => documented,
};
