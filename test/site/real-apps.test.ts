/**
 * Saved pages of third-party applications, read in place: `FALLBLICK_REAL_APPS` names a folder with
 * `<application>/snapshots/<name>.{html,json}`. Their fields have German names, their dates are DD.MM.YYYY.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';
import type { FieldName } from '../../lib/site/profile';
import { printTable } from '../../scripts/print-table';
import { openReaderPage, type ReaderPage } from './reader-page';

type Fields = Record<FieldName, string | null>;
type Truth =
  | { page: 'list'; rows: { fields: Record<string, string | null> }[]; columnsNotInDom?: string[] }
  | { page: string; fields: Record<string, string | null> };

const FOLDER = process.env.FALLBLICK_REAL_APPS ?? '';
const APPS = FOLDER ? readdirSync(FOLDER).filter((app) => existsSync(join(FOLDER, app, 'snapshots'))) : [];
const NAMES: [FieldName, string][] = [
  ['customerNumber', 'Kundennummer'],
  ['benefitUnitNumber', 'BG-Nummer'],
  ['name', 'Name'],
  ['birthDate', 'Geburtsdatum'],
  ['team', 'Team'],
  ['profile', 'Profillage'],
  ['status', 'Status'],
  ['lastTalk', 'Letztes Beratungsgespräch'],
  ['nextAppointment', 'Nächster Termin'],
  ['planConcluded', 'Kooperationsplan vom'],
  ['caseWorker', 'Bearbeiter'],
];

if (!FOLDER) console.warn('SKIPPED: real-apps.test.ts – FALLBLICK_REAL_APPS names no folder with saved applications.');

const iso = (text: string): string => text.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
const fieldsOf = (shown: Record<string, string | null>, absent: string[] = []): Fields =>
  Object.fromEntries(
    NAMES.map(([field, name]) => [field, absent.includes(name) ? null : iso(shown[name] ?? '') || null]),
  ) as Fields;

interface Score {
  right: number;
  missing: string[];
  wrong: string[];
}

function compare(score: Score, where: string, truth: Fields, read: Fields | undefined): void {
  for (const [field] of NAMES) {
    const [expected, got] = [truth[field], read?.[field] ?? null];
    if (expected === got) score.right += 1;
    else if (got === null) score.missing.push(`${where} ${field}`);
    else score.wrong.push(`${where} ${field}: ${got} statt ${expected}`);
  }
}

async function scoreOf(page: ReaderPage, app: string, adapter: Adapter): Promise<Score> {
  const score: Score = { right: 0, missing: [], wrong: [] };
  const names = readdirSync(join(FOLDER, app, 'snapshots')).filter((file) => file.endsWith('.html'));
  for (const file of names) {
    const name = file.replace('.html', '');
    const truth = JSON.parse(readFileSync(join(FOLDER, app, 'snapshots', `${name}.json`), 'utf8')) as Truth;
    await page.open(`${app}/snapshots`, file);
    const reading = await page.read(adapter);
    if ('fields' in truth) {
      const fields = reading.page === 'detail' ? reading.profile.fields : undefined;
      compare(score, name, fieldsOf(truth.fields), fields);
      continue;
    }
    const rows = new Map(
      (reading.page === 'list' ? reading.rows : []).map(({ profile: { fields } }) => [fields.customerNumber, fields]),
    );
    for (const { fields } of truth.rows) {
      const expected = fieldsOf(fields, truth.columnsNotInDom);
      compare(score, `${name} ${expected.customerNumber}`, expected, rows.get(expected.customerNumber));
      rows.delete(expected.customerNumber);
    }
    for (const number of rows.keys()) score.wrong.push(`${name}: Zeile ${number} zu viel`);
  }
  return score;
}

describe.skipIf(!FOLDER)('applications of others', () => {
  let page: ReaderPage;
  const table: string[][] = [];
  beforeAll(async () => {
    page = await openReaderPage(FOLDER);
  }, 120_000);
  afterAll(async () => {
    printTable(['Anwendung', 'Adapter', 'richtig', 'fehlt', 'falsch'], table);
    await page?.close();
  });

  it.each(
    APPS.flatMap(
      (app) =>
        [
          [app, 'generic'],
          [app, app],
        ] as const,
    ),
  )(
    '%s with adapter %s',
    async (app, id) => {
      const adapter = adapters.get(id);
      if (!adapter) throw new Error(`no adapter ${id}`);
      const { right, missing, wrong } = await scoreOf(page, app, adapter);
      table.push([app, id, String(right), String(missing.length), String(wrong.length)]);
      expect(wrong).toEqual([]);
      // Redmine shows the name as „Thema“, which is no name anywhere else: only its own adapter knows it.
      const unknowable = id === 'generic' ? missing.filter((each) => app === 'redmine' && each.endsWith(' name')) : [];
      expect(missing).toEqual(unknowable);
    },
    120_000,
  );
});
