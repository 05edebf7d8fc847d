/** „Erster Start“ opens once, and never where the organisation has done it all. */
import { beforeEach, expect, it, vi } from 'vitest';

const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  managed: {} as Record<string, unknown>,
  onChanged: [] as ((changes: object, area: string) => void)[],
  installType: 'normal',
  origins: [] as string[],
  opened: [] as string[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(key in stage.local ? { [key]: stage.local[key] } : {}),
        set: (items: object) => Promise.resolve(Object.assign(stage.local, items)),
      },
      managed: { get: () => Promise.resolve(stage.managed) },
      onChanged: { addListener: (listener: (changes: object, area: string) => void) => stage.onChanged.push(listener) },
    },
    management: { getSelf: () => Promise.resolve({ installType: stage.installType }) },
    permissions: { getAll: () => Promise.resolve({ origins: stage.origins }) },
    runtime: { getURL: (path: string) => `extension:${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(stage.opened.push(url)) },
  },
}));

const ALL_SET = {
  keyMode: 'organisation',
  organisationSecret: 'lang und zufällig '.repeat(3),
  packs: { sro: true },
};

async function install(): Promise<string[]> {
  const { openFirstRun } = await import('../../lib/background/first-run');
  await openFirstRun();
  return stage.opened;
}

beforeEach(() => {
  vi.resetModules();
  Object.assign(stage, { local: {}, managed: {}, onChanged: [], installType: 'normal', origins: [], opened: [] });
});

it('opens once, and not again in the same profile', async () => {
  expect(await install()).toEqual(['extension:/welcome.html']);
  vi.resetModules();
  expect(await install()).toHaveLength(1);
});

it('does not open where the policy says so', async () => {
  stage.managed = { firstRun: false };
  expect(await install()).toEqual([]);
});

it('opens as long as one step is left to the user', async () => {
  stage.managed = ALL_SET;
  expect(await install()).toHaveLength(1);
});

it('does not open where the organisation has taken all three steps', async () => {
  stage.managed = ALL_SET;
  stage.origins = ['https://fall.example/*'];
  expect(await install()).toEqual([]);
});

it('waits for the policy where the organisation has installed it', async () => {
  stage.installType = 'admin';
  const done = install();
  await vi.waitFor(() => expect(stage.onChanged.length).toBeGreaterThan(0));
  expect(stage.opened).toEqual([]);
  stage.managed = { firstRun: false };
  for (const listener of stage.onChanged) listener({}, 'managed');
  expect(await done).toEqual([]);
});
