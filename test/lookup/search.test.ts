import { describe, expect, it } from 'vitest';
import type { LookupEntry } from '../../lib/lookup/entry';
import { fold, wordsOf } from '../../lib/lookup/fold';
import { nearWords } from '../../lib/lookup/near-words';
import { createSearch, MOST_HITS } from '../../lib/lookup/search';
import { bestOf, marked, shippedEntries } from './lookup-of';

const ENTRIES = shippedEntries();

describe('what is meant stands first', () => {
  it.each([
    ['anhör', 'terms: Anhörung'],
    ['anhoer', 'terms: Anhörung'],
    ['ANHÖRUNG', 'terms: Anhörung'],
    ['KoopPl', 'checklists: Kooperationsplan: Inhalte laut Konzept'],
    ['koopl', 'checklists: Kooperationsplan: Inhalte laut Konzept'],
    ['kp', 'checklists: Kooperationsplan: Inhalte laut Konzept'],
    ['wv', 'terms: Wiedervorlage (WV)'],
    ['bg beratung', 'checklists: BG-Beratung'],
    ['beratung bg', 'checklists: BG-Beratung'],
    ['fm', 'terms: Fallmanagement (FM, FallMan)'],
    ['alo', 'terms: arbeitslos (alo)'],
    ['elb', 'terms: erwerbsfähige Leistungsberechtigte (eLb)'],
    ['schuldner', 'terms: Schuldnerberatung'],
    ['mobil', 'checklists: Gespräch abschließen'],
    ['nicht erschienen', 'checklists: Terminausfällen vorbeugen'],
    ['erschienen nicht', 'checklists: Terminausfällen vorbeugen'],
    ['abschliessen', 'checklists: Gespräch abschließen'],
    ['ue25 marktnah', 'rules: Kontakt Ü25: marktnah, arbeitslos'],
    ['rang 3', 'rules: Rang 3: Kooperationsbereit'],
  ])('%s', (query, best) => expect(bestOf(query, ENTRIES)).toBe(best));

  it.each([
    ['anhorung', 'terms: Anhörung'],
    ['anhrung', 'terms: Anhörung'],
    ['kooprationsplan', 'checklists: Kooperationsplan: Inhalte laut Konzept'],
    ['widervorlage', 'terms: Wiedervorlage (WV)'],
    ['Weidervorlage', 'terms: Wiedervorlage (WV)'],
    ['shculdner', 'terms: Schuldnerberatung'],
    ['zumutbarkiet', 'terms: Zumutbarkeit'],
  ])('in spite of a typing error: %s', (query, best) => expect(bestOf(query, ENTRIES)).toBe(best));

  it('finds words inside of words, and both ways from abbreviation to word', () => {
    const titles = (query: string) =>
      createSearch(ENTRIES)
        .find(query)
        .flatMap(({ hits }) => hits.map(({ entry }) => entry.title));
    expect(titles('plan')).toEqual(expect.arrayContaining(['Kooperationsplan (KP, KoopPl)']));
    expect(titles('bedarfsgem')).toContain('BG-Beratung');
    expect(titles('wiedervor')).toEqual(expect.arrayContaining(['Wiedervorlage (WV)', 'Gespräch abschließen']));
  });

  it('finds nothing for what is not there, and shows no abbreviation by chance', () => {
    expect(bestOf('xyzq', ENTRIES)).toBe('–');
    expect(bestOf('', ENTRIES)).toBe('–');
    expect(bestOf(' …', ENTRIES)).toBe('–');
    expect(bestOf('zzz', ENTRIES)).toBe('–');
  });
});

describe('groups', () => {
  it('count all and list the best', () => {
    const [rules] = createSearch(ENTRIES).find('kontakt');
    expect(rules?.group).toBe('rules');
    expect(rules?.hits).toHaveLength(MOST_HITS);
    expect(rules?.count).toBeGreaterThan(MOST_HITS);
  });

  it('stand in their usual order where each has as good a hit', () => {
    expect(
      createSearch(ENTRIES)
        .find('koopl')
        .map(({ group }) => group),
    ).toEqual(['checklists', 'rules', 'terms']);
  });
});

describe('marked letters', () => {
  it.each([
    ['koopl', 'Kooperationsplan neu', '[Koo]perations[pl]an neu'],
    ['kooppl', 'Kooperationsplan neu', '[Koop]erations[pl]an neu'],
    ['wv', 'mit Wiedervorlage', 'mit [W]ieder[v]orlage'],
    ['anhoer', 'Anhörung', '[Anhör]ung'],
    ['pruef', 'Überprüfung', 'Über[prüf]ung'],
    ['groess', 'Größe', '[Größ]e'],
    ['bg beratung', 'BG-Beratung', '[BG]-[Beratung]'],
    ['widervorlage', 'Wiedervorlage', '[Wiedervorlage]'],
    ['xyz', 'Anhörung', 'Anhörung'],
  ])('%s in %s', (query, title, shown) => expect(marked(query, title)).toBe(shown));
});

it('folds German letters and remembers where they stood', () => {
  expect(wordsOf('Ä-Ö ü ß É § 16a Wieder\u00advorlage')).toEqual(['ae', 'oe', 'ue', 'ss', 'e', '16a', 'wiedervorlage']);
  expect(wordsOf('u\u0308ber')).toEqual(['ueber']);
  const { text, origin } = fold('aß b');
  expect([text, origin]).toEqual(['ass b', [0, 1, 1, 2, 3, 4]]);
});

it('takes a typing error as one where few letters differ, and none in short words', () => {
  const words = ['wiedervorlage', 'widerspruch', 'bg', 'plan'];
  expect(nearWords('wiedrevor', words)).toEqual(['wiedervorlage']);
  expect(nearWords('bk', words)).toEqual([]);
  expect(nearWords('plna', words)).toEqual(['plan']);
  expect(nearWords('xxxxxxxx', words)).toEqual([]);
});

it('finds a case by name and by the end of her number', () => {
  const cases: LookupEntry[] = [
    ['1', 'Müller, Jürgen', '123A453771'],
    ['2', 'Özdemir, Ayşe', '123A457214'],
  ].map(([id = '', title = '', number = '']) => ({
    id,
    group: 'cases',
    title,
    short: [],
    also: [number],
    text: [],
    note: '',
    ref: { system: 's', customerNumber: number },
    rows: [],
  }));
  const all = [...ENTRIES, ...cases];
  expect(bestOf('mueller', all)).toBe('cases: Müller, Jürgen');
  expect(bestOf('jürgen mül', all)).toBe('cases: Müller, Jürgen');
  expect(bestOf('3771', all)).toBe('cases: Müller, Jürgen');
  expect(bestOf('ozdemir', all)).toBe('cases: Özdemir, Ayşe');
  expect(bestOf('ayse', all)).toBe('cases: Özdemir, Ayşe');
});
