/** Texts of the page „Bericht“. */
import type { Contact, Initiative, JointTalks, PlanReview, Waiting } from '../report/ladders';
import type { Outcome } from '../report/referral-figure';
import type { ReferralService } from '../rules/facts';
import { OUTCOME_WORDS, SERVICE_WORDS } from './referral';

export const CATEGORY_WORDS = {
  service: {
    childcareOrNursing: 'Kinderbetreuung oder Pflege',
    ...SERVICE_WORDS,
  } satisfies Record<ReferralService, string>,
  outcome: {
    open: 'läuft noch',
    ...OUTCOME_WORDS,
  } satisfies Record<Outcome, string>,
  waiting: {
    twoWeeks: 'bis 2 Wochen',
    fourWeeks: 'über 2 bis 4 Wochen',
    eightWeeks: 'über 4 bis 8 Wochen',
    longer: 'über 8 Wochen',
    unknown: 'nicht bekannt',
  } satisfies Record<Waiting, string>,
  initiative: {
    own: 'eigene Initiative',
    assigned: 'zugewiesen',
  } satisfies Record<Initiative, string>,
  contact: {
    overdue: 'überfällig',
    dueToday: 'heute fällig',
    upcoming: 'später fällig',
    scheduled: 'Termin steht',
    noTalkYet: 'noch kein Gespräch bekannt',
    incomplete: 'Angaben fehlen',
    noTarget: 'kein Mindestkontakt festgelegt',
    resting: 'pausiert',
  } satisfies Record<Contact, string>,
  jointTalks: {
    met: 'genug gemeinsame Gespräche',
    missing: 'gemeinsames Gespräch fehlt noch',
    decision: 'Ausnahme oder Entscheidung',
    none: 'keine BG-Beratung zu zählen',
  } satisfies Record<JointTalks, string>,
  planReview: {
    overdue: 'Prüfung überfällig',
    soon: 'Prüfung demnächst',
    later: 'Prüfung später',
    none: 'keine Prüfung vorgemerkt',
  } satisfies Record<PlanReview, string>,
};

export const REPORT_TABLES = {
  titles: {
    outcome: 'Ergebnisse',
    service: 'Leistungen',
    serviceByOutcome: 'Ergebnisse je Leistung',
    waiting: 'Wartezeit bis zum ersten Termin',
    serviceByWaiting: 'Wartezeit je Leistung',
    provider: 'Träger',
    initiative: 'Zugang',
    outcomeTrend: 'Ergebnisse im Vergleich',
    serviceTrend: 'Leistungen im Vergleich',
    contact: 'Nächster Kontakt',
    jointTalks: 'Gemeinsame Gespräche, je Fall nach dem Stand seiner BG',
    planReview: 'Prüfung des Kooperationsplans',
    contactByPart: 'Nächster Kontakt je Datei',
  },
  columns: {
    service: 'Leistung',
    outcome: 'Ergebnis',
    waiting: 'Wartezeit',
    initiative: 'Zugang',
    provider: 'Träger',
    contact: 'Nächster Kontakt',
    jointTalks: 'Gemeinsame Gespräche',
    planReview: 'Kooperationsplan',
    part: 'Datei',
    cases: 'Fälle',
    share: 'Anteil',
    before: 'Halbjahr davor',
    now: 'Dieses Halbjahr',
    change: 'Veränderung',
  },
  otherProviders: 'übrige Träger und ohne Angabe',
  allCases: 'alle Zusteuerungen',
  part: (number: number) => `Datei ${number}`,

  change: (by: number) => (by === 0 ? 'gleich' : by > 0 ? 'mehr' : 'weniger'),
};

/** „47 %“ */
export const shareText = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

const HALVES = { 1: '1. Halbjahr', 2: '2. Halbjahr' };

/** „1. Halbjahr 2026“ */
export const periodText = (period: string): string => `${HALVES[period.endsWith('2') ? 2 : 1]} ${period.slice(0, 4)}`;

