// @vitest-environment happy-dom
/** Adapter files from outside: what is taken as it stands, and every kind of mistake with its sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapters, shippedFiles } from '../../lib/packs/adapters';
import {
  type AdapterFile,
  adapterFileName,
  adapterText,
  compareVersions,
  parseAdapterFile,
} from '../../lib/site/adapter-file';
import { AdapterError, readAdapter } from '../../lib/site/adapter-schema';

const OWN = {
  id: 'eigen',
  title: 'Eigenes Verfahren',
  version: '1.0.0',
  extends: 'demo',
  matches: ['https://eigen.example/*'],
  labels: { team: ['Zuordnung'] },
};
const parse = (text: string): AdapterFile => parseAdapterFile(text, adapters);
const problemsOf = (text: string): string => {
  try {
    parse(text);
    return '';
  } catch (error) {
    return error instanceof AdapterError ? error.problems.join('\n') : `not an AdapterError: ${String(error)}`;
  }
};
const changed = (change: object): string => JSON.stringify({ ...OWN, ...change });
const formats = (customerNumber: string): string => changed({ formats: { customerNumber, benefitUnitNumber: '\\d' } });

describe('parseAdapterFile', () => {
  it('gives the file as written, so that saving it again gives the same text', () => {
    const text = adapterText(OWN as AdapterFile);
    expect(adapterText(parse(text))).toBe(text);
    expect(Object.keys(parse(text))).toEqual(Object.keys(OWN));
    expect(adapterText(parse(`\uFEFF${text}`))).toBe(text);
  });

  it.each(shippedFiles.map((file) => [file.id, file] as const))('takes the shipped file %s', (_id, file) => {
    expect(parse(adapterText(file))).toEqual(file);
    expect(adapterFileName(file)).toBe(`fallblick-adapter-${file.id}-${file.version}.json`);
  });

  it.each([
    ['an empty file', ' \n', 'leer'],
    ['no JSON', 'Kundennummer;Name', 'kein gültiges JSON'],
    ['JSON that breaks off', '{ "id": "x",', 'kein gültiges JSON'],
    ['a file of another encoding', '{ "title": "M\uFFFDller" }', 'bitte die Datei als UTF-8 speichern'],
    ['a huge file', changed({ title: 'x'.repeat(200_001) }), 'größer als 200 kB'],
    ['a list', '[]', '(Datei): hier wird ein Objekt { … } erwartet'],
    ['a text', '"demo"', '(Datei): hier wird ein Objekt { … } erwartet'],
    ['null', 'null', '(Datei): hier wird ein Objekt { … } erwartet'],
    [
      'an unknown base',
      changed({ extends: 'x' }),
      'extends: der Adapter „x“ ist nicht bekannt – möglich ist antd, demo',
    ],
    ['a base that is no text', changed({ extends: 7 }), 'extends: hier wird ein Text'],
    ['a missing title', changed({ title: undefined }), 'title: der Eintrag fehlt'],
    ['an empty title', changed({ title: '' }), 'title: Der Text ist leer'],
    ['an id with signs', changed({ id: '../x' }), 'id: Nur Kleinbuchstaben'],
    ['a version without parts', changed({ version: '2' }), 'version: Versionsnummer wie 1.0.0'],
    ['an unknown entry', changed({ script: 'x' }), '(Datei): unbekannter Eintrag script'],
    ['an unknown field', changed({ labels: { iban: ['x'] } }), 'labels: unbekannter Eintrag iban'],
    ['a denied label', changed({ labels: { team: ['Krankenkasse'] } }), 'labels.team.0: Dieses Feld wird nie gelesen'],
    ['a denied half of a name', changed({ nameParts: { lastName: ['IBAN'], firstName: ['V'] } }), 'nie gelesen'],
    ['a label without letters', changed({ labels: { team: ['–:'] } }), 'labels.team.0: Die Beschriftung'],
    ['labels that are no list', changed({ labels: { team: 'Team' } }), 'labels.team: hier wird eine Liste'],
    ['too many labels', changed({ labels: { team: Array(101).fill('Team') } }), 'labels.team: höchstens 100 Einträge'],
    ['an address without scheme', changed({ matches: ['eigen.example'] }), 'matches.0: Kein Adressmuster'],
    ['a script address', changed({ matches: ['javascript://x/*'] }), 'matches.0: Kein Adressmuster'],
    [
      'a selector that is none',
      changed({ selectors: { name: [{ css: 'h1[', on: '2026-11-21' }] } }),
      'selectors.name.0.css: Kein gültiger CSS-Selektor',
    ],
    ['a place for the badge that is none', changed({ badgeAt: ')' }), 'badgeAt: Kein gültiger CSS-Selektor'],
    [
      'an undated selector',
      changed({ selectors: { name: [{ css: 'h1' }] } }),
      'selectors.name.0.on: der Eintrag fehlt',
    ],
    ['an open bracket', formats('('), 'formats.customerNumber: Kein gültiger regulärer Ausdruck'],
    ['a long expression', formats('\\d'.repeat(101)), 'formats.customerNumber: Der Text ist zu lang'],
    [
      'repetition in repetition',
      formats('(\\d+)+x'),
      'formats.customerNumber: Dieser reguläre Ausdruck kann den Browser aufhalten',
    ],
    [
      'an unknown rule word',
      changed({ values: { team: [{ words: ['a'], match: 'whole', value: 'b' }] } }),
      'values.team.0.value: erlaubt ist',
    ],
    [
      'no words',
      changed({ values: { team: [{ words: [], match: 'whole', value: 'ue25' }] } }),
      'values.team.0.words: mindestens 1',
    ],
    ['a prototype', `{ "__proto__": { "labels": {} }, ${changed({}).slice(1)}`, 'unbekannter Eintrag __proto__'],
  ])('refuses %s', (_what, text, sentence) => {
    expect(problemsOf(text)).toContain(sentence);
    expect(problemsOf(text)).not.toMatch(/Invalid|expected|not an AdapterError/);
  });

  it('never throws anything else, whatever the text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((part) => changed(part)),
    );
    fc.assert(
      fc.property(texts, (text) => !problemsOf(text).startsWith('not an')),
      { numRuns: 1000 },
    );
  });

  it('compares versions part by part', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '1.99.99')).toBeGreaterThan(0);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });
});

describe('an adapter that extends another', () => {
  it('keeps its base’s case system, so that entries stay with the page', () => {
    expect(readAdapter(OWN, adapters).system).toBe('sozialfachverfahren');
    expect(readAdapter({ ...OWN, extends: 'generic' }, adapters).system).toBeNull();
  });

  it('names another where it says so', () => {
    expect(readAdapter({ ...OWN, system: 'eigen' }, adapters).system).toBe('eigen');
    expect(readAdapter({ ...OWN, system: null }, adapters).system).toBeNull();
  });
});
