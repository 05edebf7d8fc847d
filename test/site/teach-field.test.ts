import { describe, expect, it } from 'vitest';
import { adapters } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';
import { adapterText, checkAdapterText } from '../../lib/site/adapter-file';
import { readAdapter } from '../../lib/site/adapter-schema';
import { guessField, isValueLike } from '../../lib/site/guess-field';
import { isNeverTaught } from '../../lib/site/never-taught';
import { type TaughtField, withTaughtField } from '../../lib/site/teach-field';

const generic = adapters.get('generic') as Adapter;
const URL = 'https://fall.example:8443/akte?id=7';
const TAUGHT: TaughtField = { field: 'team', label: 'Einheit', css: '.einheit', on: '2026-11-21', url: URL };

describe('withTaughtField', () => {
  it('makes a file of its own that passes the border, with label and selector first', () => {
    const file = withTaughtField(null, generic, TAUGHT);
    expect(file).toMatchObject({
      extends: 'generic',
      id: 'eigen-fall-example-8443',
      version: '1.0.0',
      matches: ['https://fall.example:8443/*'],
    });
    const adapter = readAdapter(checkAdapterText(adapterText(file)), adapters);
    expect(adapter.labels.team).toEqual(['Einheit', ...(generic.labels.team ?? [])]);
    expect(adapter.labels.status).toEqual(generic.labels.status);
    expect(adapter.selectors.team).toEqual([{ css: '.einheit', on: '2026-11-21' }]);
    expect(adapter.system).toBe(generic.system);
    // Nothing of the page but its origin.
    expect(adapterText(file)).not.toContain('id=7');
  });

  it('adds to the file that is there, raises its version and keeps its base and system', () => {
    const demo = adapters.get('demo') as Adapter;
    const first = withTaughtField(null, demo, TAUGHT);
    const second = withTaughtField(first, readAdapter(first, adapters), {
      ...TAUGHT,
      field: 'name',
      label: 'Person',
      css: null,
    });
    expect(second).toMatchObject({ extends: 'demo', id: first.id, version: '1.0.1' });
    const adapter = readAdapter(second, adapters);
    expect(adapter.labels.team?.[0]).toBe('Einheit');
    expect(adapter.labels.name?.[0]).toBe('Person');
    expect(adapter.selectors.team?.[0]?.css).toBe('.einheit');
    expect(adapter.system).toBe('sozialfachverfahren');
  });

  it('takes a label from the field it named before', () => {
    const adapter = readAdapter(withTaughtField(null, generic, { ...TAUGHT, label: 'Status:' }), adapters);
    expect(adapter.labels.team?.[0]).toBe('Status:');
    expect(adapter.labels.status).not.toContain('Status');
    expect(adapter.labels.status).toContain('Kundenstatus');
  });

  it('teaches a label again without doubling it, and keeps the selectors taught last', () => {
    let file = withTaughtField(null, generic, TAUGHT);
    for (let i = 0; i < 8; i++) {
      file = withTaughtField(file, readAdapter(file, adapters), { ...TAUGHT, css: `.einheit-${'abcdefgh'[i]}` });
    }
    const adapter = readAdapter(file, adapters);
    expect(adapter.labels.team?.filter((label) => label === 'Einheit')).toHaveLength(1);
    expect(adapter.selectors.team?.map(({ css }) => css)).toEqual(
      ['h', 'g', 'f', 'e', 'd'].map((letter) => `.einheit-${letter}`),
    );
    expect(file.version).toBe('1.0.8');
  });

  it('changes no labels where the value has none', () => {
    const file = withTaughtField(null, generic, { ...TAUGHT, label: null });
    expect(file).not.toHaveProperty('labels');
    expect(file.selectors?.team).toHaveLength(1);
  });
});

describe('guessField', () => {
  it.each([
    ['Ordnungsbegriff', '214D093771', 'customerNumber'],
    ['Aktenlage', '12345BG0001234', 'benefitUnitNumber'],
    ['Zur Welt gekommen', '17.03.1984', 'birthDate'],
    ['Geb.', '1.4.2015', 'birthDate'],
    ['Nächster Folgetermin', '02.12.2026', 'nextAppointment'],
    ['Wann', '02.12.2026', 'nextAppointment'],
    ['Gesprochen', '02.11.2026', 'lastTalk'],
    ['KoopPlan', '02.06.2026', 'planConcluded'],
    ['Zuordnung intern', '531 Fallmanagement', 'team'],
    ['Lage', 'marktnah', 'profile'],
    ['Stand', 'arbeitslos', 'status'],
    ['Betroffene Person', 'Muster, Anna', 'name'],
    [null, 'Muster, Anna', 'name'],
    ['Vermittlungsteam', 'Nord', 'team'],
    ['Zuname', 'Muster', 'name'],
    ['Zuständige Fachkraft', 'Frau Beispiel', 'caseWorker'],
    ['Status', '', 'status'],
    [null, 'irgendetwas', null],
    [null, '', null],
  ] as const)('%s: „%s“ → %s', (label, raw, field) => {
    expect(guessField(label, raw, generic, '2026-11-21')).toBe(field);
  });

  it('knows values from labels', () => {
    for (const value of ['Muster, Anna', '17.03.1984', 'arbeitslos', '214D093771', 'Zimmer 312'])
      expect(isValueLike(value, generic)).toBe(true);
    for (const label of ['Betroffene Person', 'Zur Welt gekommen', 'Einheit'])
      expect(isValueLike(label, generic)).toBe(false);
  });
});

describe('isNeverTaught', () => {
  it.each([
    ['RV-Nummer', 'x'],
    ['Kontoverbindung', 'x'],
    ['Steuer-ID', '12 345 678 901'],
    ['Kennung', '12 150780 M 123'],
    ['Konto alt', 'DE02 1203 0000 0000 2020 51'],
    ['Kennung', '12345678901'],
    ['Merkmal', 'Schwerbehinderung 50'],
    ['Grund', 'Krankschreibung'],
    ['Diagnosen', ''],
    ['Kennung', 'IBAN'],
  ])('%s: „%s“', (label, raw) => {
    expect(isNeverTaught([label], raw, 'status')).toBe(true);
  });

  it('leaves the rest alone', () => {
    expect(isNeverTaught(['Team'], 'Reha/SB', 'team')).toBe(false);
    expect(isNeverTaught(['Team'], 'Menschen mit Schwerbehinderung', 'team')).toBe(false);
    expect(isNeverTaught(['Kundennummer'], '1234567890', 'customerNumber')).toBe(false);
    expect(isNeverTaught(['Geboren'], '17.03.1984', 'birthDate')).toBe(false);
    expect(isNeverTaught([], '12345//0001234', 'benefitUnitNumber')).toBe(false);
  });
});
