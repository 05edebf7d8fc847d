import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookupHandlers } from '../../lib/background/lookup-handlers';
import { lookUpIn } from '../../lib/background/palette-link';
import type { Vault } from '../../lib/background/vault-link';
import { LOOKUP_REFUSALS } from '../../lib/text/lookup';
import type { PanelView } from '../../lib/view';
import { CASE } from '../e2e/gallery/sample-views';

const { tab } = vi.hoisted(() => ({
  tab: {
    granted: true,
    scriptable: true,
    opens: true as boolean | null,
    windows: [] as string[],
    sent: [] as string[],
  },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { contains: async () => tab.granted, getAll: async () => ({ origins: [] }) },
    runtime: { getURL: (path: string) => `ext:/${path}` },
    scripting: {
      executeScript: async () => {
        if (!tab.scriptable) throw new Error('no');
      },
    },
    tabs: {
      sendMessage: async (_tab: number, { name }: { name: string }) => {
        tab.sent.push(name);
        return name === 'open' ? tab.opens : name === 'hasArrived';
      },
      get: async (id: number) => ({ id, url: 'https://fall.example/1' }),
      create: async () => null,
    },
    windows: { create: async ({ url }: { url: string }) => tab.windows.push(url) },
    storage: { session: { set: async () => undefined } },
  },
}));

beforeEach(() => Object.assign(tab, { granted: true, scriptable: true, opens: true, windows: [], sent: [] }));

describe('where it opens', () => {
  const page = { id: 7, url: 'https://fall.example/akte/1' };

  it('over a page on which Fallblick is switched on', async () => {
    await lookUpIn(page);
    expect(tab).toMatchObject({ sent: ['open'], windows: [] });
  });

  it.each([
    ['on pages of the browser', { id: 7 }, {}],
    ['on other sites', page, { granted: false }],
    ['on pages that take no script', page, { scriptable: false }],
    ['below a modal dialog of the page', page, { opens: false }],
    ['where nobody answers', page, { opens: null }],
  ])('else in a window of its own: %s', async (_where, where, state) => {
    Object.assign(tab, state);
    await lookUpIn(where);
    expect(tab.windows).toEqual(['ext://lookup.html#tab=7']);
  });

  it('in a window without a tab where there is none', async () => {
    await lookUpIn(undefined);
    expect(tab.windows).toEqual(['ext://lookup.html#']);
  });
});

describe('ticking', () => {
  const written: unknown[] = [];
  let view: PanelView = CASE;
  const write = (name: string) => async (data: unknown) => {
    written.push([name, data]);
    return { ok: true as const, change: 'c1' };
  };
  const { lookupTick, lookupRestart, lookupSubject } = lookupHandlers(
    (() => null) as unknown as Vault,
    async () => view,
    write as never,
  );
  const from = { tabId: 7 };
  const request = { tabId: null, ref: CASE.ref, list: 'CL-KOOP', item: 'CL-KOOP-04', done: true };
  beforeEach(() => {
    written.length = 0;
    view = CASE;
  });

  it('goes to the Kooperationsplan of the person on screen', async () => {
    const [plan] = CASE.plans;
    expect(await lookupTick(request, from)).toEqual({ ok: true, change: 'c1' });
    const data = { ref: CASE.ref, profile: CASE.profile, plan: plan?.id, concluded: plan?.concluded };
    expect(written).toEqual([['tickItem', { ...data, item: 'CL-KOOP-04', done: true }]]);
    expect(await lookupSubject({ tabId: null }, from)).toMatchObject({ ref: CASE.ref, name: CASE.name });
  });

  it('goes to her case where no plan keeps the list', async () => {
    const data = { ref: CASE.ref, profile: CASE.profile, done: true };
    await lookupTick({ ...request, list: 'CL-BG', item: 'CL-BG-01' }, from);
    view = { ...CASE, plans: [] };
    await lookupTick(request, from);
    await lookupRestart({ tabId: null, ref: CASE.ref, list: 'CL-BG' }, from);
    expect(written).toEqual([
      ['tickList', { ...data, list: 'CL-BG', item: 'CL-BG-01' }],
      ['tickList', { ...data, list: 'CL-KOOP', item: 'CL-KOOP-04' }],
      ['restartList', { ref: CASE.ref, profile: CASE.profile, list: 'CL-BG' }],
    ]);
  });

  it.each<[string, PanelView, object, string]>([
    ['another person is on screen', { ...CASE, ref: { ...CASE.ref, customerNumber: '214D000001' } }, {}, 'otherPerson'],
    ['nobody is on screen', { status: 'none' }, {}, 'otherPerson'],
  ])('is refused where %s', async (_why, shown, part, refusal) => {
    view = shown;
    const message = LOOKUP_REFUSALS[refusal as keyof typeof LOOKUP_REFUSALS];
    expect(await lookupTick({ ...request, ...part }, from)).toEqual({ ok: false, message });
    expect(await lookupRestart({ tabId: null, ref: request.ref, list: 'CL-BG' }, from)).toEqual({ ok: false, message });
    expect(written).toEqual([]);
  });

  it('is refused without a tab', async () => {
    expect(await lookupTick(request, { tabId: null })).toMatchObject({ ok: false });
    expect(await lookupSubject({ tabId: null }, { tabId: null })).toBeNull();
  });
});
