import { describe, expect, it } from 'vitest';
import { adapterFor, adapters } from '../../lib/packs/adapters';
import type { Adapter } from '../../lib/site/adapter';
import { matchAdapter, matchesPattern } from '../../lib/site/match';

describe('matchesPattern', () => {
  it.each([
    ['https://fall.example/*', 'https://fall.example/akte/1?x=2', true],
    ['https://fall.example/*', 'http://fall.example/akte/1', false],
    ['https://fall.example/*', 'https://fall.example.evil.test/', false],
    ['https://*.fall.example/*', 'https://sued.fall.example/', true],
    ['https://*.fall.example/*', 'https://fall.example/', true],
    ['https://*.fall.example/*', 'https://nichtfall.example/', false],
    ['*://fall.example/app/*', 'http://fall.example/app/7', true],
    ['*://fall.example/app/*', 'http://fall.example/', false],
    ['*://*/*', 'file:///tmp/x.html', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:8750/akte/3', true],
    ['http://127.0.0.1:8750/*', 'http://127.0.0.1:8750/akte/3', true],
    ['http://127.0.0.1:8750/*', 'http://127.0.0.1:3007/akte/3', false],
    ['https://a.example/x.html', 'https://a.example/xyhtml', false],
    ['kein Muster', 'https://a.example/', false],
  ])('%s %s', (pattern, url, fits) => {
    expect(matchesPattern(pattern, new URL(url))).toBe(fits);
  });
});

describe('matchAdapter', () => {
  const [generic] = adapters.values();
  const made = (id: string, matches: string[]): Adapter => {
    if (!generic) throw new Error('no adapter');
    return { ...generic, id, matches };
  };
  const all = [
    made('generic', []),
    made('wide', ['https://*/*']),
    made('host', ['https://fall.example/*']),
    made('path', ['https://fall.example/akte/*']),
  ];

  it.each([
    ['https://fall.example/akte/1', 'path'],
    ['https://fall.example/liste', 'host'],
    ['https://other.example/', 'wide'],
    ['http://other.example/', 'generic'],
    ['not a url', 'generic'],
  ])('%s → %s', (url, id) => {
    expect(matchAdapter(url, all)?.id).toBe(id);
  });

  it('has nothing to say without a generic adapter', () => {
    expect(matchAdapter('http://other.example/', all.slice(1))).toBeNull();
  });

  it('gives the demo its own case system', () => {
    expect(adapterFor('http://127.0.0.1:8750/akte/1')).toMatchObject({ id: 'demo', system: 'sozialfachverfahren' });
    expect(adapterFor('https://anywhere.example/')).toMatchObject({ id: 'generic', system: null });
  });
});
