/** States of the pages „Fallbestand einlesen“ and „Auskunft“. */
import { AuskunftBody } from '../../../components/auskunft/auskunft-body';
import { ImportBody } from '../../../components/import/import-body';
import type { ImportBodyProps } from '../../../components/import/import-props';
import { AUSKUNFT_TEXT } from '../../../lib/text/auskunft';
import { IMPORT_REFUSALS } from '../../../lib/text/caseload-import';
import { IMPORT_UI } from '../../../lib/text/ui-import';
import type { GalleryState } from './states';

const nothing = (): void => undefined;

const importing = (part: Partial<ImportBodyProps>): GalleryState => ({
  page: 'import',
  node: (
    <ImportBody
      systems={[
        { system: 'a', title: 'https://fachverfahren.jobcenter-musterland.example:8443' },
        { system: 'b', title: 'Landesverfahren Musterland' },
      ]}
      system="a"
      seenOn="2026-11-19"
      today="2026-11-20"
      file={null}
      step={{ at: 'choose' }}
      refusal={null}
      onSystem={nothing}
      onSeenOn={nothing}
      onFile={nothing}
      onColumn={nothing}
      onCheck={nothing}
      onTake={nothing}
      onUndo={nothing}
      onCancel={nothing}
      onBack={nothing}
      onAnother={nothing}
      {...part}
    />
  ),
});

const FILE: ImportBodyProps['file'] = {
  name: 'Auswertung_Fallbestand_Team_412_Stand_19_11_2026.csv',
  columns: [
    { heading: 'Kunden-Nr.', slot: 'customerNumber', denied: false },
    { heading: 'Nachname, Vorname der Kundin/des Kunden', slot: 'name', denied: false },
    { heading: 'RV-Nummer', slot: null, denied: true },
    { heading: '', slot: null, denied: false },
    { heading: 'Letztes Beratungsgespräch am', slot: 'lastTalk', denied: false },
  ],
  first: ['214D093771', 'Muster-Özdemir-Wünschmann, Maria-Magdalena Theodora', '', 'x', '05.11.2026'],
};

export const IMPORT_STATES: Record<string, GalleryState> = {
  'import-none': importing({ systems: [] }),
  'import-choose': importing({}),
  'import-columns': importing({ step: { at: 'columns' }, file: FILE, refusal: IMPORT_UI.needsNumber }),
  'import-checking': importing({ step: { at: 'checking', done: 12_500, total: 50_000 } }),
  'import-preview': importing({
    step: {
      at: 'preview',
      id: 'x',
      count: 303,
      taken: 281,
      lines: 306,
      counts: { new: 240, changed: 41, same: 20, newer: 2 },
      refused: [
        { line: 4, problem: { kind: 'field', field: 'customerNumber', why: 'format' } },
        { line: 17, problem: { kind: 'field', field: 'birthDate', why: 'format' } },
        { line: 203, problem: { kind: 'repeated', first: 12 } },
      ],
      leftOut: [{ line: 8, field: 'status', why: 'unknownWord' }],
    },
  }),
  'import-writing': importing({
    step: { at: 'writing', progress: { done: 31_000, total: 50_000, cancellable: true } },
  }),
  'import-flushing': importing({ step: { at: 'writing', progress: { done: 5, total: 5, cancellable: false } } }),
  'import-done': importing({ step: { at: 'done', change: 'c', taken: 281 } }),
  'import-cancelled': importing({ step: { at: 'columns' }, file: FILE, refusal: IMPORT_REFUSALS.cancelled }),
};

const auskunft = (part: Partial<Parameters<typeof AuskunftBody>[0]>): GalleryState => ({
  page: 'auskunft',
  node: <AuskunftBody view={null} refusal={null} onPrint={nothing} onSave={nothing} {...part} />,
});

const [LONG, WORD] = [
  'Förderrecht mit sehr ausführlicher Begründung, '.repeat(6),
  'https://fachverfahren.example|21404//0018263',
];
const VIEW: Parameters<typeof AuskunftBody>[0]['view'] = {
  name: 'Muster-Özdemir, Maria',
  on: '2026-11-20',
  json: '{}',
  sections: [
    { title: AUSKUNFT_TEXT.about, note: null, entries: [{ title: '', lines: [...AUSKUNFT_TEXT.aboutLines] }] },
    {
      title: 'Angaben zur Person',
      note: AUSKUNFT_TEXT.fromPage,
      entries: [
        {
          title: 'Fall',
          lines: [
            { label: 'Interne Kennung', value: '2d5b2c0e-6d0b-4a43-a5c4-8b1f5b1b9f10' },
            { label: 'Fachverfahren und BG-Nummer', value: WORD },
            { label: 'Stand der Seite 1 · letztes Gespräch', value: '05.11.2026' },
          ],
        },
      ],
    },
    { title: 'Termine', note: AUSKUNFT_TEXT.fromUser, entries: [] },
    {
      title: 'Eigene Abstände',
      note: AUSKUNFT_TEXT.fromUser,
      entries: [{ title: 'Abstand 01.11.2026', lines: [{ label: 'Begründung', value: LONG }] }],
    },
  ],
};

export const AUSKUNFT_STATES: Record<string, GalleryState> = {
  'auskunft-loading': auskunft({}),
  'auskunft-expired': auskunft({ refusal: AUSKUNFT_TEXT.expired }),
  'auskunft-locked': auskunft({ refusal: AUSKUNFT_TEXT.gone }),
  'auskunft-view': auskunft({ view: VIEW }),
};
