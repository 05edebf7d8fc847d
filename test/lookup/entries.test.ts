import { expect, it } from 'vitest';
import { abbreviationsOf, piecesOf } from '../../lib/lookup/abbreviations';
import { CHECKLISTS, PACKS } from '../../lib/packs';
import { GLOSSARY } from '../../lib/packs/glossary';
import { parseGlossary } from '../../lib/rules/glossary-schema';
import { rowIds } from '../../lib/rules/row-ids';
import { HELP_UI } from '../../lib/text/ui-help';
import { shippedEntries } from './lookup-of';

const ENTRIES = shippedEntries();

/** „Konzept Beratungsaktivität, 3. Terminausfälle“: every section that a shipped rule or checklist rests on. */
const CITED = new Set(
  ENTRIES.flatMap((entry) => {
    if (entry.group === 'rules') return [entry.source];
    return entry.group === 'checklists' ? entry.list.items.map(({ source }) => source) : [];
  }),
);
/** Sources of terms only, of which no rule is shipped. */
const OTHER_SOURCES = /^(Leitlinien § 16a SGB II, [1-9]|SAP-Erlass NRW 2016, I)$/;

it('every checklist, every rule and every term is there once', () => {
  const ids = ENTRIES.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ENTRIES.filter(({ group }) => group === 'checklists')).toHaveLength(CHECKLISTS.length);
  const [help, terms] = [/^help /, /^term /].map((kind) => ids.filter((id) => kind.test(id)));
  expect(terms).toHaveLength(GLOSSARY.length);
  expect(help).toHaveLength(HELP_UI.sections.length);
  const listed = new Set(ids.map((id) => id.split(' ').at(-1)));
  expect(PACKS.flatMap(rowIds).filter((id) => !listed.has(id))).toEqual([]);
});

it('every term says where it stands: a law, or a section that others rest on too', () => {
  const wrong = GLOSSARY.flatMap(({ id, source }) =>
    source
      .split(' · ')
      .flatMap((part) => (/^§§? /.test(part) || CITED.has(part) || OTHER_SOURCES.test(part) ? [] : `${id}: ${part}`)),
  );
  expect(wrong).toEqual([]);
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
  expect(GLOSSARY.filter(({ text }) => !/[.!]$/.test(text)).map(({ id }) => id)).toEqual([]);
});

it('the common abbreviations stand for their words', () => {
  const known = new Map(abbreviationsOf(ENTRIES).map((each) => [each.short, each]));
  const words = (short: string) => known.get(short)?.words.join(' ');
  expect(['bg', 'kp', 'kooppl', 'wv', 'fm', 'alo', 'asu', 'ifk', 'elb', 'zkt'].map(words)).toEqual([
    'bedarfsgemeinschaft',
    'kooperationsplan',
    'kooperationsplan',
    'wiedervorlage',
    'fallmanagement',
    'arbeitslos',
    'arbeitsuchend',
    'integrationsfachkraft',
    'erwerbsfaehige leistungsberechtigte',
    'zugelassener kommunaler traeger',
  ]);
  expect(piecesOf('kooppl', known.get('kooppl')?.parts ?? [])).toEqual([4, 2]);
  expect(piecesOf('zz', ['wieder', 'vorlage'])).toBeNull();
});

it('an interval that somebody set otherwise is shown with who and why', () => {
  const set = { interval: 'P6W', reason: 'Probe', by: 'own' as const };
  const entry = shippedEntries({ 'CF-ue25-near-alo': set }).find(({ id }) => id.endsWith('CF-ue25-near-alo'));
  expect(entry?.group === 'rules' && entry.rows[0]).toEqual({ label: 'Mindestkontakt', value: 'Alle 6 Wochen' });
  expect(entry?.group === 'rules' && entry.hints[0]).toBe(
    'Von Ihnen festgelegt: alle 6 Wochen statt monatlich. Grund: Probe.',
  );
});

it('refuses a glossary that does not cite', () => {
  expect(() => parseGlossary({ terms: [{ id: 'GL-x', term: 'X', text: 'Ein Wort.' }] }, 'eigene.json')).toThrow(
    'eigene.json, terms[0].source',
  );
});
