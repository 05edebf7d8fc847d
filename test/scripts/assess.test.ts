/** `npm run assess` from outside: the command is started, its output and exit code are looked at. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/assess.ts');
const PACK = join(import.meta.dirname, '../../lib/packs/rules/sro.json');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fallblick-assess-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}

const CASE = {
  id: 'A',
  facts: { team: 'ue25', marketDistance: 'near', status: 'alo' },
  events: [{ date: '2026-10-20', kind: 'scheduledInPerson' }],
  plans: [{ id: 'K1', concluded: '2026-05-29' }],
};

describe('npm run assess', { timeout: 90_000 }, () => {
  it('prints one object', () => {
    const path = file('fall.json', { today: '2026-11-20', packs: ['beratungsaktivitaet', 'sro'], cases: [CASE] });
    const { code, stdout, stderr } = run(path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const output = JSON.parse(stdout) as { findings: object[] };
    expect(Object.keys(output)).toEqual(['findings', 'order', 'orderByPriority', 'weekGoals']);
    expect(output.findings[0]).toMatchObject({ case: 'A', state: 'dueToday', rule: 'CF-ue25-near-alo' });
  });

  it('takes a pack of one’s own, beside the file', () => {
    const pack = JSON.parse(readFileSync(PACK, 'utf8')) as { planReview: { rows: Record<string, unknown>[] } };
    for (const row of pack.planReview.rows) row.interval = 'P3M';
    file('eigenes.json', { ...pack, id: 'eigenes' });
    const path = file('eigener-fall.json', { today: '2026-11-20', packs: ['./eigenes.json'], cases: [CASE] });
    const { code, stdout } = run(path);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{}, { kind: 'planReview', due: '2026-08-29', rule: 'KP-02' }],
    });
  });

  it.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /^Es fehlt die Datei\. Aufruf: npm run -s assess -- DATEI\.json$/],
    ['two files', () => ['a.json', 'b.json'], /^Nur eine Datei auf einmal/],
    ['a file there is not', () => [join(folder, 'x.json')], /x\.json“ ist nicht lesbar/],
    ['no JSON', () => [file('kaputt.json', '{"today": ')], /ist kein lesbares JSON/],
    ['a wrong value', () => [file('falsch.json', { today: '20.11.2026' })], /falsch\.json, today: Kein Kalendertag\./],
    [
      'a wrong pack of one’s own',
      () => {
        file('schlecht.json', { id: 'Schlecht' });
        return [file('mit-schlechtem.json', { today: '2026-11-20', packs: ['schlecht.json'], cases: [] })];
      },
      /^schlecht\.json, id: Erlaubt sind Kleinbuchstaben/,
    ],
  ])('ends with one line and code 2 for %s', (_what, args, message) => {
    const { code, stdout, stderr } = run(...args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd()).toMatch(message);
  });
});
