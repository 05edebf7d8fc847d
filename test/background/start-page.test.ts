/** The page that the organisation has opened when the browser starts. */
import { beforeEach, expect, it, vi } from 'vitest';

const stage = vi.hoisted(() => ({ managed: {} as Record<string, unknown>, opened: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { managed: { get: async () => stage.managed } },
    runtime: { getURL: (path: string) => `extension:${path}` },
    tabs: { create: async (tab: unknown) => stage.opened.push(tab) },
  },
}));

beforeEach(() => {
  vi.resetModules();
  stage.opened = [];
});

it.each<[object, unknown[]]>([
  [{}, []],
  [{ startPage: 'caseload' }, [{ url: 'extension:/caseload.html', active: false }]],
  [{ startPage: 'planner' }, [{ url: 'extension:/planner.html', active: false }]],
  [{ startPage: 'planner', features: { planner: false } }, []],
  [{ startPage: 'https://fremd.example/' }, []],
])('under %j', async (managed, opened) => {
  stage.managed = { ...managed };
  const { openStartPage } = await import('../../lib/background/start-page');
  await openStartPage();
  expect(stage.opened).toEqual(opened);
});
