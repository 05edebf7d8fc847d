/** A talk: recorded, corrected, removed. Pure. */
import { isDay } from '../rules/dates';
import { SAP_REFUSALS } from '../text/sap-refusals';
import { inOpenClient, putClient, type RoomNow, talksOf } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';
import type { ClientRow, RoomPatch, TalkRow } from './rows';
import { type NoticeItem, noticeGate } from './save-notice';
import { LONGEST_SERVICE, sameService } from './save-referral';

/** Minutes of a day. */
const MOST_MINUTES = 1440;
export const LONGEST_NOTE = 10_000;

/** Everything as typed. */
export interface TalkDraft {
  /** The first question of each talk: is a Fachdienst needed? Null: not answered yet. */
  needed: 'yes' | 'no' | null;
  /** Which one, where it is needed and not pointed to yet. */
  service: string;
  on: string;
  minutes: string;
  goalId: string | null;
  note: string;
}

export type TalkField = keyof TalkDraft;

/**
 * @param talkId null: a new one
 * @param duties opening notices that are a duty; null: not known yet
 */
export function saveTalk(
  room: RoomNow,
  clientId: string,
  talkId: string | null,
  draft: TalkDraft,
  duties: readonly NoticeItem[] | null,
): Outcome<TalkField> {
  return inOpenClient(room, clientId, (client) => {
    const before = talksOf(room, clientId).find(({ id }) => id === talkId);
    if (talkId !== null && !before) return refuse(null, SAP_REFUSALS.talkGone);
    const gate = gateBefore(room, client, draft, before, duties);
    if (gate !== null) return refuse(null, gate);
    const wrong = wrongOf(room, client, draft, before);
    if (wrong) return refuse(wrong.field, wrong.message);
    const talk: TalkRow = {
      id: talkId ?? room.newId(),
      clientId,
      on: draft.on,
      minutes: Number(draft.minutes.trim()),
      goalId: draft.goalId,
      referralNeeded: draft.needed === 'yes',
      note: draft.note.trim(),
    };
    const patch: RoomPatch[] = [{ table: 'talks', id: talk.id, after: talk }];
    return { ok: true, patch: [...patch, ...pointed(room, client, draft, before)] };
  });
}

/** The gate stands before the earliest talk; what is recorded already can be corrected, unless it moves ahead of all others. */
function gateBefore(
  room: RoomNow,
  client: ClientRow,
  draft: TalkDraft,
  before: TalkRow | undefined,
  duties: readonly NoticeItem[] | null,
): string | null {
  const on = isDay(draft.on) ? draft.on : room.today;
  const others = talksOf(room, client.id).filter(({ id }) => id !== before?.id);
  const isFirst = others.every((other) => on < other.on);
  return isFirst && (!before || on < before.on) ? noticeGate(client, duties, on) : null;
}

/** Whether the draft says for the first time that a Fachdienst is needed; then it is named. */
export const namesService = (draft: Pick<TalkDraft, 'needed'>, before: TalkRow | undefined): boolean =>
  draft.needed === 'yes' && !before?.referralNeeded;

function wrongOf(
  { today }: RoomNow,
  client: ClientRow,
  draft: TalkDraft,
  before: TalkRow | undefined,
): { field: TalkField; message: string } | null {
  if (draft.needed === null) return { field: 'needed', message: SAP_REFUSALS.noAnswer };
  if (namesService(draft, before)) {
    const service = draft.service.trim();
    if (service === '') return { field: 'service', message: SAP_REFUSALS.noService };
    if (service.length > LONGEST_SERVICE) return { field: 'service', message: SAP_REFUSALS.tooLong(LONGEST_SERVICE) };
  }
  const wrongDay = dayRefusal(draft.on, today, { day: client.openedOn, message: SAP_REFUSALS.beforeOpening });
  if (wrongDay) return { field: 'on', message: wrongDay };
  const minutes = draft.minutes.trim();
  if (!/^\d{1,4}$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > MOST_MINUTES)
    return { field: 'minutes', message: SAP_REFUSALS.wrongMinutes(MOST_MINUTES) };
  if (draft.goalId !== null && !client.goals.some(({ id }) => id === draft.goalId))
    return { field: 'goalId', message: SAP_REFUSALS.goalGone };
  if (draft.note.trim().length > LONGEST_NOTE) return { field: 'note', message: SAP_REFUSALS.tooLong(LONGEST_NOTE) };
  return null;
}

/** The Fachdienst the talk pointed to, unless it waits for an answer already. */
function pointed(room: RoomNow, client: ClientRow, draft: TalkDraft, before: TalkRow | undefined): RoomPatch[] {
  const to = draft.service.trim();
  const waits = client.referrals.some((referral) => referral.outcome === 'open' && sameService(referral.to, to));
  if (!namesService(draft, before) || waits) return [];
  const referrals = [...client.referrals, { id: room.newId(), to, on: draft.on, outcome: 'open' as const }];
  return [putClient({ ...client, referrals })];
}

export function removeTalk(room: RoomNow, clientId: string, talkId: string): Outcome {
  return inOpenClient(room, clientId, () => ({ ok: true, patch: [{ table: 'talks', id: talkId, after: null }] }));
}
