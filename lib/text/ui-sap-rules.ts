/** Texts of the tab „Regeln“ of the workspace for SAP. */
export const SAP_RULES_UI = {
  title: 'Regeln',
  lead: 'Danach rechnet dieser Arbeitsbereich. Die Sätze fassen den Erlass kurz zusammen; verbindlich ist sein Wortlaut.',
  rules: 'Was der Erlass sagt',
  reading: (reading: string) => `So liest es Fallblick: ${reading}`,
  questions: 'Was der Erlass offenlässt',
  questionReading: (reading: string, id: string) => `Hier gelesen als: ${reading} (${id}).`,
  questionOthers: (others: readonly string[]) => `Auch möglich: ${others.join('; ')}.`,
  duty: 'Ausdrücklich verlangt',
  goodPractice: 'Gute Praxis',
  only: {
    sapHoldsRole: 'nur wenn Sie eine solche Funktion haben',
    sapIsPoliceOfficer: 'nur wenn Sie Polizeibeamtin oder Polizeibeamter sind',
  },
  expired: {
    lead: 'Dieser Erlass gilt nicht mehr. Aus ihm wird nichts fällig; Sie können ihn hier nachlesen.',
    show: 'Orientierung aus dem Erlass 2007 zeigen',
    showNote: (talks: number, since: string) =>
      `Bei jedem Beratungsziel steht dann die Zahl der Gespräche neben den ${talks} aus diesem Erlass, mit dem Zusatz „${since}“. Gesperrt wird nichts.`,
    on: 'Anzeigen',
    read: 'Erlass nachlesen',
    readNamed: (title: string) => `Erlass nachlesen: ${title}`,
  },
} as const;
