/** Every page in `test/fixtures/<adapter>` is read in a real browser and compared with its ground truth. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import type { FieldName, Member, Profile } from '../../lib/site/profile';
import { FIXTURES, openReaderPage, type ReaderPage } from './reader-page';

type Fields = Record<FieldName, string | null>;
type Expected =
  | { page: 'none' }
  | { page: 'list'; rows: Fields[] }
  | { page: 'detail'; fields: Fields; notRecognised?: Profile['notRecognised']; members?: Member[]; anchor?: string };

const byField = (problems: Profile['notRecognised']) =>
  [...problems].sort((a, b) => `${a.field} ${a.why}`.localeCompare(`${b.field} ${b.why}`));

let page: ReaderPage;
beforeAll(async () => {
  page = await openReaderPage();
}, 120_000);
afterAll(() => page?.close());

describe.each([...adapters.values()])('adapter $id', (adapter) => {
  const folder = join(FIXTURES, adapter.id);
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it('has fixtures', () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.map(({ name }) => name))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    await page.open(`${adapter.id}/${name}`);
    const reading = await page.read(adapter);
    expect(reading.page).toBe(expected.page);
    expect(reading.stands).toBe(true);
    if (reading.page === 'list' && expected.page === 'list') {
      expect(reading.rows.map(({ profile }) => profile.fields)).toEqual(expected.rows);
      for (const { lineAt, profile } of reading.rows)
        expect(lineAt?.trim()).toBe(profile.fields.name ?? profile.fields.customerNumber);
    }
    if (reading.page === 'detail' && expected.page === 'detail') {
      const { profile, anchor } = reading;
      expect(profile.fields).toEqual(expected.fields);
      if (expected.notRecognised) expect(byField(profile.notRecognised)).toEqual(byField(expected.notRecognised));
      if (expected.members) expect(profile.members).toEqual(expected.members);
      if (expected.anchor) expect(anchor).toBe(expected.anchor);
    }
  });
});
