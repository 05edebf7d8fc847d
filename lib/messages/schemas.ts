/** What our own pages may ask of the background, checked before anything acts on it. Content scripts: `page-schemas.ts`. */
import * as z from 'zod';
import '../rules/zod-config';
import { overridesSchema, settingsSchema } from '../policy/settings';
import { EVENT_KINDS, MARKET_DISTANCES, PAUSE_REASONS, PRIORITIES, PROFILES, STATUSES, TEAMS } from '../rules/facts';
import { FIELDS } from '../site/profile';
import { clockTime, cooperationRow, isoDate, localFacts, termRow, unitLinkRow } from '../store/records';
import { BACKUP_SCHEMAS } from './backup-schemas';
import { MOST_AT_ONCE } from './caseload';
import { IMPORT_FIELDS, MOST_CASES, PIECE_CASES } from './caseload-import';
import { MOST_FILE_TEXT, MOST_HANDED_OVER } from './handover';
import { MOST_LISTED } from './list-takeover';
import { field, none, pageText, selector, taughtLabel } from './page-schemas';
import { PLANNER_SCHEMAS } from './planner-schemas';
import type { OwnRequests, Request } from './protocol';
import { PROVIDER_SCHEMAS } from './provider-schemas';
import { referralSchemas } from './referral-schemas';
import { REPORT_SCHEMAS } from './report-schemas';

const freeText = z.string().max(500);
const id = z.string().min(1).max(100);

const fields = z.strictObject(
  Object.fromEntries(FIELDS.map((field) => [field, pageText.nullable()])) as Record<
    (typeof FIELDS)[number],
    z.ZodNullable<z.ZodString>
  >,
);

const member = z.strictObject({
  customerNumber: pageText,
  name: pageText.nullable(),
  birthDate: isoDate.nullable(),
  team: z.enum(TEAMS).nullable(),
});

/** What our own pages say of a person; pasted text is marked where it is allowed. */
const profile = z.strictObject({
  fields,
  facts: z.strictObject({
    team: z.enum(TEAMS).nullable(),
    marketDistance: z.enum(MARKET_DISTANCES).nullable(),
    profile: z.enum(PROFILES).nullable(),
    status: z.enum(STATUSES).nullable(),
  }),
  confidence: z.partialRecord(z.enum(FIELDS), z.number()),
  notRecognised: z.array(
    z.strictObject({ field: z.enum(FIELDS), why: z.enum(['format', 'conflict', 'denied', 'unknownWord']) }),
  ),
  labelled: z.array(z.enum(FIELDS)),
  members: z.array(member).max(50),
});

const system = z.string().min(1).max(200);
const caseWrite = {
  ref: z.strictObject({ system, customerNumber: z.string().min(1).max(60) }),
  profile: profile.extend({ pasted: z.literal(true).exactOptional() }),
};
const follow = z.strictObject({
  kind: z.enum(['appointment', 'followUp', 'caseEnds']),
  date: isoDate,
  what: freeText,
  time: clockTime.exactOptional(),
});
const plan = { ...caseWrite, plan: id.nullable(), concluded: isoDate };

/** Longer ones are refused with a sentence where they are read. */
const packText = z.string().max(2_000_000);
/** The version is empty in an entry that cannot be read. */
const packVersion = z.strictObject({ id: z.string().min(1).max(200), version: z.string().max(200) });

/** Whether it is long enough is said with a sentence where it is set. */
const passphrase = z.string().min(1).max(1000);
const recoveryKey = z.string().min(1).max(300);

const importedCase = z.strictObject({
  customerNumber: z.string().min(1).max(60),
  name: pageText.nullable(),
  benefitUnitNumber: z.string().max(60).nullable(),
  birthDate: isoDate.nullable(),
  lastTalk: isoDate.nullable(),
  nextAppointment: isoDate.nullable(),
  planConcluded: isoDate.nullable(),
  team: z.enum(TEAMS).nullable(),
  status: z.enum(STATUSES).nullable(),
  marketDistance: z.enum(MARKET_DISTANCES).nullable(),
  profile: z.enum(PROFILES).nullable(),
  unread: z.array(z.enum(IMPORT_FIELDS)).max(IMPORT_FIELDS.length),
});

type Schemas = { [N in keyof OwnRequests]: z.ZodType<Request<N>> };

