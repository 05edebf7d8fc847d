/** Texts of „Gespräch abschließen“. */
export const CLOSING_UI = {
  title: 'Gespräch abschließen',
  noShowTitle: 'Termin nicht wahrgenommen',
  count: (done: number, all: number) => `${done} von ${all} erledigt`,
  nextOpen: 'noch offen',
  next: 'Wie geht es weiter?',
  mandatory: 'Pflicht',
  openSteps: 'Schritte öffnen',
  notes: 'Vermerk für das Fachverfahren',
  copy: 'Vermerk kopieren',
  copyFor: (name: string) => `Vermerk kopieren: ${name}`,
  copied: 'Kopiert. Fügen Sie den Vermerk im Fachverfahren ein.',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn mit Strg+C.',
  show: 'Vermerk ansehen',
  showFor: (name: string) => `Vermerk ansehen: ${name}`,
  close: 'Abschließen',
  staysOpen: (count: number) =>
    count === 1
      ? '1 offener Punkt bleibt als Merkposten im Fall.'
      : `${count} offene Punkte bleiben als Merkposten im Fall.`,
  why: 'Warum?',
} as const;
