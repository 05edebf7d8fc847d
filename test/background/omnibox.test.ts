import { beforeEach, expect, it, vi } from 'vitest';
import { answerOmnibox } from '../../lib/background/omnibox';
import type { Vault } from '../../lib/background/vault-link';
import type { LookupEntry } from '../../lib/lookup/entry';
import { shippedEntries } from '../lookup/lookup-of';

const { api } = vi.hoisted(() => ({
  api: {
    managed: {} as Record<string, unknown>,
    changed: null as ((text: string, suggest: (found: unknown[]) => void) => void) | null,
    entered: null as ((text: string, disposition: string) => void) | null,
    opened: [] as unknown[],
  },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { managed: { get: async () => api.managed } },
    omnibox: {
      setDefaultSuggestion: () => undefined,
      onInputChanged: { addListener: (listener: never) => Object.assign(api, { changed: listener }) },
      onInputEntered: { addListener: (listener: never) => Object.assign(api, { entered: listener }) },
    },
    runtime: { getURL: (path: string) => `ext:/${path}` },
    tabs: {
      update: async (how: unknown) => api.opened.push(how),
      create: async (how: unknown) => api.opened.push(how),
    },
  },
}));

const CASE = {
  id: 'case s 1',
  group: 'cases',
  title: 'Zimmermann, Anna',
  short: [],
  also: ['214D093771'],
  text: ['Kooperationsplan prüfen'],
  note: 'A & <B>',
  ref: { system: 's', customerNumber: '214D093771' },
  rows: [],
} satisfies LookupEntry;

const PROVIDER = {
  id: 'provider p1',
  group: 'providers',
  title: 'Zimmerpflanze e. V.',
  short: [],
  also: ['Schuldnerberatung'],
  text: ['Kooperationsplan prüfen'],
  note: '0000 123',
  provider: 'p1',
  rows: [],
} satisfies LookupEntry;

const asked: string[] = [];
/** The host, which would tell of a case or a provider if it were asked, or by mistake. */
const vault = (async (name: string) => {
  asked.push(name);
  return name === 'lookupEntries' ? [...shippedEntries(), CASE, PROVIDER] : { status: 'open', rows: [CASE] };
}) as unknown as Vault;

const suggestions = (text: string): Promise<{ content: string; description: string }[]> =>
  new Promise((resolve) => api.changed?.(text, resolve as never));
const opening = async (text: string, disposition = 'currentTab'): Promise<unknown> => {
  const before = api.opened.length;
  api.entered?.(text, disposition);
  await vi.waitFor(() => expect(api.opened.length).toBeGreaterThan(before));
  return api.opened.at(-1);
};

beforeEach(() => {
  asked.length = 0;
  answerOmnibox(vault);
});

it('suggests checklists, rules and terms', async () => {
  const found = await suggestions('koopl');
  expect(found[0]).toEqual({
    content: 'Kooperationsplan: Inhalte laut Konzept',
    description: 'Kooperationsplan: Inhalte laut Konzept – Checklisten: 10 Punkte · Arbeit der IFK',
  });
  expect(found.length).toBeGreaterThan(3);
  expect((await suggestions('wv'))[0]?.content).toBe('Wiedervorlage (WV)');
});

it('never a case or a provider, and asks for none', async () => {
  for (const text of ['Zimmermann', 'Zimmerpflanze', '214D093771', '3771', 'koopl', 'prüfen'])
    expect(JSON.stringify(await suggestions(text))).not.toMatch(/Zimmermann|Zimmerpflanze|214D/);
  expect(new Set(asked)).toEqual(new Set(['lookupEntries']));
});

it('opens the entry by its id; what was typed stands in no address', async () => {
  expect(await opening('Wiedervorlage (WV)')).toEqual({ url: 'ext://lookup.html#entry=term+GL-wv' });
  expect(await opening('koopl', 'newBackgroundTab')).toEqual({
    url: 'ext://lookup.html#entry=list+CL-KOOP',
    active: false,
  });
  expect(await opening('Zimmermann')).toEqual({ url: 'ext://lookup.html#' });
});

it('has no signs of XML in what it shows', async () => {
  for (const { description } of await suggestions('nichtstun')) expect(description).not.toMatch(/[<>&]/);
});

it('finds nothing where the organisation has switched „Nachschlagen“ off', async () => {
  vi.resetModules();
  api.managed = { features: { lookup: false } };
  const { suggestionsFor } = await import('../../lib/background/omnibox');
  asked.length = 0;
  expect(await suggestionsFor(vault, 'kooperation')).toEqual([]);
  expect(asked).toEqual([]);
});
