/** Texts of what is set or noted for one case: intervals, cooperation, appointments. */
export const TERMS_UI = {
  title: 'Festlegungen für diesen Fall',
  note: 'Der kürzere Abstand gilt: Engerer Kontakt verkürzt den Mindestkontakt, nie umgekehrt.',
  add: 'Festlegung ergänzen',
  edit: 'Ändern',
  editNamed: (title: string) => `Ändern: ${title}`,
  end: 'Heute beenden',
  endNamed: (title: string) => `Heute beenden: ${title}`,
  kind: 'Art',
  count: 'Abstand',
  unit: 'Einheit des Abstands',
  units: { D: 'Tage', W: 'Wochen', M: 'Monate' },
  reason: 'Grund',
  from: 'gilt ab',
  until: 'gilt bis einschließlich',
  save: 'Festlegung speichern',
  countMissing: 'Bitte geben Sie den Abstand als ganze Zahl von 1 bis 999 an.',
  reasonMissing: 'Bitte geben Sie kurz den Grund an.',
  untilTooEarly: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Tage.',
} as const;

export const COOPERATION_UI = {
  title: 'Kooperation',
  unmet: 'Nicht erfüllt',
  reactions: 'Was das Konzept dazu nennt',
  note: 'Einschätzung notieren',
  legend: 'Welche Punkte sind erfüllt?',
  situation: 'Situation',
  noSituation: 'keine besondere',
  on: 'Einschätzung vom',
  save: 'Einschätzung speichern',
} as const;

export const MEASURES_UI = { why: 'Warum?' } as const;

export const APPOINTMENTS_UI = {
  title: 'Termine',
  cancel: 'Absage eintragen',
  cancelNamed: (day: string) => `Absage eintragen: Termin am ${day}`,
  cancelledOn: 'Abgesagt am',
  save: 'Absage speichern',
} as const;
