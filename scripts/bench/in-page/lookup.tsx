/** Runs in a page: „Nachschlagen“ as it is drawn, over everything that is shipped and a large caseload. */
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { LookupBody } from '../../../components/lookup/lookup-body';
import css from '../../../components/styles/lookup-page.css?inline';
import type { LookupEntry } from '../../../lib/lookup/entry';
import { createSearch, type Search } from '../../../lib/lookup/search';
import { PACKS } from '../../../lib/packs';
import { NO_PACKS } from '../../../lib/packs/given';
import { libraryWith } from '../../../lib/packs/library';
import { DEFAULT_RULE_SETTINGS } from '../../../lib/rules/settings';
import type { Context } from '../../../lib/service/context';
import { lookupEntries } from '../../../lib/service/lookup-entries';

const FIRST = ['Jürgen', 'Ayşe', 'Katarzyna', 'Sören', 'Mandy', 'Ömer', 'Käthe', 'Ivan', 'Zoë', 'Luis'];
const PARTS = ['Müll', 'Schäf', 'Öz', 'Wagn', 'Gross', 'Klein', 'Sommer', 'Winter', 'Berg', 'Feld'];
const ENDS = ['er', 'mann', 'demir', 'stein', 'bach', 'hoff', 'ski', 'ow', 'sen', 'brink'];

function caseloadOf(count: number): LookupEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const customerNumber = `214D${String(at * 37).padStart(6, '0')}`;
    const title = `${PARTS[at % 10]}${ENDS[(at * 7) % 10]}${at % 97}, ${FIRST[(at * 3) % 10]}`;
    return {
      id: `case s ${customerNumber}`,
      group: 'cases',
      title,
      short: [],
      also: [customerNumber],
      text: ['Kontakt überfällig seit 12 Tagen', 'Kooperationsplan prüfen', 'Wiedervorlage'],
      note: `…${customerNumber.slice(-4)} · Ü25 · Kontakt überfällig seit 12 Tagen`,
      ref: { system: 's', customerNumber },
      rows: [{ label: 'Stand', value: 'Kontakt überfällig seit 12 Tagen' }],
    };
  });
}

const nothing = (): void => undefined;

function Harness({ search }: { search: Search<LookupEntry> }) {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => search.find(query), [search, query]);
  return (
    <LookupBody
      place="page"
      query={query}
      onQuery={setQuery}
      groups={groups}
      chosen={groups[0]?.hits[0]?.entry ?? null}
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
      onClose={nothing}
    />
  );
}

/** @returns ms that the index takes */
export function prepare(cases: number): number {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(/@import[^;]*;/g, ''));
  document.adoptedStyleSheets = [sheet];
  const settings = { packs: Object.fromEntries(PACKS.map(({ id }) => [id, true])) };
  const given = { library: libraryWith(NO_PACKS), settings, rules: DEFAULT_RULE_SETTINGS, today: '2026-11-20' };
  const entries = [...lookupEntries(given as unknown as Context), ...caseloadOf(cases)];
  const start = performance.now();
  const search = createSearch(entries);
  const took = performance.now() - start;
  document.body.replaceChildren();
  render(<Harness search={search} />, document.body);
  return took;
}

/** Types each word letter by letter; for each letter the ms from the key to the frame that shows the result. */
export async function typing(words: readonly string[]): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('.lookup input');
  const times: number[] = [];
  if (!field) throw new Error('the field is not there');
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      await painted();
      const start = performance.now();
      field.value = word.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** After the next paint. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
