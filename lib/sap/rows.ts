/**
 * The rows of the workspace for Soziale Ansprechpersonen (SAP). They stand in a database of their own and share nothing with
 * the customers' rows. Every row is checked by these schemas when it is read.
 */
import * as z from 'zod';
import '../rules/zod-config';
import { isoDateSchema, ruleIdSchema } from '../rules/pack-parts-schema';

const nullableDate = isoDateSchema.nullable();
const id = z.string().min(1).max(100);
const shortText = z.string().max(200);
const longText = z.string().max(10_000);
/** Of one entry: a day at most. */
const minutes = z.int().min(1).max(1440);
/** Share of a full-time post. */
const fte = z.number().gt(0).max(1);

/** Roles a ratsuchende Person is told of before the talk. */
export const SAP_ROLES = [
  'staffCouncil',
  'disabilityRepresentative',
  'disabilityDeputy',
  'equalityOfficer',
  'equalityDeputy',
] as const;
export type SapRole = (typeof SAP_ROLES)[number];

/** What a talk is about, roughly; the categories are our own, no decree names any. */
export const CONCERNS = [
  'workload',
  'conflict',
  'health',
  'mentalHealth',
  'addiction',
  'family',
  'bereavement',
  'finances',
  'other',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** One row, `profile`: what the SAP says of herself and of the authority. Null: not said yet, never read as „no“. */
const profileRow = z.strictObject({
  id: z.literal('profile'),
  roles: z.array(z.enum(SAP_ROLES)).nullable(),
  policeOfficer: z.boolean().nullable(),
  /** Decides on personnel matters since this day. */
  personnelRoleSince: nullableDate,
  trainingStartedOn: nullableDate,
  secondSeminarOn: nullableDate,
  trainingCompletedOn: nullableDate,
  appointedOn: nullableDate,
  fte: fte.nullable(),
  /** Employees of the authority. */
  employees: z.int().min(1).max(1_000_000).nullable(),
  /** The other SAP of the authority: a label of the user's choosing and their shares. */
  colleagues: z.array(z.strictObject({ id, label: shortText, fte })),
  /** The pack of the expired decree of 2007 is switched on. */
  expiredPack: z.boolean(),
});

/** A Klientenbogen. The pseudonym is chosen by the SAP; nothing else names the person. */
const clientRow = z.strictObject({
  id,
  pseudonym: z.string().trim().min(1).max(60),
  openedOn: isoDateSchema,
  closedOn: nullableDate,
  concern: z.enum(CONCERNS).nullable(),
  /** Opening notices: given on that day, or left out for a reason. */
  notices: z.array(z.strictObject({ item: ruleIdSchema, on: isoDateSchema, omitted: shortText.nullable() })),
  goals: z.array(
    z.strictObject({
      id,
      text: shortText,
      reachedOn: nullableDate,
      /** Help with a return to work that a doctor ordered: the orientation of 2007 leaves it out. */
      reintegration: z.boolean(),
    }),
  ),
  /** Fachdienste the person was pointed to. */
  referrals: z.array(
    z.strictObject({ id, to: shortText, on: isoDateSchema, outcome: z.enum(['open', 'accepted', 'declined']) }),
  ),
});

const talkRow = z.strictObject({
  id,
  clientId: id,
  on: isoDateSchema,
  minutes,
  goalId: id.nullable(),
  /** The first question of each talk: is a Fachdienst needed? */
  referralNeeded: z.boolean(),
  note: longText,
});

/** Time beside talks. `deletedTalks`: sum of a month, left of talks whose Klientenbogen was deleted. */
export const TIME_KINDS = ['information', 'network', 'organisation', 'training', 'other', 'deletedTalks'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

const timeRow = z.strictObject({
  id,
  on: isoDateSchema,
  /** A monthly sum may be longer than a day. */
  minutes: z.int().min(1).max(100_000),
  kind: z.enum(TIME_KINDS),
  note: shortText,
});

export const DUTY_KINDS = ['training', 'supervision', 'workingGroup', 'headTalk'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A training, supervision, meeting or talk with the head of the authority that took place. */
const dutyRow = z.strictObject({
  id,
  kind: z.enum(DUTY_KINDS),
  /** The last day of it. */
  on: isoDateSchema,
  days: z.number().gt(0).max(60),
  title: shortText,
});

/** A time in which the SAP's work rests. */
const pauseRow = z.strictObject({
  id,
  from: isoDateSchema,
  /** The last day; null: it goes on. */
  until: nullableDate,
  /** Begin and end were told in writing. */
  beginTold: z.boolean(),
  endTold: z.boolean(),
});

/** A quarter sheet that was sent: its cells as they were sent, no number that was left out. `id`: `2026-Q4`. */
const sheetRow = z.strictObject({
  id: z.string().regex(/^\d{4}-Q[1-4]$/),
  sentOn: isoDateSchema,
  lines: z.array(z.array(z.string().max(300)).max(20)).max(200),
});

export const ROOM_SCHEMAS = {
  profile: profileRow,
  clients: clientRow,
  talks: talkRow,
  times: timeRow,
  duties: dutyRow,
  pauses: pauseRow,
  sheets: sheetRow,
} as const;

export type RoomTable = keyof typeof ROOM_SCHEMAS;
export type RoomRow<T extends RoomTable> = z.infer<(typeof ROOM_SCHEMAS)[T]>;

export type ProfileRow = RoomRow<'profile'>;
export type ClientRow = RoomRow<'clients'>;
export type TalkRow = RoomRow<'talks'>;
export type TimeRow = RoomRow<'times'>;
export type DutyRow = RoomRow<'duties'>;
export type PauseRow = RoomRow<'pauses'>;
export type SheetRow = RoomRow<'sheets'>;

/** A row as it is to be; null removes it. A talk belongs to its Klientenbogen and lies under its key. */
export type RoomPatch = {
  [T in RoomTable]: { table: T; id: string; after: RoomRow<T> | null };
}[RoomTable];
