/** The engine is pure and knows no law: it imports only itself, reads no clock, and names no team or interval. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARKET_DISTANCES, PROFILES, STATUSES, TEAMS, Z_REASONS } from '../../lib/rules/facts';

const folder = new URL('../../lib/rules/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8')] as const);
/** The vocabulary itself and the defaults of the settings may name values. */
const VOCABULARY = ['facts.ts', 'finding.ts', 'settings.ts'];
const WORDS = [...TEAMS, ...STATUSES, ...MARKET_DISTANCES, ...PROFILES, ...Z_REASONS].filter((word) => word !== 'none');

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe.each(files)('%s', (name, text) => {
  const code = withoutComments(text);

  it('imports nothing but the engine, and zod for schemas', () => {
    const foreign = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
      .map(([, specifier]) => specifier ?? '')
      .filter((specifier) => !(name.startsWith('sap/') ? /^\.\.?\/[a-z0-9-]+$/ : /^\.\/[a-z0-9-]+$/).test(specifier));
    const mayUseZod = /-schema\.ts$|^zod-config\.ts$/.test(name);
    expect(foreign).toEqual(mayUseZod && foreign.length > 0 ? ['zod'] : []);
  });

  it('reads no clock, no browser, no chance', () => {
    expect(code).not.toMatch(
      /\b(?:new Date|Date\.|Math\.random|performance|globalThis|window\.|document\.|chrome|browser)\b/,
    );
  });

  it('names no team, status or interval', () => {
    if (VOCABULARY.includes(name)) return;
    const quoted = [...code.matchAll(/'([^'\n]*)'/g)].map(([, word]) => word ?? '');
    expect(quoted.filter((word) => (WORDS as string[]).includes(word) || /^P\d+[YMWD]$/.test(word))).toEqual([]);
    expect(code).not.toMatch(/\b25\b/);
  });
});
