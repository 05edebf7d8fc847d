/** States of „Nachschlagen“. */
import { LookupBody } from '../../../components/lookup/lookup-body';
import type { LookupProps } from '../../../components/lookup/lookup-props';
import type { LookupEntry } from '../../../lib/lookup/entry';
import { createSearch } from '../../../lib/lookup/search';
import { CHECK_UI } from '../../../lib/text/checks';
import { LOOKUP_REFUSALS, LOOKUP_UI } from '../../../lib/text/lookup';
import { providerEntry } from '../../../lib/text/lookup-providers';
import { PROVIDERS } from './sample-providers';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const found = { short: [], also: [], text: [] };
const SRO = 'Arbeit der IFK, ';

const item = (id: string, text: string, section: string, lead: string | null = null) => ({
  id: `CL-KOOP-${id}`,
  text,
  source: `${SRO}${section}`,
  derived: id === '02',
  lawFlag: id === '04',
  lead,
});

const ENTRIES: LookupEntry[] = [
  {
    ...found,
    id: 'list CL-KOOP',
    group: 'checklists',
    title: 'Kooperationsplan prüfen',
    note: '4 Punkte · Arbeit der IFK',
    list: {
      id: 'CL-KOOP',
      hint: 'Die gesetzlichen Inhalte nach § 15 SGB II stehen nicht im Konzept; bitte dort nachlesen.',
      items: [
        item('01', 'Umsetzung der Schritte besprochen', '4. „Nichtstun geht nicht“'),
        item('02', 'Plan im Gespräch geprüft, spätestens nach sechs Monaten', '5. – Mindeststandard'),
        item('03', 'Eigene Stärken und Umfeld vor Angeboten des Jobcenters bedacht', '2.1. Kernpunkte'),
        item('04', 'Schritte vorgegeben, notfalls ohne Plan', '4. „Nichtstun geht nicht“', 'Beratung nicht gewollt'),
      ],
    },
  },
  {
    ...found,
    id: 'rule 1',
    group: 'rules',
    title: 'Kontakt Ü25: marktnah, arbeitsuchend',
    note: 'Alle 3 Monate · Konzept Beratungsaktivität, 5 Ü25 Teams, 2.',
    rows: [{ label: 'Mindestkontakt', value: 'Alle 3 Monate' }],
    source: 'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.',
    hints: [
      'Der Mindestkontakt ist eine Untergrenze; häufigere Kontakte sind möglich.',
      'Abgeleitet – Zelle im Konzept leer; Auslegung „wie arbeitslos: alle 3 Monate“ (A-01).',
    ],
    lawFlag: false,
    derived: true,
  },
  {
    ...found,
    id: 'rule 2',
    group: 'rules',
    title: 'Kooperationsplan: Kurze Rückmeldung bei integrierten Personen und fehlender Zumutbarkeit',
    note: 'Alle 6 Monate · Arbeit der IFK, 5. – Mindeststandard',
    rows: [
      { label: 'spätestens', value: 'Alle 6 Monate' },
      { label: 'wie', value: 'Kurze Rückmeldung' },
    ],
    source: `${SRO}5. – Mindeststandard`,
    hints: [],
    lawFlag: false,
    derived: false,
  },
  {
    ...found,
    id: 'term koop',
    group: 'terms',
    title: 'Kooperationsplan (KP, KoopPl)',
    parts: 'Kooperations|plan',
    short: ['KP', 'KoopPl', 'KooPl'],
    note: '§ 15 SGB II · Arbeit der IFK, 5. – Mindeststandard',
    explanation: 'Gemeinsam vereinbarte Ziele und Schritte beider Seiten; roter Faden der Zusammenarbeit.',
    source: '§ 15 SGB II · Arbeit der IFK, 5. – Mindeststandard',
    lawFlag: false,
  },
  {
    ...found,
    id: 'term egv',
    group: 'terms',
    title: 'Eingliederungsvereinbarung',
    also: ['Kooperationsplan'],
    note: '§ 15 SGB II',
    explanation: 'Vorgänger des Kooperationsplans, abgelöst am 1.7.2023.',
    source: '§ 15 SGB II',
    lawFlag: true,
  },
];
const CASES: LookupEntry[] = [
  ['Müller, Jürgen', '214D093771', 'bis 29.11.'],
  ['Nowak-Sommerfeldt, Katarzyna', '214D097214', 'seit 3 Tagen'],
].map(([title = '', customerNumber = '', until]) => ({
  ...found,
  id: `case ${customerNumber}`,
  group: 'cases' as const,
  title,
  text: ['Kooperationsplan prüfen'],
  note: `…${customerNumber.slice(-4)} · Ü25 · Kontakt überfällig seit 12 Tagen`,
  ref: { system: 'a', customerNumber },
  rows: [
    { label: 'Stand', value: 'Kontakt überfällig seit 12 Tagen' },
    { label: 'Kooperationsplan', value: `prüfen ${until}` },
  ],
}));
const LIST_ITEMS = ENTRIES.flatMap((entry) => (entry.group === 'checklists' ? entry.list.items : []));
const SUBJECT = {
  ref: { system: 'a', customerNumber: '214D093771' },
  name: 'Müller, Jürgen',
  numberTail: '…3771',
  kept: [
    {
      id: 'CL-KOOP',
      title: 'Kooperationsplan prüfen',
      occasion: null,
      canRestart: true,
      tab: null,
      items: LIST_ITEMS.map((each, at) => ({
        ...each,
        done: at === 0,
        note: at === 0 ? CHECK_UI.tickedOn('2026-11-17') : null,
        by: 'user' as const,
      })),
    },
  ],
};

