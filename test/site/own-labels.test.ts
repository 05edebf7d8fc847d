/** An adapter's own label is the one that counts, wherever it stands; also on a page with another label for every field. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import { readAdapter } from '../../lib/site/adapter-schema';
import { openReaderPage, type ReaderPage } from './reader-page';

const OWN = readAdapter(
  {
    extends: 'generic',
    id: 'taught',
    version: '1.0.0',
    title: 'Angelernt',
    matches: ['https://case.example/*'],
    labels: { status: ['Kundenstatus', 'Status'] },
  },
  adapters,
);
const RECORD = {
  Kundennummer: '214D093771',
  'BG-Nummer': '21404//0018263',
  Name: 'Muster, Ada',
  Geburtsdatum: '17.03.1984',
  Team: '412 Ü25',
  Profillage: 'marktnah',
  Status: 'arbeitslos',
  'Letztes Beratungsgespräch': '08.10.2026',
  'Nächster Termin': '–',
  'Kooperationsplan vom': '29.05.2026',
  Bearbeiter: 'Beispiel, M.',
};
const LIST = Object.entries(RECORD).map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`);

let page: ReaderPage;
beforeAll(async () => {
  page = await openReaderPage();
}, 120_000);
afterAll(() => page?.close());

it.each([
  ['as the name of a field', '<p><input aria-label="Kundenstatus" value="arbeitsuchend"></p>'],
  ['in plain boxes', '<section><div>Kundenstatus</div><div>arbeitsuchend</div></section>'],
  ['at a definition', '<dl><dt>Kundenstatus</dt><dd>arbeitsuchend</dd></dl>'],
])('%s', async (_, html) => {
  await page.show(`<!doctype html><body><dl>${LIST.join('')}</dl>${html}</body>`);
  expect(await page.read(OWN)).toMatchObject({ page: 'detail', profile: { fields: { status: 'arbeitsuchend' } } });
});

it('another label of it counts where the preferred one is missing', async () => {
  await page.show(`<!doctype html><body><dl>${LIST.join('')}</dl></body>`);
  expect(await page.read(OWN)).toMatchObject({ page: 'detail', profile: { fields: { status: 'arbeitslos' } } });
});
