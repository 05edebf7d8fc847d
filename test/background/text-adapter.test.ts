import { expect, it, vi } from 'vitest';
import { createHandlers } from '../../lib/background/handlers';
import type { KeyedVault } from '../../lib/background/keyed-vault';

const stage = vi.hoisted(() => ({ url: undefined as string | undefined, granted: false }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: () => Promise.resolve({ url: stage.url }) },
    storage: { local: { get: () => Promise.resolve({}) } },
  },
}));
vi.mock('../../lib/background/managed-policy', () => ({
  managedPolicy: () => Promise.resolve({}),
  policyPackTexts: () => Promise.resolve([]),
  policyAdapters: () => Promise.resolve({ files: [], adapters: [], problems: [] }),
}));
vi.mock('../../lib/background/site-access', () => ({ isGranted: () => Promise.resolve(stage.granted) }));

const keyed = {
  vault: () => Promise.resolve({ settings: { customerNumberFormat: '\\d{5}', corner: 'topLeft' } }),
} as unknown as KeyedVault;
const ask = async (url: string | undefined, granted: boolean, tabId: number | null = 7) => {
  Object.assign(stage, { url, granted });
  const { adapter, system } = await createHandlers(keyed).own.textAdapter({ tabId }, { tabId: null });
  return { id: adapter.id, format: adapter.formats.customerNumber, system };
};

it.each([
  ['a known case system', 'http://127.0.0.1:8750/start', true, { id: 'demo', system: 'sozialfachverfahren' }],
  ['any granted site', 'https://fall.example/x', true, { id: 'generic', system: 'https://fall.example' }],
  ['a site that is off', 'https://news.example/', false, { id: 'generic', system: 'eingefügt' }],
  ['a page of the browser', 'chrome://newtab/', false, { id: 'generic', system: 'eingefügt' }],
  ['an unknown address', undefined, false, { id: 'generic', system: 'eingefügt' }],
])('beside %s', async (_name, url, granted, expected) => {
  expect(await ask(url, granted)).toEqual({ ...expected, format: '\\d{5}' });
});

it('works without any tab', async () => {
  expect(await ask(undefined, false, null)).toMatchObject({ system: 'eingefügt' });
});
