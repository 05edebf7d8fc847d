/** German words for rule values, event kinds and page fields. */
import type {
  EventKind,
  FactName,
  MarketDistance,
  Priority,
  ProfileGroup,
  Status,
  Team,
  ZReason,
} from '../rules/facts';
import type { FieldName, Profile, ReadProblem } from '../site/profile';

export const TEAM_WORDS: Record<Team, string> = {
  ue25: 'Ü25',
  u25: 'U25',
  t944: 'Team 944 Netzwerk ABC',
  t935_self: 'Team 935 Selbstständige',
  t935_reha: 'Team 935 Reha',
  fm: 'Fallmanagement',
  t925: 'Projektteam 925',
};

export const STATUS_WORDS: Record<Status, string> = {
  alo: 'arbeitslos',
  asu: 'arbeitsuchend',
  rat: 'ratsuchend',
  none: 'nicht gesetzt',
};

export const DISTANCE_WORDS: Record<MarketDistance, string> = { near: 'marktnah', far: 'nicht marktnah' };

export const PROFILE_WORDS: Record<ProfileGroup, string> = { I: 'I (integriert)', Z: 'Z' };

export const Z_REASON_WORDS: Record<ZReason, string> = {
  childcare: 'wegen Kinderbetreuung',
  pupilLeavingYear: 'Schulentlassjahr',
  other: 'anderer Grund',
};

/** Short enough for a list to choose from; what a source says of each rank stands beside it. */
export const PRIORITY_WORDS: Record<Priority, string> = {
  initialPhase: 'Anfangsphase',
  immediateIntegration: 'vor der Integration',
  cooperative: 'kooperationsbereit',
  uncooperative: 'nicht kooperationsbereit',
  permanentIncapacity: 'Erwerbsminderung',
  noPerspective: 'derzeit ohne Veränderung',
};

const DERIVED_WORDS: Record<string, string> = {
  'ageBand:under25': 'unter 25',
  'ageBand:from25': 'ab 25',
  'careYear:first': '1. Betreuungsjahr',
  'careYear:secondOrLater': 'ab 2. Betreuungsjahr',
};

/** „Ü25“, „marktnah“, „1. Betreuungsjahr“ for one fact that chose a rule. */
export function factWord(fact: string, value: string): string {
  switch (fact) {
    case 'team':
      return TEAM_WORDS[value as Team] ?? value;
    case 'status':
      return STATUS_WORDS[value as Status] ?? value;
    case 'marketDistance':
      return DISTANCE_WORDS[value as MarketDistance] ?? value;
    case 'profile':
      return PROFILE_WORDS[value as ProfileGroup] ?? value;
    case 'zReason':
      return Z_REASON_WORDS[value as ZReason] ?? value;
    default:
      return DERIVED_WORDS[`${fact}:${value}`] ?? value;
  }
}

/** Names of facts as the page and the panel call them: „Angaben fehlen: Profillage“. */
export const FACT_NAMES: Record<FactName | 'schoolHolidays' | 'lastTalk', string> = {
  team: 'Team',
  status: 'Status',
  marketDistance: 'Profillage',
  profile: 'Profillage',
  zReason: 'Grund für Z',
  birthDate: 'Geburtsdatum',
  youngestChildBorn: 'Geburtsdatum des jüngsten Kindes',
  secondCareYearFrom: 'Beginn des 2. Betreuungsjahrs',
  integrated: 'Integration',
  notReasonable: 'Zumutbarkeit',
  claimant: 'Erwerbsfähigkeit',
  refugee: 'nach Deutschland geflüchtet',
  integrationCourseEnd: 'Ende des Integrationskurses',
  priority: 'Rang im Fallbestand',
  schoolHolidays: 'Schulferien',
  lastTalk: 'letztes Gespräch',
};

export const FIELD_NAMES: Record<FieldName, string> = {
  customerNumber: 'Kundennummer',
  benefitUnitNumber: 'BG-Nummer',
  name: 'Name',
  birthDate: 'Geburtsdatum',
  team: 'Team',
  profile: 'Profillage',
  status: 'Status',
  lastTalk: 'letztes Gespräch',
  nextAppointment: 'nächster Termin',
  planConcluded: 'Kooperationsplan vom',
  caseWorker: 'Betreuung durch',
};

/** „Letztes Gespräch“ at the start of a line. */
export const fieldTitle = (field: FieldName): string =>
  FIELD_NAMES[field].replace(/^./, (first) => first.toUpperCase());

/** Where a person's data was read. */
export type ReadFrom = 'page' | 'text';

export const readFrom = ({ pasted }: Pick<Profile, 'pasted'>): ReadFrom => (pasted ? 'text' : 'page');

const PROBLEM_WORDS: Record<ReadProblem, string> = {
  format: 'hat nicht das erwartete Format',
  conflict: 'steht mehrfach verschieden auf der Seite',
  denied: 'wird aus Datenschutzgründen nie gelesen',
  unknownWord: 'enthält ein Wort, das Fallblick nicht zuordnen kann',
};

/** „Letztes Gespräch steht mehrfach verschieden auf der Seite – nicht erkannt.“ */
export function readProblemSentence(field: FieldName, why: ReadProblem, from: ReadFrom = 'page'): string {
  return `${fieldTitle(field)} ${readProblemWords(why, from)} – nicht erkannt.`;
}

/** „2 gespeicherte Einträge sind mit dieser Fassung nicht lesbar. …“ */
export function unreadableRowsSentence(count: number): string {
  return count === 1
    ? '1 gespeicherter Eintrag ist mit dieser Fassung nicht lesbar. Er bleibt unverändert erhalten; bitte aktualisieren Sie Fallblick.'
    : `${count} gespeicherte Einträge sind mit dieser Fassung nicht lesbar. Sie bleiben unverändert erhalten; bitte aktualisieren Sie Fallblick.`;
}

/** „hat nicht das erwartete Format“ */
export const readProblemWords = (why: ReadProblem, from: ReadFrom): string =>
  why === 'conflict' && from === 'text' ? 'ist im Text nicht eindeutig' : PROBLEM_WORDS[why];

export const EVENT_WORDS: Record<EventKind, string> = {
  scheduledInPerson: 'Präsenz',
  unscheduledInPerson: 'Präsenz ohne Termin',
  phone: 'Telefon',
  video: 'Video',
  email: 'E-Mail',
  documentDropOff: 'Unterlagen abgegeben',
  noShow: 'Nicht erschienen',
  jointTalk: 'BG-Beratung',
  shortFeedback: 'Kurze Rückmeldung',
};
