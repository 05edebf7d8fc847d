/** What a person wants to reach: noted, corrected, reached, removed. Pure. */
import { SAP_REFUSALS } from '../text/sap-refusals';
import { inOpenClient, putClient, type RoomNow, talksOf, withEntry, withoutEntry } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';
import type { RoomPatch } from './rows';

export const LONGEST_GOAL = 200;

export interface GoalDraft {
  text: string;
  /** Empty: not reached yet. */
  reachedOn: string;
  /** Help with a return to work that a doctor ordered. */
  reintegration: boolean;
}

export type GoalField = keyof GoalDraft;

/** @param goalId null: a new one */
export function saveGoal(room: RoomNow, clientId: string, goalId: string | null, draft: GoalDraft): Outcome<GoalField> {
  return inOpenClient(room, clientId, (client) => {
    const { goals, openedOn } = client;
    if (goalId !== null && !goals.some(({ id }) => id === goalId)) return refuse(null, SAP_REFUSALS.goalGone);
    const text = draft.text.trim();
    if (text === '') return refuse('text', SAP_REFUSALS.noGoal);
    if (text.length > LONGEST_GOAL) return refuse('text', SAP_REFUSALS.tooLong(LONGEST_GOAL));
    const reached = draft.reachedOn.trim();
    const wrongDay =
      reached === '' ? null : dayRefusal(reached, room.today, { day: openedOn, message: SAP_REFUSALS.beforeOpening });
    if (wrongDay) return refuse('reachedOn', wrongDay);
    const goal = {
      id: goalId ?? room.newId(),
      text,
      reachedOn: reached === '' ? null : reached,
      reintegration: draft.reintegration,
    };
    return { ok: true, patch: [putClient({ ...client, goals: withEntry(goals, goal) })] };
  });
}

/** Its talks stay and belong to no goal any more. */
export function removeGoal(room: RoomNow, clientId: string, goalId: string): Outcome {
  return inOpenClient(room, clientId, (client) => {
    const freed = talksOf(room, clientId).filter((talk) => talk.goalId === goalId);
    const patch: RoomPatch[] = freed.map((talk) => ({ table: 'talks', id: talk.id, after: { ...talk, goalId: null } }));
    return { ok: true, patch: [...patch, putClient({ ...client, goals: withoutEntry(client.goals, goalId) })] };
  });
}
