/** Texts of the page „Übungsfall“. */
export const PRACTICE_UI = {
  title: 'Übungsfall',
  label: 'Übungsfall – erfundene Person',
  intro:
    'Probieren Sie alles aus: Gespräch erfassen, abschließen, Punkte abhaken, zurücknehmen. Gerechnet wird mit den mitgelieferten Regeln.',
  fleeting:
    'Alles bleibt nur in dieser Seite. Es kommt nicht in Fallbestand, Zähler oder Sicherung und ist weg, sobald Sie die Seite schließen oder neu laden.',
  again: 'Von vorn beginnen',
  begun: 'Der Übungsfall beginnt von vorn.',
  record: 'So könnte die Person im Fachverfahren stehen',
  panel: 'Seitenbereich zum Übungsfall',
  showCard: 'Karte zeigen',
  hideCard: 'Karte schließen',
  unreadable: 'Der Übungsfall lässt sich gerade nicht lesen. Bitte laden Sie die Seite neu.',
  caseload: 'Zum Fallbestand',
  steps: 'Zum ersten Start',
} as const;
