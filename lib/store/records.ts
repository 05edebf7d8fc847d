/**
 * The rows of the database. Every row is checked by these schemas when it is read, because a database outlives the
 * program that wrote it.
 */
import * as z from 'zod';
import '../rules/zod-config';
import { providerSchema } from '../providers/provider-schema';
import {
  EVENT_KINDS,
  PAUSE_REASONS,
  PRIORITIES,
  REFERRAL_SERVICES,
  REFERRAL_SUBTYPES,
  STATUSES,
  TEAMS,
  Z_REASONS,
} from '../rules/facts';
import { durationSchema } from '../rules/pack-parts-schema';

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const nullableDate = isoDate.nullable();

export const localFacts = z.strictObject({
  group: z.enum(['near', 'far', 'I', 'Z']).nullable(),
  zReason: z.enum(Z_REASONS).nullable(),
  team: z.enum(TEAMS).nullable(),
  status: z.enum(STATUSES).nullable(),
  birthDate: nullableDate,
  youngestChildBorn: nullableDate,
  integrated: z.boolean(),
  notReasonable: z.boolean(),
  // Rows of the first version have none of these.
  secondCareYearFrom: nullableDate.default(null),
  refugee: z.boolean().default(false),
  integrationCourseEnd: nullableDate.default(null),
  priority: z.enum(PRIORITIES).nullable().default(null),
});

/** What the page showed of an adopted case on one day; the newest wins. */
export const observation = z.strictObject({
  seenOn: isoDate,
  team: z.enum(TEAMS).nullable(),
  status: z.enum(STATUSES).nullable(),
  marketDistance: z.enum(['near', 'far']).nullable(),
  profile: z.enum(['I', 'Z']).nullable(),
  birthDate: nullableDate,
  lastTalk: nullableDate,
  nextAppointment: nullableDate,
  planConcluded: nullableDate,
});

export const caseRow = z.strictObject({
  id: z.string(),
  /** `system|customerNumber`: one person of one case system. */
  key: z.string(),
  system: z.string(),
  customerNumber: z.string(),
  name: z.string().nullable(),
  /** `system|BG number`, or null. */
  benefitUnit: z.string().nullable(),
  adoptedOn: isoDate,
  observations: z.array(observation),
  /** The user's own settings of facts, with the day they were made; the last one holds. */
  localFacts: z.array(z.strictObject({ on: isoDate, facts: localFacts })),
  // Rows of the first versions have none of these.
  /** The day on which the case ended, as the user says. */
  endedOn: nullableDate.default(null),
  /** „Behalten“: the user wants the entries kept, counted from this day. */
  keptOn: nullableDate.default(null),
  /** A look at the page that showed nothing new is noted here, once a month at most. */
  lookedOn: nullableDate.default(null),
  /** Bedarfsgemeinschaften of before, `system|BG number`, oldest first; `until`: the day on which the next number was first seen. */
  formerUnits: z.array(z.strictObject({ unit: z.string(), until: isoDate })).default([]),
  /** Times in which the case rests, by their begin; no two of them meet, but for those of two cases that became one. */
  pauses: z
    .array(
      z.strictObject({
        id: z.string(),
        reason: z.enum(PAUSE_REASONS),
        from: isoDate,
        /** The last day; null: without an end, to be looked at on `review`. */
        until: nullableDate,
        review: nullableDate,
        /** Day and change of the latest edit. */
        on: isoDate,
        change: z.string(),
      }),
    )
    .default([]),
  /** `given`: a substitute has it until then; `taken`: the user stands in. `id` names the handing over on both sides. */
  substitution: z
    .strictObject({ role: z.enum(['given', 'taken']), id: z.string(), sender: z.string(), until: isoDate })
    .nullable()
    .default(null),
});

/** `HH:MM` of the user's own clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const eventRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  date: isoDate,
  kind: z.enum(EVENT_KINDS),
  documented: z.boolean(),
  contentOfTalk: z.boolean(),
  /** Names of those who attended too, for the history line. */
  jointWith: z.array(z.strictObject({ customerNumber: z.string(), name: z.string().nullable() })),
  follow: z
    .strictObject({
      kind: z.enum(['appointment', 'followUp', 'caseEnds']),
      date: isoDate,
      /** Why the case ends; empty for the others, and in rows of earlier versions. */
      reason: z.string().default(''),
      /** Of an appointment, where it is known; rows of earlier versions have none. */
      time: clockTime.nullable().default(null),
    })
    .nullable(),
  change: z.string(),
});