const MONTHS = new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** „November 2026“ */
export const monthText = (month: string): string => MONTHS.format(new Date(`${month}-01T00:00:00Z`));

export const REPORT_UI = {
  page: 'Bericht',
  tabsLabel: 'Art des Berichts',
  tabs: { team: 'Team', referrals: '§ 16a' },
  wait: 'Der Bericht wird zusammengestellt …',
  retry: 'Erneut versuchen',
  lockedTitle: 'Ihre Einträge sind gesperrt',
  lockedText: 'Entsperren Sie, um den Bericht zu sehen.',
  unsetTitle: 'Noch keine Einträge',
  unsetText: 'Legen Sie eine Passphrase fest. Danach zählt der Bericht, was Sie eintragen.',
  toReport: 'Zum Bericht',
  rule: 'Anzahlen von 1 bis 4 stehen nirgends, auch nicht zum Ausrechnen: Gruppen werden zusammengefasst, bis jede leer ist oder mindestens 5 Fälle hat.',
  merged: 'Hier sind die Zahlen zu klein für eine Aufteilung.',
  total: (count: number) => `${count} Fälle insgesamt`,
  picture: 'Bild',
  csv: 'Als CSV-Datei sichern',
  print: 'Drucken',
  saved: (file: string) => `${file} wird gesichert.`,
  handOn:
    'Geben Sie von einem Zeitraum nur einen Bericht weiter: Aus zwei Fassungen, zwischen denen sich ein Fall geändert hat, lässt sich diese Änderung ablesen.',
  referrals: {
    title: 'Bericht zu Leistungen nach § 16a SGB II',
    of: (period: string) => `Zusteuerungen, die im ${periodText(period)} begonnen haben`,
    running: 'Das Halbjahr läuft noch.',
    period: 'Zeitraum',
    few: 'Zu wenige Zusteuerungen für einen Bericht',
    fewText:
      'In diesem Halbjahr gibt es weniger als fünf Zusteuerungen oder keine. Ein Bericht würde einzelne Personen erkennen lassen.',
    contents: {
      results: { title: 'Ergebnisstatistik', note: '' },
      use: { title: 'Verwendungsnachweis', note: 'Wofür die Mittel verwendet wurden.' },
      cooperation: {
        title: 'Arbeit und Zusammenarbeit mit anderen Stellen',
        note: 'Allgemein, ohne einzelne Fälle.',
      },
      cases: {
        title: 'Beratungsfälle gebündelt',
        note: 'Fallblick speichert zu Zusteuerungen keine Angaben zu Alter, Geschlecht oder Herkunft; gezählt wird, was zur Zusteuerung eingetragen ist.',
      },
      trends: { title: 'Entwicklungstendenzen', note: 'Gegenüber dem Halbjahr davor.' },
      consequences: { title: 'Konsequenzen', note: 'Was daraus folgt.' },
    },
    noTrends: 'Kein Vergleich: In einem der beiden Halbjahre gibt es zu wenige Zusteuerungen.',
    textLabel: (title: string) => `Text zu „${title}“`,
    textNote:
      'Bitte keine Namen, keine einzelnen Fälle und keine Zahlen unter 5. Der Text steht in Ausdruck und CSV-Datei.',
    save: 'Texte speichern',
    textsSaved: 'Die Texte sind gespeichert.',
    change: 'Texte des Berichts',
    source: 'Leitlinien zu § 16a SGB II, Abschnitt 9',
    file: (period: string) => `bericht-16a-${period}.csv`,
  },
  team: {
    title: 'Bericht über den Fallbestand',
    own: (day: string) => `Ihr Fallbestand am ${day}`,
    joined: (files: number, month: string) => `${files} Dateien zusammen, ${monthText(month)}`,
    few: 'Zu wenige Fälle für einen Bericht',
    fewText: 'Es gibt weniger als fünf laufende Fälle oder keine. Ein Bericht würde einzelne Personen erkennen lassen.',
    ownPurpose:
      'Diesen Bericht sehen nur Sie. Gezählt werden Fälle, die nicht beendet sind, wie sie heute in Ihrem Fallbestand stehen.',
    give: 'Datei für den Teambericht sichern',
    giveText: (perPart: boolean) =>
      `Die Datei enthält nur Anzahlen: keine Namen, keine Nummern, nicht Ihren Namen. Sie ist verschlüsselt, weil auch kleine Anzahlen darin sind. ${
        perPart
          ? 'Ihre Organisation lässt im Teambericht eine Tabelle je Datei zu: Die Teamleitung sieht neben der Summe, wie viele Ihrer Fälle in welchem Stand sind, ohne kleine Anzahlen.'
          : 'Fallblick zeigt der Teamleitung nur die Summe von mindestens drei Dateien.'
      } Geben Sie die Datei nur der Teamleitung.`,
    giveButton: 'Datei sichern …',
    passphrase: 'Passphrase für die Datei',
    joinPassphrase: 'Passphrase der Dateien',
    passphraseNote: 'Mit der Teamleitung vereinbart, für alle Dateien des Teams dieselbe, mindestens 12 Zeichen.',
    fileSaved: 'Die Datei wird gesichert. Geben Sie die Passphrase getrennt von ihr weiter.',
    file: (month: string) => `fallblick-teambericht-${month}.fbt`,
    join: 'Dateien zum Teambericht zusammenführen',
    joinText:
      'Für die Teamleitung: alle Dateien eines Monats auf einmal wählen. Gezeigt wird die Summe ohne kleine Anzahlen. Nichts davon wird gespeichert.',
    joinPart: 'Ihre Organisation lässt zusätzlich eine Tabelle je Datei zu, ohne kleine Anzahlen.',
    choose: 'Dateien wählen',
    joinButton: 'Zusammenführen',
    back: 'Zurück zum eigenen Fallbestand',
    notes: {
      sameStore: (count: number) =>
        count === 1
          ? 'Eine Datei kam aus demselben Fallbestand wie eine andere: Die neuere zählt.'
          : `${count} Dateien kamen aus demselben Fallbestand wie andere: Die neuere zählt.`,
      otherMonth: (count: number, month: string) =>
        count === 1
          ? `Eine Datei ist aus einem anderen Monat als ${monthText(month)} und zählt nicht.`
          : `${count} Dateien sind aus einem anderen Monat als ${monthText(month)} und zählen nicht.`,
    },
    csvFile: (month: string) => `teambericht-${month}.csv`,
  },
} as const;

