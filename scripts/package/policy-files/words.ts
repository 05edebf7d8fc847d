/** What the schema does not hold for administrators: the English text and a value to begin with. */
import type { Policy } from '../../../lib/policy/schema';

interface Words {
  english: string;
  /** Goes into the files to copy; left out where only the organisation itself can give one. */
  example?: unknown;
}

export const POLICY_WORDS: Record<keyof Policy, Words> = {
  packs: { english: 'Rule packs: id, and on or off', example: { beratungsaktivitaet: true, sro: true } },
  leadDays: { english: 'Days of early warning', example: 14 },
  customerNumberFormat: {
    english: 'Regular expression for customer numbers or file references',
    example: '\\d{3}[A-Z]\\d{6}',
  },
  schoolHolidays: {
    english: 'School holidays with their first and last day',
    example: [{ first: '2027-07-08', last: '2027-08-18' }],
  },
  publicHolidays: { english: 'Public holidays beside those of the federal state', example: ['2027-05-28'] },
  specialTeams: { english: 'Special teams for the joint talk of a Bedarfsgemeinschaft', example: ['fm'] },
  overrides: {
    english: 'Id of a cell and its interval (P1M, P6W), or “keiner” for none',
    example: { 'CF-ue25-near-alo': 'P6W' },
  },
  overrideReasons: {
    english: 'Id of a cell and the reason for its value',
    example: { 'CF-ue25-near-alo': 'Vereinbarung der Dienststelle' },
  },
  federalState: { english: 'Federal state for public holidays, such as NI', example: 'NI' },
  notifications: {
    english: 'Daily notification of what is due, without names; the browser still asks once',
    example: false,
  },
  noticeTime: { english: 'Time of the daily notification, as HH:MM', example: '07:30' },
  jointTalkPeriod: {
    english: 'Period of the joint talk: calendar year or the last twelve months',
    example: 'calendarYear',
  },
  countingKinds: { english: 'Kinds of contact that count as a talk as well, such as video', example: ['video'] },
  lawHints: { english: 'Show “check the legal status” at each case', example: true },
  sofoCounts: { english: 'Count SoFo days towards the weekly hours', example: true },
  fte: { english: 'Share of a full post for the weekly goals: 1 is full time, 0.5 half', example: 1 },
  workTimes: {
    english: 'Times for talks: from, to, breakFrom, breakTo as HH:MM; gap and minutes in minutes',
    example: { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '12:30', gap: 15, minutes: 45 },
  },
  weekHours: { english: 'Weekly goal in hours at full time, in place of the rule pack’s value', example: 25 },
  weekTalks: { english: 'Weekly goal in talks at full time, in place of the rule pack’s value', example: 20 },
  adapters: {
    english:
      'Adapters for case systems: the content of an adapter file as text each, or the id of a shipped adapter, which then goes before adapters of the user on its pages',
  },
  retentionDays: {
    english: 'Days that entries are kept after a case has ended, 1 to 365 (90 by default)',
    example: 90,
  },
  rulePacks: { english: 'Further rule packs: the content of a pack file as text each' },
  providers: {
    english:
      'Directory of providers: the content of a directory file (JSON) as text each; specialists see them and cannot change them',
  },
  keyMode: {
    english: 'What unlocks the entries: the specialist’s passphrase or the organisation’s secret',
    example: 'passphrase',
  },
  organisationSecret: {
    english: 'Secret of the organisation for keyMode “organisation”, at least 32 random characters',
  },
  organisationPublicKey: { english: 'Public key of the organisation (PEM, RSA from 3072 bits) for recovery' },
  lockMinutes: { english: 'Lock after so many minutes without use, 1 to 10', example: 10 },
  lockHours: { english: 'Lock so many hours after unlocking at the latest, 1 to 24', example: 12 },
  team: { english: 'Team to start from where a page shows none, such as ue25', example: 'ue25' },
  firstRun: { english: 'Open the page “Erster Start” after the installation (by default yes)', example: true },
  hosts: {
    english:
      'Hosts of the case systems, such as https://fall.example/*: Fallblick can be switched on there only. Grants nothing that the browser has not granted; an empty list means nowhere',
  },
  lawNotes: {
    english: 'Notes on the state of the law, each with text (up to 300 characters) and date',
    example: [{ text: 'Weisung der Dienststelle zu Meldeversäumnissen beachten', date: '2026-07-01' }],
  },
  features: {
    english:
      'Parts on or off: lookup, planner, report, ruleEditor, paste, teaching, exports (by default on); sap (workspace for Soziale Ansprechpersonen) is off by default and can be switched on in the options, true switches it on, false keeps it off',
    example: { planner: true, exports: true },
  },
  reportPerSpecialist: {
    english:
      'In the team report a table per file as well, so per specialist, without names and small counts (by default no)',
    example: false,
  },
  support: {
    english: 'Whom to ask: name, phone, email, room; shown in the help and where something fails',
    example: { name: 'IT-Service', phone: '0000 123-0', room: 'Raum 1.01' },
  },
  startPage: { english: 'Page of Fallblick that opens when the browser starts (by default none)', example: 'caseload' },
  schemaVersion: { english: 'Version of the policy for which the values were written', example: 1 },
};
