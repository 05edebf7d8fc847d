/** The section of the options that switches the workspace for Soziale Ansprechpersonen on. Nothing of the workspace itself. */
export const WORKSPACE_UI = {
  section: 'Arbeitsbereich SAP',
  title: 'Arbeitsbereich für Soziale Ansprechpersonen (SAP)',
  note: 'Für Beschäftigte, die im Auftrag ihrer Behörde Kolleginnen und Kollegen beraten. Der Arbeitsbereich hat einen eigenen Speicher und eine eigene Passphrase. Mit Ihren Fällen hat er nichts gemeinsam: Keine Suche, keine Sicherung und kein Bericht von Fallblick enthält etwas daraus. Er liest keine Seiten.',
  label: 'Arbeitsbereich',
  labelNote: 'ausgeschaltet zeigt er nichts; was dort gespeichert ist, bleibt',
  on: 'eingeschaltet',
  off: 'ausgeschaltet',
  open: 'Arbeitsbereich SAP öffnen',
} as const;
