/** What is typed into the form „Gespräch erfassen“, and how it becomes an entry. Pure. */
import type { EntryInput } from '../../lib/messages/protocol';
import type { EventKind, IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { isIsoDate } from '../date-text';
import { type Follow, type FollowField, toFollow } from './follow';

/** A joint talk is no kind of its own in the form: it is a talk with „gemeinsam mit …“ ticked. */
export type DraftKind = Exclude<EventKind, 'jointTalk'>;
export interface Draft {
  kind: DraftKind | null;
  day: 'today' | 'yesterday' | 'other';
  otherDate: string;
  documented: boolean;
  content: boolean;
  joint: boolean;
  jointWith: string[];
  /** Null until the user touches it: then the default for the kind holds. */
  follow: Follow | null;
}

export interface Companion {
  customerNumber: string;
  name: string;
}

export interface DraftContext {
  today: IsoDate;
  suggestedNext: IsoDate | null;
  companions: Companion[];
}

/** The field a refusal is about. */
export type DraftField = 'kind' | 'date' | 'joint' | FollowField;
export type DraftResult = { ok: true; entry: EntryInput } | { ok: false; field: DraftField; message: string };

const TALKS: readonly DraftKind[] = ['scheduledInPerson', 'unscheduledInPerson', 'phone', 'video'];
const ASK_CONTENT: readonly DraftKind[] = ['unscheduledInPerson', 'phone', 'video'];

export const NEW_DRAFT: Draft = {
  kind: null,
  day: 'today',
  otherDate: '',
  documented: true,
  content: true,
  joint: false,
  jointWith: [],
  follow: null,
};

/** Whether „mit Beratungsinhalt“ is asked: an appointment in person always has it, a hand-in never. */
export const asksContent = (kind: DraftKind | null): boolean => kind !== null && ASK_CONTENT.includes(kind);

/** Whether „gemeinsam mit …“ makes sense. */
export const canBeJoint = (kind: DraftKind | null): boolean => kind === null || TALKS.includes(kind);

/** Another kind, with the ticks that are usual for it. */
export function withKind(draft: Draft, kind: DraftKind): Draft {
  if (draft.kind === kind) return draft;
  const talk = kind === 'scheduledInPerson';
  return { ...draft, kind, documented: talk, content: talk, joint: draft.joint && canBeJoint(kind) };
}

/** „dokumentiert“ ticked or unticked; on a phone call a documented one usually had the content of a talk. */
export function withDocumented(draft: Draft, documented: boolean): Draft {
  return asksContent(draft.kind) ? { ...draft, documented, content: documented } : { ...draft, documented };
}

/** The day before, ISO. */
export function dayBefore(today: IsoDate): IsoDate {
  return new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
}

/** ISO date of the contact, or '' while incomplete. */
function dateOf(draft: Draft, today: IsoDate): string {
  if (draft.day === 'today') return today;
  return draft.day === 'yesterday' ? dayBefore(today) : draft.otherDate;
}

/** The proposal holds for a counselling talk today; for everything else no appointment is assumed. */
export function isTalkToday(draft: Draft): boolean {
  return draft.day === 'today' && canBeJoint(draft.kind) && draft.documented && draft.content;
}

/** Follow-up as it stands in the form. */
export function followOf(draft: Draft, context: DraftContext): Follow {
  if (draft.follow) return draft.follow;
  const date = context.suggestedNext;
  return date && isTalkToday(draft)
    ? { kind: 'appointment', date, what: '' }
    : { kind: 'none', date: date ?? '', what: '' };
}

/** The entry to be saved, or the first thing that is missing. */
export function toEntry(draft: Draft, context: DraftContext): DraftResult {
  const refuse = (field: DraftField, message: string): DraftResult => ({ ok: false, field, message });
  const { kind } = draft;
  if (!kind) return refuse('kind', UI.record.kindMissing);
  const date = dateOf(draft, context.today);
  if (!isIsoDate(date)) return refuse('date', UI.common.dateMissing);
  if (date > context.today) return refuse('date', UI.common.dateInFuture);
  const joint = draft.joint && canBeJoint(kind);
  const jointWith = joint ? context.companions.filter((one) => draft.jointWith.includes(one.customerNumber)) : [];
  if (joint && jointWith.length === 0) return refuse('joint', UI.record.jointMissing);
  const next = toFollow(followOf(draft, context), date, context.today);
  if (!next.ok) return next;
  return {
    ok: true,
    entry: {
      date,
      kind: joint ? 'jointTalk' : kind,
      documented: draft.documented,
      contentOfTalk: kind === 'scheduledInPerson' || (asksContent(kind) && draft.content),
      jointWith: jointWith.map(({ customerNumber, name }) => ({ customerNumber, name })),
      follow: next.follow,
    },
  };
}
