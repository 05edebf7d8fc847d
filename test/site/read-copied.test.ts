/** Every page in `test/fixtures/generic`, copied whole: the text is read like the page, or less of it, never otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import type { FieldName } from '../../lib/site/profile';
import { readText } from '../../lib/site/read-text';
import { FIXTURES, openReaderPage, type ReaderPage } from './reader-page';

type Fields = Record<FieldName, string | null>;
type Expected = { page: 'none' } | { page: 'list'; rows: Fields[] } | { page: 'detail'; fields: Fields };

const adapter = adapterFor('https://anywhere.example/');
const folder = join(FIXTURES, 'generic');
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

let page: ReaderPage;
beforeAll(async () => {
  page = await openReaderPage();
}, 120_000);
afterAll(() => page?.close());

describe('a copied page', () => {
  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    await page.open(`generic/${name}`);
    const { fields, notRecognised } = readText(await page.copy(), adapter).profile;
    if (expected.page !== 'detail') {
      expect(fields.customerNumber).toBeNull();
      return;
    }
    const doubted = notRecognised.map(({ field }) => field);
    const read = Object.entries(fields).filter(
      ([field, value]) => value !== null && !doubted.includes(field as FieldName),
    );
    for (const [field, value] of read) expect([field, value]).toEqual([field, expected.fields[field as FieldName]]);
  });
});
