/** Every shipped adapter is complete and consistent; an unusable one says what to do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import { AdapterError, readAdapter } from '../../lib/site/adapter-schema';
import { FIELDS } from '../../lib/site/profile';
import { labelKey } from '../../lib/site/text';

const generic = adapters.get('generic');
const problemsOf = (change: Record<string, unknown>): string[] => {
  try {
    readAdapter({ ...generic, ...change });
    return [];
  } catch (error) {
    return error instanceof AdapterError ? error.problems : [String(error)];
  }
};

describe.each([...adapters.values()])('adapter $id', (adapter) => {
  it('has a fixture folder', () => {
    expect(existsSync(join(import.meta.dirname, '../fixtures', adapter.id))).toBe(true);
  });

  it('names every field by a label, and no label twice', () => {
    for (const field of FIELDS) expect(adapter.labels[field]?.length, field).toBeGreaterThan(0);
    const keys = Object.entries(adapter.labels).flatMap(([field, labels]) =>
      [...new Set(labels.map(labelKey))].map((key) => `${key} ${field}`),
    );
    const words = keys.map((key) => key.split(' ')[0]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('has no placeholder that is a rule word', () => {
    const words = Object.values(adapter.values).flatMap((map) => map.flatMap((entry) => entry.words.map(labelKey)));
    expect(adapter.placeholders.filter((text) => words.includes(labelKey(text)))).toEqual([]);
  });
});

describe('readAdapter', () => {
  it('takes the generic adapter as it is', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('completes an extending adapter, label lists by field', () => {
    const bases = new Map(adapters);
    const own = {
      extends: 'generic',
      id: 'x',
      version: '1.0.0',
      title: 'X',
      matches: ['https://x.example/*'],
      system: 'x',
      labels: { status: ['Zustand'] },
    };
    const adapter = readAdapter(own, bases);
    expect(adapter.labels.status).toEqual(['Zustand']);
    expect(adapter.labels.team).toEqual(generic?.labels.team);
    expect('extends' in adapter).toBe(false);
    expect(() => readAdapter({ ...own, extends: 'y' }, bases)).toThrow('„y“ ist nicht bekannt');
  });

  it.each([
    ['a denied label', { labels: { team: ['IBAN'] } }, 'labels.team.0: Dieses Feld wird nie gelesen'],
    [
      'a broken expression',
      { formats: { customerNumber: '(', benefitUnitNumber: 'x' } },
      'formats.customerNumber: Kein gültiger regulärer Ausdruck',
    ],
    ['a wrong pattern', { matches: ['fall.example'] }, 'matches.0: Kein Adressmuster'],
    ['an unknown key', { colour: 'red' }, '(Datei): unbekannter Eintrag colour'],
    [
      'an unknown rule value',
      { values: { ...generic?.values, team: [{ words: ['a'], match: 'whole', value: 'b' }] } },
      'values.team.0.value: erlaubt ist ue25',
    ],
    ['a missing entry', { title: undefined }, 'title: der Eintrag fehlt'],
    ['an undated selector', { selectors: { name: [{ css: 'h1', on: 'gestern' }] } }, 'selectors.name.0.on: Kein Datum'],
  ])('refuses %s', (_, change, message) => {
    expect(problemsOf(change).join('\n')).toContain(message);
  });

  it('refuses what is no adapter at all', () => {
    expect(() => readAdapter('x')).toThrow(AdapterError);
    expect(() => readAdapter(null)).toThrow(AdapterError);
  });
});
