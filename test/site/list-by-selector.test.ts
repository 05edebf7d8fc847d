/** Lists without column heads are read where the adapter says their rows stand; without it they are not guessed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';
import { openReaderPage, type ReaderPage } from './reader-page';

const generic = adapterFor('https://anywhere.example/');
const card = (number: string, name: string, team: string) =>
  `<article class="fall"><h3>${name}</h3><p class="nr">${number}</p><p class="gruppe">${team}</p></article>`;
const CARDS = `<!doctype html><body><main>${card('214A000101', 'Ahorn, Ada', '412 Ü25')}
  ${card('214A000102', 'Buche, Bo', '413 U25')}${card('–', 'Eiche, Enno', '412 Ü25')}
  <div hidden>${card('214A000104', 'Fichte, Fee', '412 Ü25')}</div></main></body>`;
const list: NonNullable<Adapter['list']> = {
  row: 'article.fall',
  cells: { customerNumber: '.nr', name: 'h3', team: '.gruppe' },
};

let page: ReaderPage;
beforeAll(async () => {
  page = await openReaderPage();
}, 120_000);
afterAll(() => page?.close());

it('reads rows on view that have a customer number', async () => {
  await page.show(CARDS);
  const reading = await page.read({ ...generic, list });
  expect(reading).toMatchObject({
    page: 'list',
    stands: true,
    rows: [
      {
        lineAt: 'Ahorn, Ada',
        profile: { fields: { customerNumber: '214A000101', name: 'Ahorn, Ada', team: '412 Ü25' } },
      },
      {
        lineAt: 'Buche, Bo',
        profile: { fields: { customerNumber: '214A000102', name: 'Buche, Bo', team: '413 U25' } },
      },
    ],
  });
  expect(reading.page === 'list' && reading.rows).toHaveLength(2);
  expect(await page.stillStandsAfter("document.querySelector('.nr').textContent = '214A000109'")).toBe(false);
});

it.each([
  ['without it', generic],
  ['with rows that are not there', { ...generic, list: { ...list, row: '.akte' } }],
  ['with an invalid selector', { ...generic, list: { ...list, row: 'article[' } }],
])('reads nothing %s', async (_, adapter) => {
  await page.show(CARDS);
  expect(await page.read(adapter)).toEqual({ page: 'none', stands: true });
});
