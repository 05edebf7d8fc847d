/** Invented rule packs, other values and a preview, for the states of the options page. */
import type { RulesProps, WaitingChange } from '../../../components/options/rules-props';
import type { RulePackInfo, TrialAnswer } from '../../../lib/messages/rules';
import { PACK_SENTENCES } from '../../../lib/text/pack-sentences';

const nothing = (): void => undefined;

const pack = (part: Partial<RulePackInfo>): RulePackInfo => ({
  id: 'beratungsaktivitaet',
  version: '1.1.0',
  title: 'Konzept zur Beratungsaktivität',
  origin: 'shipped',
  on: true,
  onManaged: false,
  validFrom: null,
  validTo: null,
  text: '{}',
  problems: [],
  ...part,
});

export const RULES: RulesProps = {
  view: {
    today: '2026-11-20',
    packs: [
      pack({ version: '2.0.0', origin: 'own', validFrom: '2027-01-01' }),
      pack({ version: '1.2.0', origin: 'policy', validFrom: '2026-07-01', validTo: '2026-12-31' }),
      pack({}),
      pack({ id: 'sro', version: '1.0.0', title: 'Arbeit der Integrationsfachkräfte', validFrom: '2025-01-20' }),
      pack({
        id: 'kaputt',
        version: '1.0.0',
        title: '',
        origin: 'own',
        on: false,
        problems: [
          'Dieses Regelpaket wird nicht verwendet. Gespeichert bleibt es unverändert. kaputt@1.0.0, contact.tables[0].rows[3].interval: Keine Dauer nach ISO 8601. Bitte zum Beispiel P1M, P6W, P10D oder P1Y schreiben.',
        ],
      }),
    ],
    cells: [
      {
        id: 'CF-ue25-near-alo',
        kind: 'contact',
        label: 'marktnah, arbeitslos',
        source: 'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.',
        interval: 'P1M',
        inSchoolHolidays: false,
        derived: null,
      },
      {
        id: 'CF-t935_reha-far-asu',
        kind: 'contact',
        label: 'nicht marktnah, arbeitsuchend',
        source: 'Konzept Beratungsaktivität, 5 Team 935 – Rehabilitanden / Menschen mit Schwerbehinderungen, 2.',
        interval: 'P3M',
        inSchoolHolidays: false,
        derived: 'A-05',
      },
    ],
    overrides: {
      'CF-ue25-near-alo': { interval: 'P6W', reason: 'Absprache im Team vom 02.11.2026', by: 'own' },
      'CF-t935_reha-far-asu': { interval: null, reason: 'Hausverfügung 3/2026', by: 'policy' },
      'CF-fort': { interval: 'P1M', reason: null, by: 'own' },
    },
    problems: [
      'Für die Zelle „CF-fort“ ist von Ihnen ein anderer Wert festgelegt, aber kein Regelpaket hat diese Zelle. Der Wert gilt nirgends.',
    ],
  },
  refusal: null,
  waiting: null,
  onImport: nothing,
  onExport: nothing,
  onRemove: nothing,
  onOverride: nothing,
  onAccept: nothing,
  onDiscard: nothing,
};

export const TRIAL: Extract<TrialAnswer, { ok: true }> = {
  ok: true,
  on: '2027-01-01',
  total: 32,
  changedCases: 3,
  movedCases: 2,
  changes: [
    ['Müller, Jürgen', '214D093771', 'Kontakt fällig bis Di 05.01.', 'Kontakt überfällig seit 5 Tagen'],
    [
      'Öztürk-Großmann-Weißenfels, Şükrü Maximilian',
      '214D087214',
      'Kontakt heute fällig',
      'nächster Kontakt bis 12.02.',
    ],
    [null, '214D087333', 'nicht geprüft', 'Prüfung des Kooperationsplans überfällig seit 12 Tagen'],
  ].map(([name, customerNumber, before, after]) => ({
    ref: { system: 'https://fall.example', customerNumber: customerNumber ?? '' },
    name: name ?? null,
    before: before ?? '',
    after: after ?? '',
  })),
  notes: [],
};

/** Of a pack that is switched off. */
export const NO_EFFECT: TrialAnswer = {
  ...TRIAL,
  on: '2026-11-20',
  changedCases: 0,
  movedCases: 0,
  changes: [],
  notes: [PACK_SENTENCES.off('Konzept zur Beratungsaktivität')],
};

export const waitingFor = (place: WaitingChange['place'], part: Partial<WaitingChange> = {}): RulesProps => ({
  ...RULES,
  waiting: {
    place,
    title:
      place === 'packs'
        ? 'Vorschau: Konzept zur Beratungsaktivität, Fassung 2.1.0 einlesen'
        : 'Vorschau: marktnah, arbeitslos – alle 6 Wochen',
    trial: TRIAL,
    refusal: null,
    ...part,
  },
});
