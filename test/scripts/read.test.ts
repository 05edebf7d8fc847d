/** `npm run read` from outside: the command is started, its output and exit code are looked at. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIXTURES = join(import.meta.dirname, '../fixtures/generic');
const SCRIPT = join(import.meta.dirname, '../../scripts/read.ts');

interface Person {
  fields: Record<string, string | null>;
  facts: Record<string, string | null>;
  confidence: Record<string, number>;
  notRecognised: { field: string; why: string }[];
}
type Output = { page: 'detail' | 'list' | 'none'; rows?: Person[] } & Partial<Person>;

function run(args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

async function read(...args: string[]): Promise<Output> {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Output;
}

const expectedOf = (name: string): Output =>
  JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8')) as Output;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fallblick-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run read', { timeout: 90_000 }, () => {
  it('reads a page with its frames', async () => {
    const output = await read(join(FIXTURES, 'frameset/page.html'));
    expect(Object.keys(output)).toEqual(['page', 'fields', 'facts', 'confidence', 'notRecognised']);
    expect(output.page).toBe('detail');
    expect(output.fields).toEqual(expectedOf('frameset').fields);
    expect(output.facts).toEqual({ team: 'ue25', marketDistance: null, profile: null, status: 'alo' });
    expect(output.confidence?.customerNumber).toBeGreaterThan(0);
  });

  it('reads shadow roots, and with --all what else the reading holds', async () => {
    const output = await read('--all', join(FIXTURES, 'shadow-roots/page.html'));
    expect(output.fields).toEqual(expectedOf('shadow-roots').fields);
    expect(output).toMatchObject({ labelled: expect.arrayContaining(['customerNumber']), members: [] });
  });

  it('reads a list, and with --all says which rows are on screen', async () => {
    const output = await read(join(FIXTURES, 'antd-list-scrolled/page.html'), '--all');
    expect(output.page).toBe('list');
    expect(output.rows?.map(({ fields }) => fields)).toEqual(expectedOf('antd-list-scrolled').rows);
    for (const row of output.rows ?? []) expect(row).toHaveProperty('onScreen');
  });

  it('finds nobody on a page without a customer', async () => {
    expect(await read(join(FIXTURES, 'no-customer/page.html'))).toEqual({ page: 'none' });
  });

  describe('a page that wants more than to be read', () => {
    let asked: string[];
    let server: Server;
    beforeAll(async () => {
      asked = [];
      server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
    });
    afterAll(() => server.close());

    it('reaches no other server, cannot mislead the reader, and keeps its old encoding', async () => {
      const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const page = file(
        'Akte #1 für Jürgen.html',
        Buffer.from(
          `<body><img src="${other}/picture"><iframe src="${other}/frame"></iframe>
          <script>
            fetch('${other}/fetch').catch(() => undefined);
            new WebSocket('${other.replace('http', 'ws')}/socket');
            Element.prototype.checkVisibility = () => false;
            document.createTreeWalker = () => { throw new Error('no'); };
            addEventListener('load', () => { location = '${other}/elsewhere'; });
          </script>
          <dl><dt>Akten-Nr.</dt><dd>J-0042</dd><dt>Name</dt><dd>Müller, Jürgen</dd><dt>Team</dt><dd>Eingang</dd>
          <dt>Lage</dt><dd>rot</dd></dl>`,
          'latin1',
        ),
      );
      const adapter = file(
        'adapter.json',
        JSON.stringify({
          extends: 'generic',
          id: 'own',
          version: '1.0.0',
          title: 'Eigenes',
          matches: ['https://fall.example/*'],
          system: null,
          labels: { customerNumber: ['Akten-Nr.'], profile: ['Lage'] },
          formats: { customerNumber: 'J-\\d{4}', benefitUnitNumber: '\\d+' },
          values: {
            team: [],
            status: [],
            marketDistance: [{ words: ['rot'], match: 'whole', value: 'far' }],
            profile: [],
          },
        }),
      );
      const output = await read(page, '--adapter', adapter);
      expect(output.fields).toMatchObject({ customerNumber: 'J-0042', name: 'Müller, Jürgen', team: 'Eingang' });
      expect(output.facts).toMatchObject({ team: null, marketDistance: 'far' });
      expect(output.notRecognised).toEqual([
        { field: 'team', why: 'Team enthält ein Wort, das Fallblick nicht zuordnen kann – nicht erkannt.' },
      ]);
      expect(asked).toEqual([]);
    });
  });

  it('reads what was saved where the page wipes itself', async () => {
    const saved = file(
      'wiped.html',
      `<dl><dt>Kundennummer</dt><dd>214D093771</dd><dt>Name</dt><dd>Muster-Öz, Jolanda</dd></dl>
      <script>document.body.replaceChildren('Keine Verbindung');</script>`,
    );
    expect((await read(saved)).fields).toMatchObject({ customerNumber: '214D093771', name: 'Muster-Öz, Jolanda' });
  });

  const page = join(FIXTURES, 'no-customer/page.html');
  const wrong: [string, () => string[], RegExp][] = [
    ['no page', () => [], /^Es fehlt die Seite\. Aufruf: npm run -s read/],
    ['two pages', () => [page, page], /^Nur eine Seite auf einmal/],
    ['a missing page', () => ['/nowhere/page.html'], /^Die Seite „\/nowhere\/page\.html“ gibt es nicht\. Bitte/],
    ['a folder', () => [FIXTURES], /gibt es nicht/],
    ['an unknown option', () => [page, '--frames'], /^Der Aufruf ist nicht verständlich/],
    ['an unknown adapter', () => [page, '--adapter', 'verbis'], /^Den Adapter „verbis“ gibt es nicht.*generic/],
    ['an adapter that is no JSON', () => [page, '--adapter', file('broken.json', '{')], /kein lesbares JSON/],
    [
      'an adapter with mistakes',
      () => [page, '--adapter', file('wrong.json', '{"id": "own", "labels": {"team": ["IBAN"]}}')],
      /ist nicht brauchbar\. Bitte berichtigen Sie: .*version: der Eintrag fehlt.*labels\.team\.0: Dieses Feld wird nie gelesen/,
    ],
  ];
  it.each(wrong)('refuses %s in one line', async (_, args, message) => {
    const { code, stdout, stderr } = await run(args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});
