/** Invented views for the state gallery: every wording of the pages, in the state a user would see. No real person. */
import type { CardView, Fault, PanelView } from '../../../lib/view';
import type { CaseView } from '../../../lib/view-case';
import { EXPLANATIONS, OVERDUE } from './sample-explanations';
import { PLAN } from './sample-plan';
import { WITHOUT_REFERRALS } from './sample-referrals';
import { CONTACT, EMPTY_LINE, line, OTHERS } from './sample-segments';
import { COOPERATION, RANKS, TERMS } from './sample-terms';

const SYSTEM = 'https://fachverfahren.example';
const member = (customerNumber: string, name: string, note: string, self = false, claimant = true) => ({
  ref: { system: SYSTEM, customerNumber },
  name,
  note,
  self,
  claimant,
});

export const UNIT: NonNullable<CaseView['benefitUnit']> = {
  number: '21404//0018263',
  state: OTHERS.jointTalks ?? EMPTY_LINE,
  source: 'Konzept Beratungsaktivität, 2.',
  members: [
    member('214D093771', 'Müller, Jürgen', 'Ü25', true),
    member('214D093772', 'Müller, Ayşe', 'Ü25'),
    member('214D093773', 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander', 'Kind', false, false),
  ],
  talks: ['11.09.2026 mit Müller, Ayşe'],
  decisionNeeded: false,
  decisions: [],
  questions: [],
  links: [],
};

export const CASE: CaseView = {
  referrals: WITHOUT_REFERRALS,
  retention: {
    endedOn: null,
    state: 'Der Fall läuft. Ohne weiteren Blick oder Eintrag werden alle Einträge am 18.02.2028 gelöscht.',
    warning: null,
  },
  upkeep: { question: null, deleted: null },
  status: 'case',
  ref: { system: SYSTEM, customerNumber: '214D093771' },
  profile: {
    fields: {
      customerNumber: '214D093771',
      benefitUnitNumber: '21404//0018263',
      name: 'Müller, Jürgen',
      birthDate: '1984-03-17',
      team: '412 Ü25',
      profile: 'marktnah',
      status: 'arbeitslos',
      lastTalk: '2026-10-08',
      nextAppointment: null,
      planConcluded: '2026-05-29',
      caseWorker: 'Brandt, M.',
    },
    facts: { team: 'ue25', marketDistance: 'near', profile: null, status: 'alo' },
    confidence: {},
    notRecognised: [],
    labelled: [],
    members: [],
  },
  name: 'Müller, Jürgen',
  numberTail: '…3771',
  adopted: true,
  today: '2026-11-20',
  line: line('overdue'),
  explanation: OVERDUE,
  now: [
    { text: 'Gespräch führen und dokumentieren', opens: 'record' },
    { text: 'BG-Gespräch: noch 1 in 2026 (mit Müller, Ayşe)', opens: 'benefitUnit' },
    { text: 'Kooperationsplan prüfen bis 29.11.', opens: 'plan' },
  ],
  history: [
    {
      id: 'e4',
      change: 'c4',
      date: '06.11.',
      kind: 'noShow',
      title: 'Nicht erschienen',
      note: 'zählt nicht als Gespräch',
    },
    {
      id: null,
      change: null,
      date: '08.10.',
      kind: 'scheduledInPerson',
      title: 'Präsenz · dokumentiert',
      note: 'Seite · Folge: Termin am Fr 06.11.',
    },
    {
      id: 'e2',
      change: null,
      date: '11.09.',
      kind: 'jointTalk',
      title: 'BG-Beratung mit Müller, Ayşe',
      note: 'BG-Gespräch 1 von 2 in 2026',
    },
    {
      id: 'e1',
      change: null,
      date: '13.08.',
      kind: 'phone',
      title: 'Telefon · dokumentiert',
      note: 'Folge: Wiedervorlage 07.09., erledigt',
    },
  ],
  closing: null,
  measures: [],
  lists: [],
  appointments: [],
  plans: [PLAN],
  cooperation: COOPERATION.open,
  followUps: [
    {
      id: 'f1',
      text: 'Nachweis Kinderbetreuung anfordern',
      date: '2026-11-17',
      state: 'seit 3 Tagen',
      tone: 'warningLight',
      done: false,
      hidden: false,
      day: 'Di 17.11.',
    },
    {
      id: 'f2',
      text: 'Rückmeldung des Trägers abwarten',
      date: '2026-11-13',
      state: 'wieder ab Fr 11.12. · gesetzt für Fr 13.11.',
      tone: 'neutral',
      done: false,
      hidden: true,
      day: 'Fr 13.11.',
    },
    {
      id: 'f3',
      text: 'Bewerbungsfoto',
      date: '2026-11-02',
      state: 'erledigt',
      tone: 'neutral',
      done: true,
      hidden: false,
      day: 'Mo 02.11.',
    },
  ],
  pauses: { now: null, list: [] },
  substitution: null,
  deferChoices: [
    { label: 'morgen', day: 'Sa 21.11.', date: '2026-11-21' },
    { label: 'nächster Arbeitstag', day: 'Mo 23.11.', date: '2026-11-23' },
    { label: 'in einer Woche', day: 'Fr 27.11.', date: '2026-11-27' },
  ],
  benefitUnit: UNIT,
  facts: [
    { label: 'Team', value: 'Ü25', note: 'Seite, gesehen am 20.11.2026' },
    { label: 'Profillage', value: 'marktnah', note: 'Seite, gesehen am 20.11.2026' },
    { label: 'Status', value: 'arbeitslos', note: 'Seite, gesehen am 20.11.2026' },
    { label: 'Geburtsdatum', value: '17.03.1984', note: 'Seite, gesehen am 20.11.2026' },
    { label: 'Geburtsdatum des jüngsten Kindes', value: '–', note: '' },
  ],
  localFacts: {
    group: null,
    zReason: null,
    team: null,
    status: null,
    birthDate: null,
    youngestChildBorn: null,
    integrated: false,
    notReasonable: false,
    secondCareYearFrom: null,
    refugee: false,
    integrationCourseEnd: null,
    priority: null,
  },
  terms: { list: [], offered: TERMS.offered.slice(0, 1) },
  ranks: RANKS,
  effective: {
    team: 'ue25',
    status: 'alo',
    marketDistance: 'near',
    profile: null,
    zReason: null,
    birthDate: '1984-03-17',
    youngestChildBorn: null,
    secondCareYearFrom: null,
    integrated: false,
    notReasonable: false,
    claimant: true,
    refugee: false,
    integrationCourseEnd: null,
    priority: null,
  },
  suggestedNext: '2026-12-18',
  afterTalk: 'danach: nächster Kontakt bis 20.12.',
  problems: [],
};

/** The case in one contact state, as the panel shows it. */
export function caseIn(state: string): CaseView {
  const shown = EXPLANATIONS[state];
  if (!shown) return CASE;
  const talkIsDue = ['overdue', 'dueToday', 'upcomingSoon', 'locked'].includes(state);
  const now = CASE.now.filter((item) => talkIsDue || item.opens !== 'record');
  return { ...CASE, explanation: shown, line: { ...line(state), derived: shown.derived !== null }, now };
}

export const FAULTS: Record<'unreadable' | 'store', Fault> = {
  unreadable: {
    title: 'Die Kundennummer steht zweimal verschieden auf der Seite. Fallblick zeigt deshalb nichts an.',
    happened: 'Kopfzeile 214D093771, Formular 214D093772. Vermutlich lädt die Seite noch.',
    safe: 'Ihre Einträge sind unverändert gespeichert.',
    todo: 'Lesen Sie die Seite neu. Bleibt es dabei, öffnen Sie die Person noch einmal.',
    code: 'F-12',
  },
  store: {
    title: 'Die gespeicherten Einträge lassen sich nicht öffnen.',
    happened: 'Der Browser hat den Zugriff auf die Datenbank verweigert (UnknownError).',
    safe: 'An Ihren Einträgen wurde nichts geändert. Angaben der Seite werden weiter gezeigt.',
    todo: 'Bitte schließen Sie den Browser ganz und öffnen Sie ihn neu. Bleibt es dabei, wenden Sie sich an Ihre IT-Stelle.',
    code: 'F-03',
  },
};

export const BROKEN: PanelView = {
  status: 'storeBroken',
  fault: FAULTS.store,
  name: CASE.name,
  line: { segments: [CONTACT.overdue ?? EMPTY_LINE], derived: true },
  explanation: CASE.explanation,
};

export function cardIn(state: string, storeProblem: Fault | null = null): Extract<CardView, { status: 'case' }> {
  const { line: shown, explanation: why } = caseIn(state);
  return { status: 'case', line: shown, explanation: why, readAt: '10:42', storeProblem, locked: false };
}