export const appointmentRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  date: isoDate,
  cancelledOn: nullableDate,
  /** The change that cancelled it; rows of the first version were never cancelled. */
  cancelChange: z.string().nullable().default(null),
  /** `HH:MM` and minutes, where they are known: an appointment without them has a day only. */
  time: clockTime.nullable().default(null),
  minutes: z.int().min(1).max(600).nullable().default(null),
});

/** An interval of the user's own for one case. */
export const termRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(['closer', 'relief']),
  interval: durationSchema,
  reason: z.string(),
  from: isoDate,
  until: nullableDate,
  /** Day and change of the latest edit. */
  on: isoDate,
  change: z.string(),
});

/** How the person cooperates, as noted on a day. */
export const cooperationRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  on: isoDate,
  /** Items of a checklist that are not met. */
  unmet: z.array(z.string()),
  situation: z.string().nullable(),
  change: z.string(),
});

/** A release from confidentiality by one side. */
const releaseOfSide = z.strictObject({
  on: isoDate,
  until: nullableDate,
  /** What may be told to whom. */
  scope: z.string(),
  withdrawnOn: nullableDate,
});

export const REFERRAL_OUTCOMES = ['completed', 'brokenOff', 'refused', 'withdrawn'] as const;

/** A referral to a social service. No field for a diagnosis. */
export const referralRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  service: z.enum(REFERRAL_SERVICES),
  subtype: z.enum(REFERRAL_SUBTYPES).nullable(),
  /** The name is a copy: it stays readable where the directory has the provider no more. */
  provider: z.strictObject({ providerId: z.string().nullable(), providerName: z.string() }),
  date: isoDate,
  /** The person went there by herself; else she was assigned. */
  ownInitiative: z.boolean(),
  /** The need, and what it has to do with work. */
  need: z.string(),
  /** The obstacle that is worked on first. */
  obstacle: z.string(),
  inPlan: z.boolean(),
  basicCounselling: z.boolean(),
  feedbackAgreed: z.boolean(),
  firstAppointment: nullableDate,
  jobcenterRelease: releaseOfSide.nullable(),
  providerRelease: releaseOfSide.nullable(),
  /** What the provider reported, oldest first: items of a checklist. */
  messages: z.array(
    z.strictObject({ id: z.string(), on: isoDate, items: z.array(z.string()), note: z.string(), change: z.string() }),
  ),
  /** Ticked items of the lists of the referral and its documentation. */
  ticks: z.array(z.strictObject({ item: z.string(), on: isoDate })),
  /** The day on which the user wants to ask for feedback; null: as the pack says. */
  followUp: nullableDate,
  end: z.strictObject({ on: isoDate, outcome: z.enum(REFERRAL_OUTCOMES), result: z.string() }).nullable(),
  /** Day and change of the latest edit. */
  on: isoDate,
  change: z.string(),
});

/** What is done of a talk's closing. */
export const closingRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  /** The change that made the talk: the same for all who attended, and when a case moves. */
  talk: z.string(),
  /** Items of a checklist that are ticked. */
  ticks: z.array(z.string()),
  /** The user has closed it; what is not ticked stays open. */
  closed: z.boolean(),
});

/** Ticks of a checklist that belong to no talk and no plan: they stand until the list is begun anew. */
export const checkRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  /** Id of the checklist. */
  list: z.string(),
  /** The ticked items, each with its day. */
  ticks: z.array(z.strictObject({ item: z.string(), on: isoDate })),
});

export const followUpRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  date: isoDate,
  what: z.string(),
  done: z.boolean(),
  /** The step of a Kooperationsplan it belongs to; rows of earlier versions have none. */
  step: z.string().nullable().default(null),
  // Rows of earlier versions have none of these.
  /** „Später erinnern“: it is shown again from this day on; null: it is shown. */
  hiddenUntil: nullableDate.default(null),
  /** Each time its day was moved or it was put off, oldest first: the day that held before, and since. */
  deferrals: z
    .array(
      z.strictObject({
        on: isoDate,
        how: z.enum(['move', 'later']),
        from: nullableDate,
        to: nullableDate,
        change: z.string(),
      }),
    )
    .default([]),
});

export const planRow = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  concluded: isoDate,
  reviews: z.array(z.strictObject({ date: isoDate, mode: z.enum(['counsellingTalk', 'shortFeedback']) })),
  steps: z.array(z.strictObject({ id: z.string(), text: z.string(), date: nullableDate, done: z.boolean() })),
  /** Ids of the checklist items ticked for the running review. */
  ticks: z.array(z.string()),
});

export const decisionRow = z.strictObject({
  id: z.string(),
  benefitUnit: z.string(),
  on: isoDate,
  jointTalks: z.boolean(),
  reason: z.string(),
});