const SEARCH = createSearch([...ENTRIES, ...PROVIDERS.map((each) => providerEntry(each, '2026-11-20', 6)), ...CASES]);

const looking = (query: string, part: Partial<LookupProps> & { show?: string } = {}): GalleryState => {
  const groups = SEARCH.find(query);
  const hits = groups.flatMap((group) => group.hits.map(({ entry }) => entry));
  const { show, ...props } = part;
  return {
    page: 'lookup',
    node: (
      <main>
        <LookupBody
          place="page"
          query={query}
          onQuery={nothing}
          groups={groups}
          chosen={hits.find(({ id }) => id === show) ?? hits[0] ?? null}
          onChoose={nothing}
          casesNote={null}
          problem={null}
          subject={null}
          ticksOf={() => []}
          noTicks={null}
          onTick={nothing}
          onRestart={nothing}
          refusal={null}
          notice={null}
          onUndo={nothing}
          onNoticeGone={nothing}
          onOwnWindow={null}
          onOpenCase={nothing}
          onOpenProvider={nothing}
          onClose={nothing}
          {...props}
        />
      </main>
    ),
  };
};

export const LOOKUP_STATES: Record<string, GalleryState> = {
  'lookup-ticks': looking('koopl', { subject: SUBJECT, ticksOf: () => ['CL-KOOP-01'] }),
  'lookup-rule': looking('koopl', { show: 'rule 2' }),
  'lookup-rule-derived': looking('ü25'),
  'lookup-term': looking('koopl', { show: 'term egv' }),
  'lookup-case': looking('müller'),
  'lookup-provider': looking('anker'),
  'lookup-none': looking('xyzq'),
  'lookup-locked': looking('', {
    groups: [{ group: 'checklists', hits: ENTRIES.slice(0, 1).map((entry) => ({ entry, ranges: [] })), count: 1 }],
    chosen: ENTRIES[0] ?? null,
    casesNote: LOOKUP_UI.locked,
  }),
  'lookup-refused': looking('koopl', {
    noTicks: LOOKUP_REFUSALS.covered,
    refusal: LOOKUP_REFUSALS.covered,
    onOwnWindow: nothing,
  }),
  'lookup-saved': looking('koopl', {
    subject: SUBJECT,
    ticksOf: () => ['CL-KOOP-01', 'CL-KOOP-02'],
    notice: { id: 1, text: LOOKUP_UI.ticked, change: 'c1' },
  }),
  'lookup-loading': looking('', { groups: null, chosen: null }),
  'lookup-broken': looking('', {
    groups: null,
    chosen: null,
    problem: 'Fallblick antwortet nicht. Bitte laden Sie die Seite neu.',
  }),
};
