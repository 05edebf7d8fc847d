/** What can rot in the documents: links and pictures, names of keys, tables, fields and permissions, days and limits. */
import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { features } from '../../lib/policy/rollout-shapes.ts';
import { LOCK_HOURS, LOCK_MINUTES, policySchema } from '../../lib/policy/schema.ts';
import { ROOM_SCHEMAS } from '../../lib/sap/rows.ts';
import { FIELDS } from '../../lib/site/profile.ts';
import { newKdf } from '../../lib/store/crypto/kdf.ts';
import { changeRow, localFacts, observation, ROW_SCHEMAS } from '../../lib/store/records.ts';
import {
  DEFAULT_RETENTION_DAYS,
  DESTROYED_KEPT_DAYS,
  FORGOTTEN_AFTER_DAYS,
  LOG_KEPT_DAYS,
  WARNING_DAYS,
} from '../../lib/store/retention.ts';
import { openDatabase } from '../../lib/store/vault-database.ts';
import { SHORTEST_PASSPHRASE } from '../../lib/text/ui-vault.ts';
import { contentSecurityPolicy, manifestFor } from '../../scripts/manifest.ts';

const FOLDER = 'docs';
/** Pictures that `npm run pictures` takes: `test/scripts/screens.test.ts` holds them. */
const PICTURES = 'screens.md';
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== PICTURES);
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const PRIVACY = textOf('datenschutz.md');
const POLICY_KEYS = Object.keys(policySchema.shape);
const STORED: Record<string, readonly string[]> = {
  ...Object.fromEntries(Object.entries(ROW_SCHEMAS).map(([name, { shape }]) => [name, Object.keys(shape)])),
  changes: Object.keys(changeRow.shape),
  observations: Object.keys(observation.shape),
  localFacts: Object.keys(localFacts.shape),
};
/** The same of the workspace for Soziale Ansprechpersonen. */
const ROOM = Object.fromEntries(Object.entries(ROOM_SCHEMAS).map(([name, { shape }]) => [name, Object.keys(shape)]));
const permissionsOf = (browser: string): string[] => {
  const { permissions = [], optional_permissions: optional = [] } = manifestFor(browser, 'production');
  return [...permissions, ...optional] as string[];
};
const PERMISSIONS = [...new Set(['chrome', 'firefox'].flatMap(permissionsOf))];

/** Smallest and largest value of a number in the policy. */
function limitsOf(key: string): { minimum?: number; maximum?: number } {
  const { properties = {} } = z.toJSONSchema(policySchema);
  const found = properties[key];
  if (typeof found !== 'object') throw new Error(`no key „${key}“`);
  return found;
}

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The rows of the table whose head begins with this, each as its cells. @throws where there is none */
function tableOf(text: string, head: string): string[][] {
  const rows = text.split('\n').map((line) => line.split('|').slice(1, -1));
  const cells = rows.map((row) => row.map((cell) => cell.trim()));
  const at = cells.findIndex(([first]) => first === head);
  if (at < 0) throw new Error(`no table „${head}“`);
  const rest = cells.slice(at + 2);
  const end = rest.findIndex(({ length }) => length === 0);
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** As GitHub makes the target of a link from a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, name = '']) => anchorOf(name));

describe.each(FILES)('%s', (name) => {
  const text = textOf(name);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

  it('has only links and pictures that lead somewhere', () => {
    for (const target of targets.filter((each) => !/^https?:/.test(each))) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(FOLDER, name) : join(dirname(join(FOLDER, name)), path);
      expect(existsSync(file), target).toBe(true);
      if (anchor) expect(anchorsIn(readFileSync(file, 'utf8')), target).toContain(anchor);
    }
  });

  it('says that the case system stays the leading file', () => {
    expect(text.replaceAll('\n', ' ')).toMatch(/Fachverfahren bleibt die\s+führende Akte/);
  });

  it('is linked from the index, which is linked from the README', () => {
    if (name !== 'README.md') expect(textOf('README.md')).toContain(`](${name})`);
    expect(readFileSync('README.md', 'utf8')).toContain('](docs/README.md)');
  });
});

