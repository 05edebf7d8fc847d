/** Texts about the organisation's policy: the page that shows it, its place in the options, and what it switches off. */
import type { PolicyEntry, PolicyKey, PolicyReport } from '../messages/policy';

/** What users read beside a fixed value; the schema's own descriptions speak to administrators. */
const LABELS: Record<PolicyKey, string> = {
  packs: 'Regelpakete',
  leadDays: 'Vorwarnzeit',
  customerNumberFormat: 'Format der Kundennummer',
  schoolHolidays: 'Schulferien',
  publicHolidays: 'Weitere Feiertage',
  specialTeams: 'Spezialteams für die BG-Beratung',
  overrides: 'Abweichende Werte',
  overrideReasons: 'Gründe der abweichenden Werte',
  federalState: 'Land der Feiertage',
  notifications: 'Tägliche Mitteilung',
  noticeTime: 'Uhrzeit der täglichen Mitteilung',
  jointTalkPeriod: 'Zeitraum der BG-Beratung',
  countingKinds: 'Kontaktarten, die auch zählen',
  lawHints: 'Hinweise „Rechtsstand prüfen“',
  sofoCounts: 'SoFo-Tage',
  fte: 'Stellenanteil',
  workTimes: 'Zeiten für Gespräche',
  weekHours: 'Wochenziel in Stunden (Vollzeit)',
  weekTalks: 'Wochenziel in Gesprächen (Vollzeit)',
  adapters: 'Adapter für Fachverfahren',
  retentionDays: 'Aufbewahrung in Tagen',
  rulePacks: 'Weitere Regelpakete',
  providers: 'Handbuch der Anbieter',
  keyMode: 'Wer die Einträge entsperrt',
  organisationSecret: 'Geheimnis der Organisation',
  organisationPublicKey: 'Schlüssel für die Wiederherstellung',
  lockMinutes: 'Sperre nach Minuten ohne Nutzung',
  lockHours: 'Sperre nach Stunden',
  team: 'Team',
  firstRun: '„Erster Start“ nach der Installation',
  hosts: 'Erlaubte Adressen',
  lawNotes: 'Hinweise zum Rechtsstand',
  features: 'Ein- und ausgeschaltete Teile',
  support: 'Ansprechstelle',
  startPage: 'Seite beim Start des Browsers',
  schemaVersion: 'Stand der Richtlinie',
};

const CORRECTION = 'Bitte in der Richtlinie berichtigen.';

export const POLICY_UI = {
  page: 'Richtlinie',
  title: 'Richtlinie Ihrer Organisation',
  open: 'Richtlinie anzeigen',
  openNote: 'was Ihre Organisation vorgibt, was davon gilt und was nicht',
  wait: 'Die Richtlinie wird gelesen …',
  lead: 'Was Ihre IT-Stelle für Fallblick vorgegeben hat, wie es angekommen ist. Ändern kann es nur Ihre IT-Stelle.',
  sources: {
    none: 'Keine Richtlinie: Der Browser hat für Fallblick keine Vorgaben. Es gelten Ihre eigenen Einstellungen.',
    given: 'Der Browser hat eine Richtlinie für Fallblick.',
    remembered:
      'Der Browser hat die Richtlinie nach dem Start noch nicht herausgegeben. Bis dahin gilt die zuletzt gültige, ohne das Geheimnis der Organisation; kommt binnen einer Minute keine, gilt keine mehr.',
  } satisfies Record<PolicyReport['source'], string>,
  /** What of a policy an extension gets to see at all. */
  arrives: {
    chromium:
      'Unbekannte Angaben und solche der falschen Art lassen Chromium, Chrome und Edge selbst weg; sie fehlen hier und stehen unter chrome://policy, in Edge edge://policy.',
    firefox: 'Firefox reicht alle Angaben weiter; geprüft wird hier. Änderungen kommen nach einem Neustart an.',
  },
  readAt: (time: string) => `Gelesen am ${time} Uhr`,
  newer: (given: number, known: number) =>
    `Die Richtlinie ist für Stand ${given} geschrieben, diese Fassung von Fallblick kennt Stand ${known}. Was sie kennt, gilt. Bitte Fallblick aktualisieren.`,
  wrong: 'Was nicht oder nur zum Teil gilt',
  right: 'Was gilt',
  rightNone: 'Keine Vorgabe gilt.',
  unset: 'Nicht vorgegeben',
  value: 'Es gilt',
  why: 'Warum',
  todo: 'Was zu tun ist',
  states: {
    accepted: 'übernommen',
    partly: 'zum Teil übernommen',
    kept: 'nicht übernommen, der letzte gültige Wert gilt weiter',
    refused: 'nicht übernommen',
    unknown: 'unbekannt, übergangen',
  } satisfies Record<PolicyEntry['state'], string>,
  /** What an administrator does about a key that does not count as given. */
  todoFor: ({ state, meaning }: Pick<PolicyEntry, 'state' | 'meaning'>) =>
    state === 'unknown'
      ? 'Bitte die Schreibweise prüfen oder die Angabe entfernen. Gehört sie zu einer neueren Fassung, bitte Fallblick aktualisieren.'
      : `Erwartet: ${meaning}. ${CORRECTION}`,
  copy: 'Als Text kopieren',
  copied: 'Kopiert. Das Geheimnis der Organisation ist nicht dabei.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Bitte markieren Sie die Seite und kopieren Sie von Hand.',
  section: 'Weitere Vorgaben',
  sectionNote: 'Was Ihre Organisation außerdem festgelegt hat und hier keine eigene Einstellung hat.',
  label: (key: string): string => (Object.hasOwn(LABELS, key) ? LABELS[key as PolicyKey] : key),
  support: {
    title: 'Ansprechstelle Ihrer Organisation',
    name: 'Name',
    phone: 'Telefon',
    email: 'E-Mail',
    room: 'Raum',
  },
  off: {
    title: 'Abgeschaltet',
    text: 'Ihre Organisation hat diesen Teil von Fallblick abgeschaltet. Ihre Einträge sind davon nicht berührt. Fragen dazu beantwortet Ihre IT-Stelle.',
  },
} as const;

/** The whole report for the support desk, as it stands on the page. */
export function policyText(report: PolicyReport): string {
  const { source, readAt, newerVersion, knownVersion, entries, unset } = report;
  const lines = [
    `Fallblick: ${POLICY_UI.title}`,
    POLICY_UI.readAt(timeText(readAt)),
    POLICY_UI.sources[source],
    ...(newerVersion === null ? [] : [POLICY_UI.newer(newerVersion, knownVersion)]),
    '',
    ...entries.flatMap((entry) => [
      `${entry.key}: ${POLICY_UI.states[entry.state]}`,
      ...entry.value.map((line) => `  ${POLICY_UI.value}: ${line}`),
      ...entry.problems.map((problem) => `  ${POLICY_UI.why}: ${problem}`),
      ...(entry.state === 'accepted' ? [] : [`  ${POLICY_UI.todo}: ${POLICY_UI.todoFor(entry)}`]),
    ]),
    ...(unset.length === 0 ? [] : ['', `${POLICY_UI.unset}: ${unset.join(', ')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** „22.11.2026, 09:41“ */
export const timeText = (ms: number): string =>
  new Date(ms).toLocaleString('de-DE', { dateStyle: 'medium', timeStyle: 'short' });