export const REPORT_REFUSALS = {
  fewFiles: (few: number) =>
    `Für einen Teambericht braucht es mindestens ${few} Dateien desselben Monats aus verschiedenen Fallbeständen: Aus weniger Dateien ließe sich ein einzelner Fallbestand ablesen.`,
  noPassphrase: 'Bitte geben Sie die Passphrase der Dateien ein.',
  noFiles: 'Bitte wählen Sie die Dateien des Teams.',
  tooMany: (most: number) => `Mehr als ${most} Dateien auf einmal gehen nicht.`,
  tooLarge: 'Diese Datei ist zu groß für eine Datei des Teamberichts.',
  file: (name: string, why: string) => `${name}: ${why} Es wurde nichts zusammengeführt.`,
  damaged: 'Die Datei ist beschädigt oder unvollständig.',
  noBackup: 'Das ist keine Datei für den Teambericht.',
  otherKind: 'Das ist keine Datei für den Teambericht, sondern eine Sicherung oder Vertretung.',
  newer: 'Die Datei kommt aus einer neueren Fassung von Fallblick.',
  wrongPassphrase: 'Die Passphrase passt nicht.',
  fewCases: 'Sie haben weniger als fünf laufende Fälle: Eine Datei daraus gibt es nicht.',
  interrupted: 'Die Einträge wurden gesperrt. Bitte entsperren Sie und versuchen Sie es erneut.',
} as const;
