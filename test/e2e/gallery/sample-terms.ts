/** Invented intervals, notes on cooperation, missed and cancelled appointments for the gallery. */

import { PAUSE_WORDS, pauseSegment, pauseSpan } from '../../../lib/text/pause';
import type { Explanation } from '../../../lib/view';
import type {
  AppointmentView,
  CaseView,
  CitedItem,
  CooperationView,
  HistoryEntry,
  MeasuresView,
  TermsView,
} from '../../../lib/view-case';
import { OVERDUE } from './sample-explanations';

const CONCEPT = 'Konzept Beratungsaktivität, 1. Vorbemerkung';
const item = (id: string, text: string, source: string, part: Partial<CitedItem> = {}): CitedItem => ({
  id,
  text,
  source,
  derived: false,
  lawFlag: false,
  ...part,
});

export const TERMS: TermsView = {
  offered: [
    { kind: 'closer', label: 'Engerer Kontakt (Förderrecht)', source: CONCEPT, note: null },
    {
      kind: 'relief',
      label: 'Entlastung im Einzelfall',
      source: 'Konzept Beratungsaktivität, 4. Sonderregelung Integrations-Turbo',
      note: 'Die Regel galt bis 31.12.2024.',
    },
  ],
  list: [
    {
      id: 't1',
      kind: 'closer',
      interval: 'P2W',
      reason: 'Eingliederungszuschuss',
      from: '2026-11-01',
      until: '2026-12-31',
      title: 'Engerer Kontakt (Förderrecht): alle 2 Wochen',
      span: 'ab 01.11.2026 bis 31.12.2026',
      state: 'gilt',
      canEnd: true,
    },
    {
      id: 't2',
      kind: 'relief',
      interval: 'P6M',
      reason: 'Zugunsten der Gespräche nach dem Integrationskurs',
      from: '2024-06-01',
      until: null,
      title: 'Entlastung im Einzelfall: alle 6 Monate',
      span: 'ab 01.06.2024 ohne Ende',
      state: 'ohne Wirkung: Das Konzept sieht sie für diesen Fall heute nicht vor.',
      canEnd: true,
    },
  ],
};

const RANK_SOURCE = 'Arbeit der IFK, 7. Prioritäten';
export const RANKS: CaseView['ranks'] = [
  {
    key: 'initialPhase',
    short: '1 – Anfangsphase',
    label: '1 – Anfangsphase des Arbeitsbündnisses',
    hint: 'Ausgangslage, Themen, Willen und Stärken klären',
    source: RANK_SOURCE,
  },
  {
    key: 'noPerspective',
    short: '6 – derzeit ohne Veränderung',
    label: '6 – Keine Veränderung absehbar oder Arbeit nicht zumutbar (§ 10)',
    hint: 'nachrangig, bis sich die Lage ändert',
    source: RANK_SOURCE,
  },
];

export const TERM_FACTS: Pick<CaseView, 'localFacts' | 'facts'> = {
  localFacts: {
    group: 'Z',
    zReason: 'childcare',
    team: null,
    status: null,
    birthDate: null,
    youngestChildBorn: '2026-02-14',
    integrated: false,
    notReasonable: false,
    secondCareYearFrom: '2027-03-01',
    refugee: true,
    integrationCourseEnd: '2024-09-20',
    priority: 'noPerspective',
  },
  facts: [
    { label: 'Team', value: 'Ü25', note: 'Seite, gesehen am 20.11.2026' },
    { label: 'Profillage', value: 'Z', note: 'eigene Angabe vom 20.11.2026' },
    { label: 'Beginn des 2. Betreuungsjahrs', value: '01.03.2027', note: 'eigene Angabe vom 20.11.2026' },
    { label: 'nach Deutschland geflüchtet', value: 'ja', note: 'eigene Angabe vom 20.11.2026' },
    {
      label: 'Rang im Fallbestand',
      value: '6 – Keine Veränderung absehbar oder Arbeit nicht zumutbar (§ 10)',
      note: `eigene Angabe vom 20.11.2026 · ${RANK_SOURCE}`,
    },
  ],
};

/** „Warum?“ of a date that an interval of the case gave. */
export const TERM_WHY: Explanation = {
  ...OVERDUE,
  rows: [
    { label: 'letztes Beratungsgespräch', value: '25.10.2026', note: '(Seite)' },
    {
      label: 'Mindestkontakt',
      value: 'alle 2 Wochen',
      note: '(eigener Eintrag, statt monatlich) · Ü25 · marktnah · arbeitslos',
    },
    { label: 'fällig am', value: '08.11.2026', note: 'letzter Arbeitstag davor: Fr 06.11.' },
  ],
  timeline: { from: '25.10.', due: 'fällig 08.11.', dueAt: 0.54, todayAt: 1, overdue: true },
  source: CONCEPT,
  whatIf: null,
  hints: [
    'Von Ihnen festgelegt: alle 2 Wochen statt monatlich, bis 31.12.2026. Grund: Eingliederungszuschuss.',
    'Tritt zurück: marktnah, arbeitslos, monatlich (Konzept Beratungsaktivität, 5 Ü25 Teams, 2.).',
    'Ab 01.01. wieder monatlich, weil die eigene Festlegung endet (dann fällig am 25.11.2026).',
  ],
};

