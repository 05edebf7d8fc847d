/** Words of the Auskunft: every stored field has a name. A field without one appears under its own name. */
import { fullDate, intervalWords } from './dates';
import { PAUSE_WORDS } from './pause';
import { OUTCOME_WORDS, SERVICE_WORDS, SUBTYPE_WORDS } from './referral';
import {
  DISTANCE_WORDS,
  EVENT_WORDS,
  PRIORITY_WORDS,
  PROFILE_WORDS,
  STATUS_WORDS,
  TEAM_WORDS,
  Z_REASON_WORDS,
} from './words';

const ROW = { id: 'Interne Kennung', caseId: 'Interne Kennung des Falls', change: 'Kennung der Änderung' };

const releaseLabels = (side: string): Record<string, string> => ({
  [`${side}.on`]: 'erteilt am',
  [`${side}.until`]: 'gilt bis',
  [`${side}.scope`]: 'Umfang',
  [`${side}.withdrawnOn`]: 'widerrufen am',
});

/** Names of fields by table; those of a field inside another stand under its path. */
export const FIELD_LABELS: Record<string, Record<string, string>> = {
  cases: {
    ...ROW,
    key: 'Schlüssel aus Fachverfahren und Kundennummer',
    system: 'Fachverfahren',
    customerNumber: 'Kundennummer',
    name: 'Name',
    benefitUnit: 'Fachverfahren und BG-Nummer',
    adoptedOn: 'Übernommen am',
    endedOn: 'Fall beendet am',
    keptOn: 'Aufbewahrung bestätigt am',
    lookedOn: 'zuletzt angesehen am',
    formerUnits: 'Frühere BG',
    'formerUnits.unit': 'Fachverfahren und BG-Nummer',
    'formerUnits.until': 'nächste BG-Nummer zuerst gesehen am',
    pauses: 'Pause',
    'pauses.id': 'Interne Kennung',
    'pauses.reason': 'Grund',
    'pauses.from': 'erster Tag',
    'pauses.until': 'letzter Tag',
    'pauses.review': 'zu prüfen am',
    'pauses.on': 'eingetragen am',
    'pauses.change': 'Kennung der Änderung',
    substitution: 'Vertretung',
    'substitution.role': 'Rolle',
    'substitution.id': 'Kennung der Übergabe',
    'substitution.sender': 'übergeben von',
    'substitution.until': 'Vertretung bis',
    observations: 'Stand der Seite',
    'observations.seenOn': 'gelesen am',
    'observations.team': 'Team',
    'observations.status': 'Status',
    'observations.marketDistance': 'Marktnähe',
    'observations.profile': 'Profillage',
    'observations.birthDate': 'Geburtsdatum',
    'observations.lastTalk': 'letztes Gespräch',
    'observations.nextAppointment': 'nächster Termin',
    'observations.planConcluded': 'Kooperationsplan vom',
    localFacts: 'Eigene Angaben',
    'localFacts.on': 'eingetragen am',
    'localFacts.facts': 'Angabe',
    'localFacts.facts.group': 'Profillage',
    'localFacts.facts.zReason': 'Grund für Z',
    'localFacts.facts.team': 'Team',
    'localFacts.facts.status': 'Status',
    'localFacts.facts.birthDate': 'Geburtsdatum',
    'localFacts.facts.youngestChildBorn': 'Geburtsdatum des jüngsten Kindes',
    'localFacts.facts.integrated': 'integriert',
    'localFacts.facts.notReasonable': 'Arbeit derzeit nicht zumutbar',
    'localFacts.facts.secondCareYearFrom': 'Beginn des 2. Betreuungsjahrs',
    'localFacts.facts.refugee': 'nach Deutschland geflüchtet',
    'localFacts.facts.integrationCourseEnd': 'Ende des Integrationskurses',
    'localFacts.facts.priority': 'Rang im Fallbestand',
  },
  events: {
    ...ROW,
    date: 'Datum',
    kind: 'Art',
    documented: 'dokumentiert',
    contentOfTalk: 'mit Gesprächsinhalt',
    jointWith: 'Gemeinsam mit',
    'jointWith.customerNumber': 'Kundennummer',
    'jointWith.name': 'Name',
    follow: 'Folge',
    'follow.kind': 'Art',
    'follow.date': 'Datum',
    'follow.reason': 'Grund',
    'follow.time': 'Uhrzeit',
  },
  appointments: {
    ...ROW,
    date: 'Datum',
    cancelledOn: 'abgesagt am',
    cancelChange: 'Kennung der Änderung, die ihn absagte',
    time: 'Uhrzeit',
    minutes: 'Dauer in Minuten',
  },
  followUps: {
    ...ROW,
    date: 'Datum',
    what: 'Worum es geht',
    done: 'erledigt',
    step: 'Kennung des Schritts im Plan',
    hiddenUntil: 'wieder gezeigt ab',
    deferrals: 'Aufschub',
    'deferrals.on': 'eingetragen am',
    'deferrals.how': 'Art',
    'deferrals.from': 'bisher',
    'deferrals.to': 'neu',
    'deferrals.change': 'Kennung der Änderung',
  },
  plans: {
    ...ROW,
    concluded: 'geschlossen am',
    reviews: 'Überprüfung',
    'reviews.date': 'Datum',
    'reviews.mode': 'Art',
    steps: 'Schritt',
    'steps.id': 'Interne Kennung',
    'steps.text': 'Text',
    'steps.date': 'Datum',
    'steps.done': 'erledigt',
    ticks: 'Abgehakte Punkte der laufenden Überprüfung',
  },
  terms: {
    ...ROW,
    kind: 'Art',
    interval: 'Abstand',
    reason: 'Begründung',
    from: 'ab',
    until: 'bis',
    on: 'eingetragen am',
  },
  cooperation: {
    ...ROW,
    on: 'eingeschätzt am',
    unmet: 'Nicht erfüllte Punkte',
    situation: 'Situation',
  },
  referrals: {
    ...ROW,
    service: 'Leistung',
    subtype: 'Art der Leistung',
    provider: 'Beratungsstelle',
    'provider.providerId': 'Kennung im Verzeichnis',
    'provider.providerName': 'Name',
    date: 'zugesteuert am',
    ownInitiative: 'Zugang aus eigener Initiative',
    need: 'Bedarf und Bezug zur Eingliederung',
    obstacle: 'Vorrangiges Vermittlungshemmnis',
    inPlan: 'im Kooperationsplan',
    basicCounselling: 'Basisberatung vereinbart',
    feedbackAgreed: 'Rückmeldung vereinbart',
    firstAppointment: 'erster Termin',
    jobcenterRelease: 'Schweigepflichtentbindung Jobcenter',
    ...releaseLabels('jobcenterRelease'),
    providerRelease: 'Schweigepflichtentbindung Beratungsstelle',
    ...releaseLabels('providerRelease'),
    messages: 'Mitteilung der Beratungsstelle',
    'messages.id': 'Interne Kennung',
    'messages.on': 'mitgeteilt am',
    'messages.items': 'Kennung der Themen',
    'messages.note': 'Notiz',
    'messages.change': 'Kennung der Änderung',
    ticks: 'Abgehakter Punkt',
    'ticks.item': 'Kennung des Punkts',
    'ticks.on': 'abgehakt am',
    followUp: 'Wiedervorlage der Rückmeldung',
    end: 'Ende',
    'end.on': 'beendet am',
    'end.outcome': 'Ausgang',
    'end.result': 'Ergebnis',
    on: 'eingetragen am',
  },
  closings: {
    ...ROW,
    talk: 'Kennung der Änderung, die das Gespräch eintrug',
    ticks: 'Abgehakte Punkte',
    closed: 'abgeschlossen',
  },
  checks: {
    ...ROW,
    list: 'Kennung der Checkliste',
    ticks: 'Abgehakter Punkt',
    'ticks.item': 'Kennung des Punkts',
    'ticks.on': 'abgehakt am',
  },
  decisions: {
    ...ROW,
    benefitUnit: 'Fachverfahren und BG-Nummer',
    on: 'entschieden am',
    jointTalks: 'BG-Beratung',
    reason: 'Begründung',
  },
  unitLinks: {
    ...ROW,
    former: 'Fachverfahren und bisherige BG-Nummer',
    benefitUnit: 'Fachverfahren und BG-Nummer',
    on: 'eingetragen am',
    how: 'Zusammenhang',
    decisions: 'Entscheidungen gelten weiter',
  },
};

