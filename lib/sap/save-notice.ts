/** Opening notices: given on a day, or left out for a reason. Pure. */
import type { IsoDate } from '../rules/facts';
import { SAP_REFUSALS } from '../text/sap-refusals';
import { inOpenClient, putClient, type RoomNow, talksOf } from './client-entry';
import { dayRefusal } from './day-check';
import { type Outcome, refuse } from './outcome';
import type { ClientRow } from './rows';

const LONGEST_REASON = 200;

/** One item of the checklist as the gate and its refusal need it. */
export interface NoticeItem {
  id: string;
  /** What is said, in a sentence. */
  text: string;
}

export type NoticeField = 'on' | 'omitted';

/** @param omitted null: it was given on that day; else the reason why it was not. */
export function saveNotice(
  room: RoomNow,
  clientId: string,
  { item, on, omitted }: { item: string; on: string; omitted: string | null },
): Outcome<NoticeField> {
  return inOpenClient(room, clientId, (client) => {
    const wrongDay = dayRefusal(on, room.today);
    if (wrongDay) return refuse('on', wrongDay);
    const reason = omitted?.trim() ?? null;
    if (reason === '') return refuse('omitted', SAP_REFUSALS.noReason);
    if (reason !== null && reason.length > LONGEST_REASON)
      return refuse('omitted', SAP_REFUSALS.tooLong(LONGEST_REASON));
    const others = client.notices.filter((notice) => notice.item !== item);
    return { ok: true, patch: [putClient({ ...client, notices: [...others, { item, on, omitted: reason }] })] };
  });
}

/** An entry made by mistake. Once talks are recorded, the duties they rest on stay settled. */
export function takeBackNotice(room: RoomNow, clientId: string, item: string, isDuty: boolean): Outcome {
  return inOpenClient(room, clientId, (client) => {
    if (isDuty && talksOf(room, clientId).length > 0) return refuse(null, SAP_REFUSALS.noticeStays);
    const notices = client.notices.filter((notice) => notice.item !== item);
    return { ok: true, patch: [putClient({ ...client, notices })] };
  });
}

/** The duties that are neither given nor left out for a reason. */
export function openNotices<Item extends { id: string }>(client: ClientRow, duties: readonly Item[]): Item[] {
  const settled = new Set(client.notices.map(({ item }) => item));
  return duties.filter(({ id }) => !settled.has(id));
}

/**
 * Null where the first talk may be recorded on that day; else the sentence what is missing.
 * Source: 2016 decree, I 4.3 (before the talk) and II 5.3, 5.4 (at its beginning).
 * @param duties null: not known, because the SAP has not said which roles she holds
 */
export function noticeGate(client: ClientRow, duties: readonly NoticeItem[] | null, on: IsoDate): string | null {
  if (duties === null) return SAP_REFUSALS.noProfile;
  const open = openNotices(client, duties);
  if (open.length > 0) return SAP_REFUSALS.noticesOpen(open.map(({ text }) => text));
  const dutyIds = new Set(duties.map(({ id }) => id));
  const late = client.notices.filter((notice) => notice.omitted === null && dutyIds.has(notice.item) && notice.on > on);
  const last = late
    .map((notice) => notice.on)
    .toSorted()
    .at(-1);
  return last === undefined ? null : SAP_REFUSALS.noticesLate(last, on);
}
