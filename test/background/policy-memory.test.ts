/** The policy as browsers give it: empty at first, gone, changed, wrong; and what is remembered of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeArea, type Listener } from './support/storage';

const stage = vi.hoisted(() => ({
  managed: {} as unknown,
  local: null as unknown as FakeArea,
  session: null as unknown as FakeArea,
  listeners: [] as Listener[],
  granted: [] as string[],
  registered: [] as string[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: async () => (stage.managed instanceof Error ? Promise.reject(stage.managed) : stage.managed) },
      get local() {
        return stage.local;
      },
      get session() {
        return stage.session;
      },
      onChanged: { addListener: (listener: Listener) => stage.listeners.push(listener) },
    },
    permissions: {
      getAll: async () => ({ origins: stage.granted }),
      contains: async ({ origins: [origin = ''] }: { origins: string[] }) =>
        stage.granted.some((one) => one === origin || one === `${new URL(origin).protocol}//*/*`),
    },
    scripting: {
      getRegisteredContentScripts: async () => (stage.registered.length > 0 ? [{}] : []),
      unregisterContentScripts: async () => register([]),
      registerContentScripts: async ([{ matches }]: [{ matches: string[] }]) => register(matches),
      updateContentScripts: async ([{ matches }]: [{ matches: string[] }]) => register(matches),
    },
  },
}));

const register = (matches: string[]): void => {
  stage.registered = matches;
};
const SECRET = 'Geheimnis der Dienststelle, lang und zufällig 4711';
const NOT_FOUND = new Error('Managed storage manifest not found');

/** A background that has just started. */
async function start() {
  vi.resetModules();
  stage.listeners = [];
  return {
    ...(await import('../../lib/background/managed-policy')),
    ...(await import('../../lib/background/site-access')),
  };
}
/** A browser that has just started: its session memory is empty. */
const startBrowser = () => {
  stage.session = new FakeArea();
  return start();
};
const changed = () => {
  for (const listener of stage.listeners) listener({}, 'managed');
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(stage, { managed: {}, local: new FakeArea(), granted: [], registered: [] });
});
afterEach(() => vi.useRealTimers());

describe('while the browser gives nothing yet', () => {
  it.each<[string, unknown]>([
    ['an empty policy', {}],
    ['a refusal, as in Firefox', NOT_FOUND],
  ])('the last one counts: %s', async (_what, nothing) => {
    stage.managed = { leadDays: 21, keyMode: 'organisation', organisationSecret: SECRET, unbekannt: 1 };
    await (await startBrowser()).managedPolicy();
    expect(JSON.stringify(stage.local.items)).not.toContain(SECRET);

    stage.managed = nothing;
    const { managed, managedPolicy, onPolicyChange, organisationSecret } = await startBrowser();
    const told = vi.fn();
    onPolicyChange(told);
    expect(await managedPolicy()).toEqual({ policy: { leadDays: 21 }, problems: [] });
    expect([(await managed()).source, await organisationSecret()]).toEqual(['remembered', null]);

    stage.managed = { leadDays: 7 };
    changed();
    expect(told).toHaveBeenCalledOnce();
    expect([(await managed()).source, (await managedPolicy()).policy]).toEqual(['given', { leadDays: 7 }]);
  });

  it('it is given up after a minute, also where the background was ended meanwhile, and then forgotten', async () => {
    stage.managed = { leadDays: 21 };
    await (await startBrowser()).managedPolicy();
    stage.managed = NOT_FOUND;
    await (await startBrowser()).managedPolicy();
    vi.advanceTimersByTime(40_000);
    const { managed, managedPolicy, onPolicyChange } = await start();
    const told = vi.fn();
    onPolicyChange(told);
    expect((await managedPolicy()).policy).toEqual({ leadDays: 21 });
    vi.advanceTimersByTime(19_000);
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledOnce();
    expect([(await managed()).source, (await managedPolicy()).policy]).toEqual(['none', {}]);
    expect(stage.local.items).toEqual({});
    expect((await (await startBrowser()).managedPolicy()).policy).toEqual({});
  });
});

it('believes at once that a policy is gone which this run of the browser has given', async () => {
  stage.managed = { leadDays: 21 };
  const { managed, managedPolicy, onPolicyChange } = await startBrowser();
  onPolicyChange(() => undefined);
  await managedPolicy();
  stage.managed = {};
  changed();
  expect([(await managed()).source, (await managedPolicy()).policy]).toEqual(['none', {}]);
  expect(stage.local.items).toEqual({});
});

it('keeps the last valid value of a key that is wrong now, and says so; never of the hosts', async () => {
  stage.managed = { leadDays: 21, lockMinutes: 3, hosts: ['https://a.example/*', 'https://b.example/*'] };
  await (await startBrowser()).managedPolicy();
  stage.managed = { leadDays: 'drei Wochen', lockMinutes: 5, hosts: ['https://a.example/*', '<all_urls>'] };
  const { policy, problems } = await (await startBrowser()).managedPolicy();
  expect(policy).toEqual({ leadDays: 21, lockMinutes: 5, hosts: ['https://a.example/*'] });
  expect(problems).toEqual([
    expect.stringMatching(/leadDays.*Es gilt weiter der letzte gültige Wert/),
    expect.stringMatching(/hosts.*nur zum Teil.*Eintrag 2/),
  ]);
  // And it stays when it is read once more.
  expect((await (await startBrowser()).managedPolicy()).policy.leadDays).toBe(21);
});

it('checks what it remembered: nothing but the browser guards it', async () => {
  stage.local.items = { lastPolicy: JSON.stringify({ leadDays: 500, lockMinutes: 4, hosts: ['<all_urls>'] }) };
  expect((await (await startBrowser()).managedPolicy()).policy).toEqual({ lockMinutes: 4, hosts: [] });
  stage.local.items = { lastPolicy: '{"leadDays":' };
  expect((await (await startBrowser()).managedPolicy()).policy).toEqual({});
});

it('goes without a memory where the browser gives none', async () => {
  stage.local.broken = true;
  stage.managed = { leadDays: 21 };
  expect((await (await startBrowser()).managedPolicy()).policy).toEqual({ leadDays: 21 });
  stage.managed = {};
  expect((await (await startBrowser()).managedPolicy()).policy).toEqual({});
});

describe('hosts', () => {
  const FALL = 'https://fall.example/*';

  it('of the policy make the granted ones fewer, never more', async () => {
    stage.granted = [FALL, 'https://andere.example/*'];
    stage.managed = { hosts: [FALL, 'https://neu.example/*'] };
    const { grantedHosts, registerOverlay, isGranted, isAllowed } = await startBrowser();
    expect(await grantedHosts()).toEqual([FALL]);
    await registerOverlay();
    expect(stage.registered).toEqual([FALL]);
    expect(await isGranted('https://fall.example/akte/1')).toBe(true);
    expect(await isGranted('https://andere.example/akte/1')).toBe(false);
    expect(await isGranted('https://neu.example/akte/1')).toBe(false);
    expect(await isAllowed('https://neu.example/akte/1')).toBe(true);
    expect(await isAllowed('about:blank')).toBe(false);
  });

  it('narrow what the browser granted as a whole', async () => {
    stage.granted = ['https://*/*'];
    stage.managed = { hosts: ['https://*.amt.example/*', FALL, 'http://fall.example/*'] };
    expect(await (await startBrowser()).grantedHosts()).toEqual(['https://*.amt.example/*', FALL]);
  });

  it.each([[[]], ['https://fall.example/*'], [['<all_urls>', '*://*/*', 'https://*/*', 'https://*.de/*']]])(
    'of which none is usable mean nowhere: %j',
    async (hosts) => {
      stage.granted = [FALL];
      stage.managed = { hosts };
      const { grantedHosts, registerOverlay } = await startBrowser();
      stage.registered = [FALL];
      expect(await grantedHosts()).toEqual([]);
      await registerOverlay();
      expect(stage.registered).toEqual([]);
    },
  );

  it('are free where the policy names none', async () => {
    stage.granted = [FALL, 'https://andere.example/*'];
    const { grantedHosts, isAllowed } = await startBrowser();
    expect(await grantedHosts()).toEqual(stage.granted);
    expect(await isAllowed('https://neu.example/')).toBe(true);
  });
});
