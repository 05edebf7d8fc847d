/** Adapters from outside beside the shipped ones: who comes first, and whose numbers are whose. */
import { describe, expect, it } from 'vitest';
import { adapterFor, adapters, customerNumberFormat, systemOf } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';

const generic = adapters.get('generic') as Adapter;
const made = (id: string, matches: string[], change: Partial<Adapter> = {}): Adapter => ({
  ...generic,
  id,
  matches,
  ...change,
});
const DEMO = 'http://127.0.0.1:8750/akte/1';

describe('adapterFor', () => {
  it.each([
    [
      'the organisation before the user',
      [made('p', ['http://*/*'])],
      [made('o', ['http://127.0.0.1:8750/akte/*'])],
      'p',
    ],
    ['the user before the shipped', [], [made('o', ['http://*/*'])], 'o'],
    ['the shipped where nobody else has a pattern', [made('p', ['https://a.example/*'])], [made('o', [])], 'demo'],
    [
      'a shipped id redefined only where its patterns fit',
      [],
      [made('demo', ['https://a.example/*'], { title: 'X' })],
      'demo',
    ],
  ])('takes %s', (_what, policy, own, id) => {
    expect(adapterFor(DEMO, { policy, own }).id).toBe(id);
  });

  it('takes the most specific pattern of one origin', () => {
    const own = [
      made('wide', ['http://*/*']),
      made('host', ['http://127.0.0.1/*']),
      made('path', ['http://127.0.0.1/akte/*']),
    ];
    expect(adapterFor(DEMO, { policy: [], own }).id).toBe('path');
    expect(adapterFor('http://127.0.0.1:8750/x', { policy: [], own }).id).toBe('host');
  });

  it('lets an own adapter without patterns take the place of the generic one', () => {
    const own = [made('haus', [])];
    expect(adapterFor('https://anywhere.example/', { policy: [], own }).id).toBe('haus');
    expect(adapterFor('https://anywhere.example/', { policy: [made('land', [])], own }).id).toBe('land');
    expect(adapterFor('not a url', { policy: [], own }).id).toBe('haus');
    expect(adapterFor('https://anywhere.example/').id).toBe('generic');
  });

  it('prefers the redefinition of a shipped adapter on its own pages', () => {
    const own = [made('demo', ['http://127.0.0.1:8750/*'], { title: 'Mein Demo' })];
    expect(adapterFor(DEMO, { policy: [], own }).title).toBe('Mein Demo');
  });
});

describe('the scope of customer numbers', () => {
  const A = { customerNumber: 'A\\d', benefitUnitNumber: 'x' };
  const B = { customerNumber: 'B\\d', benefitUnitNumber: 'x' };
  const takes = (system: string, number: string, own: Adapter[]): boolean =>
    new RegExp(`^(?:${customerNumberFormat(system, { policy: [], own })})$`, 'u').test(number);

  it('is the adapter’s case system, else the origin', () => {
    const own = [made('a', ['https://a.example/*'], { system: 'haus' })];
    expect(systemOf('https://a.example/akte', { policy: [], own })).toBe('haus');
    expect(systemOf('https://b.example/akte', { policy: [], own })).toBe('https://b.example');
    expect(systemOf(DEMO)).toBe('sozialfachverfahren');
  });

  it('takes the format of the adapter that reads the origin, and no other', () => {
    const own = [made('a', ['https://a.example/*'], { formats: A })];
    expect(takes('https://a.example', 'A1', own)).toBe(true);
    expect(takes('https://a.example', '214D093771', own)).toBe(false);
    expect(takes('https://b.example', 'A1', own)).toBe(false);
    expect(takes('https://b.example', '214D093771', own)).toBe(true);
  });

  it('takes both formats where two adapters share an origin or a case system', () => {
    const part = [made('a', ['https://a.example/teil/*'], { formats: A })];
    for (const number of ['A1', '214D093771']) expect(takes('https://a.example', number, part)).toBe(true);
    const shared = [
      made('a', ['https://a.example/*'], { formats: A, system: 's' }),
      made('b', ['https://b.example/*'], { formats: B, system: 's' }),
    ];
    for (const number of ['A1', 'B1']) expect(takes('s', number, shared)).toBe(true);
    expect(takes('s', '214D093771', shared)).toBe(false);
  });

  it('has the generic format for pasted text', () => {
    expect(takes('eingefügt', '214D093771', [made('a', ['https://a.example/*'], { formats: A })])).toBe(true);
  });
});
