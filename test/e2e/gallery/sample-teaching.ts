/** Every state of teaching and of „Adapter prüfen“ for the state gallery. No real person. */
import type { CheckLine, TeachProposal } from '../../../lib/messages/teach';
import type { Teaching, TeachState } from '../../../lib/pages/use-teaching';
import { FIELDS } from '../../../lib/site/profile';
import { noPickWords, TEACH_SENTENCES } from '../../../lib/text/teach';

const nothing = (): void => undefined;
const teaching = (state: TeachState, more: Partial<Teaching> = {}): Teaching => ({
  state,
  notice: null,
  untested: [],
  start: nothing,
  key: nothing,
  another: nothing,
  save: nothing,
  undo: nothing,
  check: nothing,
  confirm: nothing,
  close: nothing,
  ...more,
});

const readings = Object.fromEntries(FIELDS.map((field) => [field, { problem: 'format' }])) as TeachProposal['readings'];
const PICK: TeachProposal = {
  kind: 'value',
  label: 'Zur Welt gekommen am',
  raw: '15.04.1964',
  guess: 'birthDate',
  css: '.geburt',
  labelled: [],
  column: false,
  readings: { ...readings, birthDate: { value: '1964-04-15' } },
};
const proposal = (part: Partial<TeachProposal>, refusal: string | null = null): Teaching =>
  teaching({ mode: 'proposal', wanted: null, pick: { ...PICK, ...part }, refusal });

const LINE: CheckLine = {
  field: 'birthDate',
  state: 'ok',
  value: '1964-04-15',
  how: 'label',
  by: ['Zur Welt gekommen am'],
  moved: null,
  taught: { on: '2026-11-21', tested: null, column: false },
};
const line = (part: Partial<CheckLine>): CheckLine => ({ ...LINE, taught: null, ...part });
const LONG = 'Interne organisatorische Zuordnung der betreuten Person im Haus';
const LINES: CheckLine[] = [
  line({ field: 'customerNumber', value: '214D093771', by: ['Kundennummer'] }),
  line({ field: 'benefitUnitNumber', state: 'format', value: null, by: ['BG-Nummer'] }),
  line({ field: 'name', value: 'Müller-Wolkenstein zu Habichtswald, Konstantin', how: 'heading', by: [] }),
  { ...LINE, taught: { on: '2026-11-21', tested: '2026-11-21', column: false } },
  line({
    field: 'team',
    value: '531 Fallmanagement',
    how: 'selector',
    by: ['.gruppe'],
    moved: { from: { how: 'label', text: LONG }, to: { how: 'selector', text: '.gruppe' } },
  }),
  line({ field: 'profile', state: 'unknownWord', value: 'mittelnah', by: ['Profillage'] }),
  line({
    field: 'status',
    state: 'missing',
    value: null,
    how: null,
    by: [],
    moved: { from: { how: 'label', text: 'Status' }, to: null },
  }),
  line({ field: 'lastTalk', state: 'conflict', value: null, by: ['Letzte Beratung', 'Letztes Gespräch am', LONG] }),
  line({ field: 'nextAppointment', state: 'empty', value: null, by: ['Nächster Termin'] }),
  line({ field: 'planConcluded', state: 'denied', value: null, by: ['Kooperationsplan vom'] }),
  line({ field: 'caseWorker', state: 'missing', value: null, how: null, by: [] }),
];

export const TEACHINGS = {
  off: teaching({ mode: 'off' }),
  refused: teaching({ mode: 'off' }, { notice: TEACH_SENTENCES.managed }),
  untested: teaching(
    { mode: 'off' },
    {
      untested: [
        { ...LINE, field: 'name', value: 'Müller-Wolkenstein zu Habichtswald, Konstantin' },
        { ...LINE, taught: { on: '2026-11-21', tested: '2026-11-21', column: false } },
        { ...LINE, field: 'team', state: 'missing', value: null, how: null, by: [] },
      ],
    },
  ),
};

export const TEACH_MODES: Record<string, Teaching> = {
  pointing: teaching({ mode: 'pointing', wanted: 'lastTalk', at: null, hint: null }),
  at: teaching({
    mode: 'pointing',
    wanted: null,
    at: 'Interne Zuordnung · „531 Fallmanagement Nord und West“ – Stelle 12 von 46',
    hint: null,
  }),
  hint: teaching({ mode: 'pointing', wanted: null, at: null, hint: noPickWords('denied') }),
  proposal: proposal({}),
  'not-like': proposal({ raw: LONG, label: null, guess: 'birthDate', readings }),
  blocked: proposal({ label: null, labelled: ['birthDate'] }),
  missing: proposal({ guess: null, label: LONG }),
  empty: proposal({ raw: '', guess: 'lastTalk', readings: { ...readings, lastTalk: null } }),
  column: proposal({ column: true, css: null, label: 'Interne Zuordnung' }, TEACH_SENTENCES.notSaved),
  saved: teaching({ mode: 'saved', field: 'birthDate', reading: LINE, refusal: null }),
  'saved-no-person': teaching({ mode: 'saved', field: 'team', reading: null, refusal: null }),
  'saved-conflict': teaching({
    mode: 'saved',
    field: 'birthDate',
    reading: { ...LINE, state: 'conflict', value: null, by: ['Geburtsdatum', 'Zur Welt gekommen am'] },
    refusal: TEACH_SENTENCES.nothingToUndo,
  }),
  check: teaching({
    mode: 'check',
    check: {
      title: 'Angelernt: fachverfahren.jobcenter-musterland.example:8443',
      version: '1.0.7',
      page: 'detail',
      rows: 0,
      before: '2026-11-20',
      fields: LINES,
    },
  }),
  'check-failed': teaching({ mode: 'check', check: null }),
};
