/** Invented states of how long entries stay. */
import type { ChangeView, RelinkChoice } from '../../../lib/messages/retention';
import type { RetentionControl } from '../../../lib/pages/retention';
import {
  ACCESS_WORDS,
  ACCESS_WORDS_ALL,
  caseStateText,
  dateQuestion,
  deletedText,
  deletionText,
} from '../../../lib/text/retention';
import type { CaseView } from '../../../lib/view-case';

const TODAY = '2026-11-20';
const SYSTEM = 'https://fachverfahren.example';
const refOf = (customerNumber: string) => ({ system: SYSTEM, customerNumber });
const nothing = (): void => undefined;
const done = (): Promise<string | null> => Promise.resolve(null);

export const ENDED: Pick<CaseView, 'retention'> = {
  retention: {
    endedOn: '2026-09-01',
    state: caseStateText('2026-11-30', '2026-09-01'),
    warning: deletionText('2026-11-30', '2026-09-01'),
  },
};

export const NOTICE: CaseView['upkeep'] = {
  question: { day: TODAY, text: dateQuestion(9, 3, TODAY) },
  deleted: deletedText(2),
};

export const CHANGES: ChangeView[] = [
  { id: 'c4', when: '20.11.2026, 09:35', label: 'Nicht erschienen', undone: false, canUndo: true },
  { id: 'c3', when: '20.11.2026, 09:31', label: 'zurückgenommen: Fall beendet', undone: false, canUndo: false },
  { id: 'c2', when: '20.11.2026, 09:30', label: 'Fall beendet', undone: true, canUndo: false },
  { id: 'c1', when: '08.10.2026, 14:02', label: 'Entscheidung zur BG-Beratung', undone: false, canUndo: true },
];

export const RELINK_CHOICES: RelinkChoice[] = [
  { ref: refOf('214D093700'), name: 'Müller, Jürgen', note: '…3700 · geboren 17.03.1984', likely: true },
  {
    ref: refOf('214D093701'),
    name: 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander',
    note: '…3701 · geboren 17.03.1984',
    likely: true,
  },
  { ref: refOf('214D093702'), name: 'Kaya, Zeynep', note: '…3702', likely: false },
];

const calm: RetentionControl = {
  overview: { question: null, deleted: null, retentionDays: 90, managed: false, expiring: [] },
  log: [],
  keep: done,
  confirmDate: done,
  seenDeleted: nothing,
};

export const RETENTIONS = {
  calm,
  locked: { ...calm, overview: null, log: null },
  busy: {
    ...calm,
    overview: {
      ...NOTICE,
      retentionDays: 60,
      managed: true,
      expiring: [
        {
          ref: refOf('214D093771'),
          name: 'Müller, Jürgen',
          numberTail: '…3771',
          text: deletionText('2026-11-30', '2026-09-01'),
        },
        {
          ref: refOf('214D093772'),
          name: 'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander',
          numberTail: '…3772',
          text: deletionText('2026-12-01', null),
        },
      ],
    },
    log: [
      {
        day: '20.11.2026',
        counts: [
          { action: 'angesehen', count: 14 },
          { action: 'geändert', count: 1 },
          { action: ACCESS_WORDS.exported, count: 1 },
          { action: ACCESS_WORDS_ALL.backedUp ?? '', count: null },
        ],
      },
      { day: '19.11.2026', counts: [{ action: 'gelöscht', count: 2 }] },
    ],
  },
} satisfies Record<string, RetentionControl>;