/** Card and look-up lie over the host page and could be covered by it: they read; what they may tick says the list's end. */
export const CARD_REQUESTS: ReadonlySet<string> = new Set([
  'cardView',
  'cardSize',
  'closeCard',
  'recordShortcut',
  'readOrganisation',
  'lookupEntries',
  'lookupCases',
  'lookupProviders',
  'lookupSubject',
  'lookupTyped',
  'closeLookup',
  'openLookup',
  'openStoredCase',
  'openProvider',
  // Ticks, where a frame can prove that nothing covers it: not in Firefox.
  ...(import.meta.env.FIREFOX ? [] : ['lookupTick', 'lookupRestart', 'lookupUndo']),
]);
export const OWN_SCHEMAS: Schemas = {
  panelView: z.strictObject({ tabId: z.int() }),
  textAdapter: z.strictObject({ tabId: z.int().nullable() }),
  pastedView: z.strictObject({ system, profile: profile.extend({ pasted: z.literal(true) }) }),
  cardView: none,
  cardSize: z.strictObject({ height: z.number().min(0).max(5000) }),
  closeCard: none,
  recordShortcut: none,
  rereadPage: z.strictObject({ tabId: z.int() }),
  record: z.strictObject({
    ...caseWrite,
    entry: z.strictObject({
      date: isoDate,
      kind: z.enum(EVENT_KINDS),
      documented: z.boolean(),
      contentOfTalk: z.boolean(),
      jointWith: z.array(z.strictObject({ customerNumber: pageText, name: pageText.nullable() })).max(30),
      follow: follow.nullable(),
    }),
  }),
  undo: z.strictObject({ change: id }),
  adopt: z.strictObject(caseWrite),
  setFacts: z.strictObject({ ...caseWrite, facts: localFacts }),
  savePlan: z.strictObject(plan),
  reviewPlan: z.strictObject({ ...plan, date: isoDate, mode: z.enum(['counsellingTalk', 'shortFeedback']) }),
  saveStep: z.strictObject({
    ...plan,
    step: z.strictObject({
      id: id.nullable(),
      text: freeText,
      date: isoDate.nullable(),
      done: z.boolean(),
      followUp: isoDate.nullable(),
    }),
  }),
  tickItem: z.strictObject({ ...plan, item: id, done: z.boolean() }),
  saveFollowUp: z.strictObject({ ...caseWrite, id: id.nullable(), date: isoDate, what: freeText, done: z.boolean() }),
  deferFollowUp: z.strictObject({
    ...caseWrite,
    id,
    defer: z.discriminatedUnion('how', [
      z.strictObject({ how: z.literal('move'), date: isoDate }),
      z.strictObject({ how: z.literal('later'), until: isoDate.nullable() }),
    ]),
  }),
  savePause: z.strictObject({
    ...caseWrite,
    pause: z.strictObject({
      id: id.nullable(),
      reason: z.enum(PAUSE_REASONS),
      from: isoDate,
      until: isoDate.nullable(),
      review: isoDate.nullable(),
    }),
  }),
  endPause: z.strictObject({ ...caseWrite, id }),
  decideJointTalks: z.strictObject({ ...caseWrite, on: isoDate, jointTalks: z.boolean(), reason: freeText }),
  linkBenefitUnit: z.strictObject({
    ...caseWrite,
    ...unitLinkRow.pick({ how: true, decisions: true }).shape,
    former: z.string().min(1).max(300),
  }),
  saveTerm: z.strictObject({
    ...caseWrite,
    term: termRow
      .pick({ kind: true, interval: true, from: true, until: true })
      .extend({ id: id.nullable(), reason: freeText }),
  }),
  endTerm: z.strictObject({ ...caseWrite, id }),
  noteCooperation: z.strictObject({
    ...caseWrite,
    note: cooperationRow.pick({ on: true }).extend({ unmet: z.array(id).max(50), situation: id.nullable() }),
  }),
  cancelAppointment: z.strictObject({ ...caseWrite, id: id.nullable(), date: isoDate, cancelledOn: isoDate }),
  tickClosing: z.strictObject({
    ...caseWrite,
    event: id,
    item: id,
    person: z.string().min(1).max(60).nullable(),
    done: z.boolean(),
  }),
  closeTalk: z.strictObject({ ...caseWrite, event: id, follow: follow.nullable() }),
  tickList: z.strictObject({ ...caseWrite, list: id, item: id, done: z.boolean() }),
  restartList: z.strictObject({ ...caseWrite, list: id }),
  endCase: z.strictObject({ ...caseWrite, endedOn: isoDate.nullable() }),
  keepCase: z.strictObject({ ref: caseWrite.ref }),
  readRetention: none,
  readAccessLog: none,
  confirmDate: z.strictObject({ day: isoDate }),
  seenDeleted: none,
  relinkChoices: z.strictObject({ ...caseWrite, filter: pageText }),
  relinkCase: z.strictObject({ ...caseWrite, from: caseWrite.ref, merge: z.boolean() }),
  caseChanges: z.strictObject({ ref: caseWrite.ref }),
  ...BACKUP_SCHEMAS,
  ...PLANNER_SCHEMAS,
  ...referralSchemas(caseWrite),
  ...PROVIDER_SCHEMAS,
  ...REPORT_SCHEMAS,
  readSettings: none,
  writeSettings: z.strictObject({ settings: settingsSchema }),
  readAdapters: none,
  importAdapter: z.strictObject({ text: z.string().max(250_000) }),
  exportAdapter: z.strictObject({ id: system, origin: z.enum(['policy', 'own', 'shipped']) }),
  removeAdapter: z.strictObject({ id: system }),
  readRules: none,
  tryRules: z.strictObject({
    packs: z.array(packText).max(20),
    overrides: overridesSchema.nullable(),
    without: z.array(packVersion).max(20),
    on: isoDate.nullable(),
  }),
  saveRulePack: z.strictObject({ text: packText }),
  removeRulePack: packVersion,
  readSites: none,
  siteGranted: z.strictObject({ origin: z.url().max(300), tabId: z.int().nullable() }),
  siteRemoved: z.strictObject({ origin: z.url().max(300) }),
  startTeaching: z.strictObject({ tabId: z.int() }),
  saveTaught: z.strictObject({
    tabId: z.int(),
    field,
    label: taughtLabel.nullable(),
    css: selector.nullable(),
    raw: pageText,
    column: z.boolean(),
  }),
  undoTaught: z.strictObject({ field }),
  checkAdapter: z.strictObject({ tabId: z.int() }),
  untestedFields: z.strictObject({ tabId: z.int() }),
  confirmTaught: z.strictObject({ tabId: z.int(), field }),
  openAuskunft: z.strictObject({ ref: caseWrite.ref }),
  auskunft: z.strictObject({ token: id }),
  lookupEntries: none,
  lookupCases: none,
  lookupSubject: z.strictObject({ tabId: z.int().nullable() }),
  lookupTick: z.strictObject({ tabId: z.int().nullable(), ref: caseWrite.ref, list: id, item: id, done: z.boolean() }),
  lookupRestart: z.strictObject({ tabId: z.int().nullable(), ref: caseWrite.ref, list: id }),
  lookupUndo: z.strictObject({ change: id }),
  lookupTyped: none,
  closeLookup: none,
  openStoredCase: z.strictObject({ ref: caseWrite.ref }),
  openLookup: z.strictObject({ tabId: z.int().nullable(), entry: id.nullable(), own: z.boolean() }),
  caseload: none,
  storedCase: z.strictObject({ ref: caseWrite.ref }),
  changeCases: z.strictObject({
    refs: z.array(caseWrite.ref).min(1).max(MOST_AT_ONCE),
    action: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('followUp'), date: isoDate, what: freeText }),
      z.strictObject({ kind: z.literal('priority'), priority: z.enum(PRIORITIES).nullable() }),
      z.strictObject({ kind: z.literal('end'), endedOn: isoDate }),
    ]),
  }),
  destroyCases: z.strictObject({ refs: z.array(caseWrite.ref).min(1).max(MOST_AT_ONCE) }),
  handOver: z.strictObject({
    refs: z.array(caseWrite.ref).min(1).max(MOST_HANDED_OVER),
    until: isoDate,
    sender: z.string().max(100),
    passphrase: z.string().max(1000),
  }),
  giveBack: z.strictObject({ id, passphrase: z.string().max(1000) }),
  openHandover: z.strictObject({ bytes: z.string().max(MOST_FILE_TEXT), passphrase: z.string().max(1000) }),
  takeHandover: z.strictObject({ job: id }),
  openLists: none,
  readList: z.strictObject({ tabId: z.int() }),
  previewList: z.strictObject({ system, profiles: z.array(profile).max(MOST_LISTED) }),
  takeList: z.strictObject({ system, profiles: z.array(profile).max(MOST_LISTED) }),
  exportCases: z.strictObject({ refs: z.array(caseWrite.ref).min(1).max(MOST_AT_ONCE) }),
  importSystems: none,
  stageImport: z.strictObject({
    id,
    system,
    seenOn: isoDate,
    columns: z.array(z.enum(IMPORT_FIELDS)).max(IMPORT_FIELDS.length),
    cases: z.array(importedCase).max(PIECE_CASES),
  }),
  commitImport: z.strictObject({ id, count: z.int().min(0).max(MOST_CASES) }),
  importProgress: z.strictObject({ id }),
  cancelImport: z.strictObject({ id }),
  vaultState: none,
  setUpVault: z.strictObject({ passphrase }),
  unlockVault: z.strictObject({ passphrase }),
  recoverVault: z.strictObject({ recoveryKey, passphrase }),
  changePassphrase: z.strictObject({ current: passphrase, next: passphrase }),
  renewRecoveryKey: z.strictObject({ passphrase }),
  readPolicy: none,
  readOrganisation: none,
  lockVault: none,
  lockTime: none,
  lockRules: none,
};
