/** Texts about a BG number that gave way to another one. */
export const UNITS_UI = {
  title: 'BG-Nummer hat sich geändert',
  legend: 'Was ist mit der bisherigen BG?',
  goesOn: 'Sie geht in dieser BG weiter: neue Nummer, oder BGs wurden zusammengelegt',
  another: 'Sie ist eine andere BG: Auszug oder Trennung',
  talks: 'Gemeinsame Gespräche der bisherigen BG',
  talksGoOn: 'Sie zählen hier mit.',
  talksEnd: 'Sie zählen hier nur, wenn zwei heutige Mitglieder dabei waren.',
  decisions: 'Entscheidungen der bisherigen BG',
  decisionsGoOn: 'Sie gelten hier weiter.',
  keepDecisions: 'Entscheidungen der bisherigen BG gelten auch hier',
  staying: (names: string[]) => `Noch unter der bisherigen Nummer: ${names.join(', ')}`,
  stayingMoves: (count: number) => (count === 1 ? 'Diese Person zieht mit um.' : 'Diese Personen ziehen mit um.'),
  save: 'Zuordnung speichern',
  missing: 'Bitte wählen Sie, was mit der bisherigen BG ist.',
  takeBack: 'Zuordnung zurücknehmen',
} as const;