const IFK = (section: string): string => `Arbeit der IFK, ${section}`;
const NOTHING_NOTED: CooperationView = {
  state: { text: 'noch keine Einschätzung notiert', tone: 'neutral' },
  note: '',
  unmet: [],
  reactions: [],
  preference: null,
  source: IFK('3.2. Fremdbestimmtes Handeln'),
  lawFlag: false,
  pointsNote: 'Fehlt ein Punkt, gibt die Fachkraft mehr vor (3.2.); der Weg zurück steht immer offen.',
  reactionsNote: 'Zuerst beraten; die Reaktionen gelten, wenn Beratung das Problem nicht löst.',
  points: [
    item('CL-COOP-01', 'Nimmt vereinbarte Termine wahr', IFK('3.1. Selbstbestimmtes Handeln')),
    item(
      'CL-COOP-02',
      'Wirkt aktiv mit: klärt eigenen Willen und Stärken und vereinbart Schritte',
      IFK('3.1. Selbstbestimmtes Handeln'),
    ),
  ],
  situations: [
    { key: 'selfDetermined', label: 'Selbstbestimmtes Handeln' },
    { key: 'stepsNotDone', label: 'Vereinbarte Schritte nicht umgesetzt' },
  ],
  latest: null,
};

export const COOPERATION = {
  open: NOTHING_NOTED,
  determined: {
    ...NOTHING_NOTED,
    state: { text: 'fremdbestimmtes Handeln', tone: 'warningLight' },
    note: 'eigene Einschätzung vom 16.11.2026',
    lawFlag: true,
    unmet: NOTHING_NOTED.points.slice(0, 1),
    preference: 'Präsenz vor Telefon vor E-Mail (Arbeit der IFK, 7. Prioritäten)',
    reactions: [
      {
        ...item(
          'CL-NICHTSTUN-02',
          'Vorgegebene Schritte mit Rechtsfolgen verlangen, meist ohne Kooperationsplan',
          IFK('4. „Nichtstun geht nicht“'),
          { derived: true, lawFlag: true },
        ),
        situation: 'Wiederholte Meldepflichtverletzungen (2 in Folge)',
        count: 2,
      },
    ],
    latest: { unmet: ['CL-COOP-01'], situation: 'stepsNotDone' },
  },
} satisfies Record<string, CooperationView>;

const NO_SHOW = 'Konzept Beratungsaktivität, 3. Terminausfälle';
export const MEASURES: MeasuresView[] = [
  {
    title: '2 Termine in Folge nicht wahrgenommen',
    items: [
      item('CL-NOSHOW-05', 'Bei Nichterscheinen selbst angerufen', NO_SHOW),
      item(
        'CL-NOSHOW-09',
        'Zweites Meldeversäumnis: fehlende Verfügbarkeit im LL vermerkt, neu eingeladen, Verfahren geprüft',
        NO_SHOW,
        { derived: true, lawFlag: true },
      ),
    ],
    why: [
      'Seit dem letzten Gespräch nicht erschienen: 06.10.2026, 03.11.2026.',
      `Terminausfälle in Folge: ${NO_SHOW} (NS-01, Fassung 1.1.0).`,
      'Rechtsstand prüfen.',
    ],
  },
  {
    title: 'Abgesagten Termin am Fr 18.12. neu vergeben',
    items: [
      item('CL-NOSHOW-08', 'Abgesagten Termin neu vergeben (Absage mindestens 7 Tage vorher)', NO_SHOW, {
        derived: true,
      }),
    ],
    why: ['Am 20.11.2026 abgesagt, 28 Tage vor dem Termin.'],
  },
];

export const APPOINTMENTS: AppointmentView[] = [
  { id: null, date: '2026-12-04', text: 'Fr 04.12.', note: 'Seite', cancelled: false },
  { id: 'a1', date: '2026-12-18', text: 'Fr 18.12.', note: 'abgesagt am 20.11.2026', cancelled: true },
];

export const OWN_NOTES: HistoryEntry[] = [
  { id: 'a1', change: 'c8', date: '20.11.', kind: 'cancelled', title: 'Termin am Fr 18.12. abgesagt', note: '' },
  {
    id: 't1',
    change: 'c7',
    date: '19.11.',
    kind: 'term',
    title: 'Engerer Kontakt (Förderrecht): alle 2 Wochen',
    note: 'ab 01.11.2026 bis 31.12.2026 · Eingliederungszuschuss verlangt Kontakt alle zwei Wochen',
  },
  {
    id: 'k1',
    change: 'c6',
    date: '16.11.',
    kind: 'cooperation',
    title: 'Kooperation: 1 Punkt nicht erfüllt',
    note: 'Vereinbarte Schritte nicht umgesetzt',
  },
];

const ILLNESS = { reason: 'illness', from: '2026-11-16', until: '2026-12-15', review: null } as const;
const LEAVE = { reason: 'absence', from: '2027-02-01', until: '2027-02-14', review: null } as const;

export const PAUSED: CaseView['pauses'] = {
  now: { id: 'pa1', segment: pauseSegment(ILLNESS, 'paused', '2026-12-10', '2026-11-20') },
  list: [
    {
      id: 'pa2',
      ...LEAVE,
      title: PAUSE_WORDS.absence,
      span: pauseSpan(LEAVE),
      state: 'beginnt am Mo 01.02.',
      stage: 'coming',
    },
    {
      id: 'pa1',
      ...ILLNESS,
      title: PAUSE_WORDS.illness,
      span: pauseSpan(ILLNESS),
      state: 'läuft',
      stage: 'paused',
    },
  ],
};