export const TABLE_TITLES: Record<string, { title: string; one: string }> = {
  cases: { title: 'Angaben zur Person', one: 'Fall' },
  events: { title: 'Gespräche und Kontakte', one: 'Kontakt' },
  appointments: { title: 'Termine', one: 'Termin' },
  followUps: { title: 'Wiedervorlagen', one: 'Wiedervorlage' },
  plans: { title: 'Kooperationspläne', one: 'Kooperationsplan' },
  terms: { title: 'Eigene Abstände', one: 'Abstand' },
  cooperation: { title: 'Einschätzungen der Mitwirkung', one: 'Einschätzung' },
  referrals: { title: 'Leistungen nach § 16a SGB II', one: 'Zusteuerung' },
  closings: { title: 'Gesprächsabschlüsse', one: 'Gesprächsabschluss' },
  checks: { title: 'Checklisten', one: 'Checkliste' },
  decisions: { title: 'Entscheidungen zur Bedarfsgemeinschaft', one: 'Entscheidung' },
  unitLinks: { title: 'Geänderte BG-Nummern', one: 'BG-Nummer' },
};

const GROUPS = { ...DISTANCE_WORDS, ...PROFILE_WORDS };
const WORDS: Record<string, Record<string, string>> = {
  'observations.team': TEAM_WORDS,
  'observations.status': STATUS_WORDS,
  'observations.marketDistance': DISTANCE_WORDS,
  'observations.profile': PROFILE_WORDS,
  'localFacts.facts.group': GROUPS,
  'localFacts.facts.zReason': Z_REASON_WORDS,
  'localFacts.facts.team': TEAM_WORDS,
  'localFacts.facts.status': STATUS_WORDS,
  'localFacts.facts.priority': PRIORITY_WORDS,
  'pauses.reason': PAUSE_WORDS,
  'substitution.role': { given: 'an Vertretung übergeben', taken: 'in Vertretung übernommen' },
  'events.kind': EVENT_WORDS,
  'follow.kind': { appointment: 'Termin', followUp: 'Wiedervorlage', caseEnds: 'Fall endet' },
  'reviews.mode': { counsellingTalk: 'im Gespräch', shortFeedback: 'kurze Rückmeldung' },
  'unitLinks.how': { goesOn: 'dieselbe BG', another: 'eine andere BG' },
  'deferrals.how': { move: 'verschoben', later: 'später erinnern' },
  'referrals.service': { childcareOrNursing: 'Kinderbetreuung oder Pflege', ...SERVICE_WORDS },
  'referrals.subtype': SUBTYPE_WORDS,
  'end.outcome': OUTCOME_WORDS,
  'terms.kind': { closer: 'engerer Kontakt', relief: 'weniger Kontakt' },
};