/** What the user said of a BG number that gave way to another one. */
export const unitLinkRow = z.strictObject({
  id: z.string(),
  /** `system|BG number` before and since. */
  former: z.string(),
  benefitUnit: z.string(),
  on: isoDate,
  /** `goesOn`: the same Bedarfsgemeinschaft, renumbered or merged into this one; `another`: persons left it. */
  how: z.enum(['goesOn', 'another']),
  /** Its decisions on joint talks hold here too. */
  decisions: z.boolean(),
  change: z.string(),
});

/** A provider of services in the directory: no customer is named in it. */
export const providerRow = z.strictObject({ id: z.string(), provider: providerSchema });
/** The user's own texts in the report on one half-year; `id` is the half-year. */
export const reportRow = z.strictObject({
  id: z.string(),
  use: z.string(),
  cooperation: z.string(),
  trends: z.string(),
  consequences: z.string(),
});

export const settingsRow = z.strictObject({ id: z.literal('settings'), value: z.unknown() });

/** A case that was destroyed, so that no backup brings it back. `id` is the case's, `key` the HMAC of its number. */
export const destroyedRow = z.strictObject({ id: z.string(), key: z.string(), on: isoDate });

/** What the host knows of the device's date. */
export const clockRow = z.strictObject({
  id: z.literal('clock'),
  /** The last day that followed on the day before without a jump, or that the user confirmed. */
  trusted: isoDate,
  /** The last day on which expired cases were looked for. */
  ranOn: isoDate,
  /** How many cases were deleted then, until the user has seen it. */
  deleted: z.int().min(0),
});

export const ACCESS_ACTIONS = ['viewed', 'changed', 'exported', 'backedUp', 'restored', 'deleted'] as const;

/** A piece of the access log, `id` begins with the day: each action on a case once a day. No content. */
export const accessRow = z.strictObject({
  id: z.string(),
  entries: z.array(z.strictObject({ time: z.string(), action: z.enum(ACCESS_ACTIONS), case: z.string().nullable() })),
});

export type Observation = z.infer<typeof observation>;
export type CaseRow = z.infer<typeof caseRow>;
export type EventRow = z.infer<typeof eventRow>;
export type AppointmentRow = z.infer<typeof appointmentRow>;
export type ClosingRow = z.infer<typeof closingRow>;
export type CheckRow = z.infer<typeof checkRow>;
export type FollowUpRow = z.infer<typeof followUpRow>;
export type PlanRow = z.infer<typeof planRow>;
export type TermRow = z.infer<typeof termRow>;
export type CooperationRow = z.infer<typeof cooperationRow>;
export type ReferralRow = z.infer<typeof referralRow>;
export type ProviderRow = z.infer<typeof providerRow>;
export type DestroyedRow = z.infer<typeof destroyedRow>;
export type DecisionRow = z.infer<typeof decisionRow>;
export type UnitLinkRow = z.infer<typeof unitLinkRow>;
export type ReportRow = z.infer<typeof reportRow>;

/** Table name → schema of its rows. The only list of tables with entries. */
export const ROW_SCHEMAS = {
  cases: caseRow,
  events: eventRow,
  appointments: appointmentRow,
  followUps: followUpRow,
  plans: planRow,
  terms: termRow,
  cooperation: cooperationRow,
  referrals: referralRow,
  closings: closingRow,
  checks: checkRow,
  decisions: decisionRow,
  unitLinks: unitLinkRow,
  providers: providerRow,
  reports: reportRow,
  settings: settingsRow,
  destroyed: destroyedRow,
  clock: clockRow,
  access: accessRow,
} as const;

/** Names the shape of all rows; another one whenever a schema changes, so that no row passes unchecked that was sealed before. */
export const ROW_SHAPE = '9';

export type TableName = keyof typeof ROW_SCHEMAS;
export type Row<T extends TableName> = z.infer<(typeof ROW_SCHEMAS)[T]>;

/** One row before and after; null = does not exist. */
export interface Mutation {
  table: TableName;
  id: string;
  before: unknown;
  after: unknown;
}

/** A user's action as stored: what it did to which rows, so that it can be undone. */
export const changeRow = z.strictObject({
  id: z.string(),
  /** Milliseconds since 1970; only for the order of changes. */
  at: z.number(),
  label: z.string(),
  mutations: z.array(
    z.strictObject({
      table: z.enum(Object.keys(ROW_SCHEMAS) as TableName[]),
      id: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  undone: z.boolean(),
});
export type ChangeRow = z.infer<typeof changeRow>;
