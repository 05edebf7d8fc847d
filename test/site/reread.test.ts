/** A reading falls as soon as the page shows something else, with or without an event. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { openReaderPage, type ReaderPage } from './reader-page';

const adapter = adapterFor('https://anywhere.example/');
const DETAIL = `<!doctype html><body><main><h1 id="h">Muster, Ada</h1><div id="tab">
  <label for="k">Kundennummer</label><input id="k" value="214D093771">
  <dl><dt>Name</dt><dd id="n">Muster, Ada</dd><dt>Nächster Termin</dt><dd id="t"></dd><dt>Team</dt><dd id="team"><b>412 Ü25</b></dd></dl>
  </div></main></body>`;
const LIST = `<!doctype html><body><table><thead><tr><th>Kundennummer</th><th>Name</th></tr></thead><tbody>
  <tr><td>214A000101</td><td>Ahorn, Ada</td></tr><tr id="r"><td id="c">214A000102</td><td>Buche, Bo</td></tr></tbody></table></body>`;

let page: ReaderPage;
beforeAll(async () => {
  page = await openReaderPage();
}, 120_000);
afterAll(() => page?.close());

const changes: [string, string, boolean][] = [
  ['nothing', '', true],
  ['a change elsewhere', "document.body.append('Uhrzeit 10:31')", true],
  ['the field filled anew without an event', "k.value = '214E555555'", false],
  ['the text replaced in place', "n.firstChild.data = 'Anders, Nora'", false],
  ['an empty field filled', "t.textContent = '11.12.2026'", false],
  ['a nested text', "team.firstChild.textContent = '413 U25'", false],
  ['the tab hidden', "tab.style.display = 'none'", false],
  ['the tab made transparent', "tab.style.opacity = '0'", false],
  ['the tab removed', 'tab.remove()', false],
  ['the field replaced by one that shows the same', 'k.replaceWith(k.cloneNode())', false],
];

describe('reread', () => {
  it.each(changes)('%s', async (_, change, stands) => {
    await page.show(DETAIL);
    const reading = await page.read(adapter);
    expect(reading).toMatchObject({ page: 'detail', stands: true, anchor: 'h1' });
    expect(await page.stillStandsAfter(change)).toBe(stands);
  });

  it('looks only at the fields by which the adapter tells persons, and always at the number', async () => {
    await page.show(DETAIL);
    expect(await page.read({ ...adapter, switchBy: ['name'] })).toMatchObject({ keys: ['customerNumber', 'name'] });
    expect(await page.stillStandsAfter("team.firstChild.textContent = '413 U25'")).toBe(true);
    expect(await page.stillStandsAfter("k.value = '214E555555'")).toBe(false);
  });

  it('knows rows by number and name', async () => {
    await page.show(LIST);
    expect((await page.read(adapter)).page).toBe('list');
    expect(await page.stillStandsAfter('')).toBe(true);
    expect(await page.stillStandsAfter("c.textContent = '214A000103'")).toBe(false);
    await page.read(adapter);
    expect(await page.stillStandsAfter('r.remove()')).toBe(false);
  });
});