export const labelOf = (table: string, path: string): string =>
  FIELD_LABELS[table]?.[path] ?? path.split('.').at(-1) ?? path;

/** A single stored value in words. */
export function valueText(table: string, path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  const word = (WORDS[path] ?? WORDS[`${table}.${path}`])?.[value];
  if (word !== undefined) return word;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return fullDate(value);
  return table === 'terms' && path === 'interval' ? `${intervalWords(value)} (${value})` : value;
}

export const AUSKUNFT_TEXT = {
  notAdopted: 'Zu dieser Person ist nichts gespeichert: Der Fall wurde nicht übernommen.',
  gone: 'Dieser Fall ist nicht mehr gespeichert. Bitte öffnen Sie die Auskunft neu aus dem Fall.',
  expired: 'Diese Seite gilt nicht mehr. Bitte öffnen Sie die Auskunft neu aus dem Fall.',
  about: 'Zu dieser Auskunft',
  aboutLines: [
    {
      label: 'Umfang',
      value:
        'Alles, was Fallblick auf diesem Gerät zu dieser Person gespeichert hat. Was im Fachverfahren steht, gehört nicht dazu.',
    },
    {
      label: 'Zweck',
      value:
        'Fristen für Gespräche, Kooperationsplan und Wiedervorlagen im Blick behalten (Grundsicherung für Arbeitsuchende, SGB II)',
    },
    {
      label: 'Herkunft',
      value:
        'aus dem Fachverfahren gelesen, aus einer Datei des Fachverfahrens eingelesen oder von der Fachkraft eingetragen; je Abschnitt genannt',
    },
    { label: 'Empfänger', value: 'keine: Fallblick überträgt nichts und speichert nur verschlüsselt auf diesem Gerät' },
  ],
  duration: 'Speicherdauer',
  rightsLines: [
    {
      label: 'Automatisierte Entscheidungen',
      value: 'keine: Fallblick errechnet Fristen, entschieden wird von Menschen',
    },
    {
      label: 'Rechte',
      value:
        'Berichtigung, Löschung, Einschränkung der Verarbeitung, Widerspruch; Beschwerde bei der Datenschutzaufsicht',
    },
  ],
  fromPage: 'Herkunft: aus dem Fachverfahren gelesen oder eingelesen; „Eigene Angaben“ von der Fachkraft eingetragen',
  fromUser: 'Herkunft: von der Fachkraft eingetragen',
  elsewhere: 'Erwähnt bei anderen Personen',
  elsewhereNote:
    'Gemeinsame Gespräche, die in der Akte einer anderen Person stehen. Deren eigene Angaben gehören nicht hierher.',
  elsewhereFormer: 'Früher bei anderen Personen erwähnt',
  elsewhereFormerNote:
    'Gemeinsame Gespräche, die dort zurückgenommen oder geändert wurden und nur noch im Verlauf der Änderungen stehen',
  changes: 'Verlauf der Änderungen',
  changesNote: 'Jede Änderung mit dem, was vorher und nachher gespeichert war',
  undone: 'zurückgenommen',
  changeId: 'Kennung der Änderung',
  row: 'Interne Kennung',
  made: 'angelegt',
  altered: 'geändert',
  removed: 'entfernt',
  nameless: 'Name nicht bekannt',
} as const;