it.each(['datenschutz.md', 'teamleitung.md', 'personalrat.md'])(
  '%s names nothing that the code does not know',
  (name) => {
    const known = [
      ...POLICY_KEYS,
      ...PERMISSIONS,
      ...FIELDS,
      ...Object.entries(STORED).flat(2),
      ...Object.entries(ROOM).flat(2),
      ...Object.keys(features.shape),
      'true',
      'false',
      'chunks',
      'shared',
      'meta',
    ];
    const names = codesIn(textOf(name)).filter((code) => /^[a-z][A-Za-z]+$/.test(code));
    expect(names.filter((code) => !known.includes(code))).toEqual([]);
  },
);

it('the table of the policy for the Personalrat names policy keys only, and all that concern the user’s work', () => {
  const named = tableOf(textOf('personalrat.md'), 'Richtlinie').flatMap(([key = '']) => codesIn(key));
  expect(named.filter((key) => !POLICY_KEYS.includes(key))).toEqual([]);
  expect(named).toEqual(
    expect.arrayContaining(['fte', 'workTimes', 'weekHours', 'weekTalks', 'sofoCounts', 'notifications', 'noticeTime']),
  );
});

it('names every table and field of the workspace for Soziale Ansprechpersonen', () => {
  const told = tableOf(PRIVACY, 'Tabelle im Arbeitsbereich').map(([table = '', , fields = '']) => [
    codesIn(table)[0],
    codesIn(fields),
  ]);
  expect(told).toEqual(Object.entries(ROOM));
});

describe('datenschutz.md', () => {
  const rows = (head: string): Map<string, string[]> =>
    new Map(tableOf(PRIVACY, head).map(([name = '', ...cells]) => [codesIn(name)[0] ?? name, cells]));

  it('lists the fields that are read, and those that are kept of an adopted case', () => {
    const read = rows('Feld');
    expect([...read.keys()]).toEqual([...FIELDS]);
    const kept = [...(STORED.cases ?? []), ...(STORED.observations ?? [])];
    const storedAs: Partial<Record<string, string>> = { benefitUnitNumber: 'benefitUnit' };
    for (const [field, cells] of read) {
      expect(cells.at(-1), field).toBe(kept.includes(storedAs[field] ?? field) ? 'ja' : 'nein');
    }
  });

  it('lists every table with every field', () => {
    const listed = [...rows('Tabelle')].map(([name, cells]) => [name, codesIn(cells.at(-1) ?? '').toSorted()]);
    const stored = Object.entries(STORED).map(([name, fields]) => [name, [...fields].toSorted()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(stored));
  });

  it('lists the tables of the database', async () => {
    const db = await openDatabase('documents');
    expect([...rows('Datenbanktabelle').keys()].toSorted()).toEqual(db.tables.map(({ name }) => name).toSorted());
    db.close();
  });

  it('lists the permissions of the manifests, and the policy of the pages', () => {
    expect([...rows('Berechtigung').keys()].toSorted()).toEqual(PERMISSIONS.toSorted());
    expect(PRIVACY).toContain(`\n${contentSecurityPolicy}\n`);
  });

  it('tells the days after which things are deleted', () => {
    const { minimum, maximum } = limitsOf('retentionDays');
    const days = tableOf(PRIVACY, 'Gegenstand').map(([, count]) => Number(count));
    expect(days).toEqual([
      DEFAULT_RETENTION_DAYS,
      minimum,
      maximum,
      FORGOTTEN_AFTER_DAYS,
      WARNING_DAYS,
      LOG_KEPT_DAYS,
      DESTROYED_KEPT_DAYS,
    ]);
  });

  it('tells how the passphrase is stretched, and when it locks', () => {
    expect(PRIVACY).toContain(`Passphrase ab ${SHORTEST_PASSPHRASE} Zeichen`);
    expect(PRIVACY).toContain(`${newKdf().iterations.toLocaleString('de-DE')} Runden`);
    expect(PRIVACY).toContain(
      `nach höchstens ${LOCK_MINUTES} Minuten ohne Nutzung, spätestens ${LOCK_HOURS} Stunden nach dem Entsperren`,
    );
    expect(PRIVACY).toContain(`1 bis ${LOCK_MINUTES} Minuten und 1 bis ${limitsOf('lockHours').maximum} Stunden`);
  });
});
