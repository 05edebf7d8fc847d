/** The key while the store is unlocked: how long it holds, what ends it, and who never sees it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskVault } from '../../lib/background/vault-link';
import type { Given, VaultRequestName } from '../../lib/service/requests';

type Listener<A extends unknown[]> = (...args: A) => unknown;
const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  managed: {} as Record<string, unknown>,
  alarms: {} as Record<string, number>,
  idle: [] as Listener<[string]>[],
  alarm: [] as Listener<[{ name: string }]>[],
  interval: 0,
  state: 'active',
  signals: [] as unknown[],
}));
vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => ({
    get: (keys?: string | string[]) => {
      const wanted = keys === undefined ? Object.keys(stage[name]) : [keys].flat();
      return Promise.resolve(
        Object.fromEntries(wanted.flatMap((key) => (key in stage[name] ? [[key, stage[name][key]]] : []))),
      );
    },
    set: (items: object) => Promise.resolve(Object.assign(stage[name], items)),
    remove: (keys: string | string[]) => {
      for (const key of [keys].flat()) delete stage[name][key];
      return Promise.resolve();
    },
  });
  return {
    browser: {
      storage: {
        local: area('local'),
        session: area('session'),
        managed: { get: () => Promise.resolve(stage.managed) },
        onChanged: { addListener: () => undefined },
      },
      alarms: {
        create: (name: string, { when }: { when: number }) => {
          stage.alarms[name] = when;
          return Promise.resolve();
        },
        onAlarm: { addListener: (listener: Listener<[{ name: string }]>) => stage.alarm.push(listener) },
      },
      idle: {
        onStateChanged: { addListener: (listener: Listener<[string]>) => stage.idle.push(listener) },
        setDetectionInterval: (seconds: number) => {
          stage.interval = seconds;
        },
        queryState: () => Promise.resolve(stage.state),
      },
      commands: { getAll: () => Promise.resolve([{ name: 'lock', shortcut: 'Alt+Shift+L' }]) },
      permissions: { getAll: () => Promise.resolve({ origins: [] }) },
      runtime: { sendMessage: (signal: unknown) => Promise.resolve(stage.signals.push(signal)) },
    },
  };
});

const START = Date.UTC(2026, 10, 23, 7);
const MINUTE = 60_000;
const KEY = 'c2Nobsw7xzc2Vs';
const FROM = { tabId: null };

interface Asked {
  name: VaultRequestName;
  given: Given;
}

/** A background that has just started, and what it asked of the store's host. */
async function start(answer: (name: string) => unknown = () => ({ ok: true, recoveryKey: 'R', storeKey: KEY })) {
  vi.resetModules();
  Object.assign(stage, { idle: [], alarm: [] });
  const asked: Asked[] = [];
  const ask = (async (name: VaultRequestName, _data: unknown, given: Given) => {
    asked.push({ name, given });
    return answer(name);
  }) as unknown as AskVault;
  const { keyedVault } = await import('../../lib/background/keyed-vault');
  const { vaultHandlers } = await import('../../lib/background/vault-handlers');
  const { watchForLock } = await import('../../lib/background/auto-lock');
  const keyed = keyedVault(ask);
  watchForLock(keyed.lock);
  await settle();
  const own = vaultHandlers(keyed);
  /** The key that goes along with a request now. */
  const keySent = async () => {
    await keyed.vault('readSettings', {});
    const sent = asked.findLast(({ name }) => name === 'readSettings')?.given.vault;
    await settle();
    return sent;
  };
  return { own, keySent, asked, ...keyed };
}
const OPEN = { by: 'session', storeKey: KEY };
const settle = (): Promise<void> => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const later = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  Object.assign(stage, { local: {}, session: {}, managed: {}, alarms: {}, signals: [], state: 'active' });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the key of the session', () => {
  it('is kept from the answer, goes along with every request, and reaches no page', async () => {
    const { own, keySent } = await start();
    expect(await keySent()).toBe(null);
    expect(await own.setUpVault({ passphrase: 'vier Wörter wie diese' }, FROM)).toEqual({ ok: true, recoveryKey: 'R' });
    expect(await keySent()).toEqual(OPEN);
    expect(JSON.stringify(stage.local)).not.toContain(KEY);
    expect(JSON.stringify([stage.session, stage.signals])).not.toContain('vier Wörter');
    expect(JSON.stringify(stage.signals)).not.toContain(KEY);
  });

  it('is not made by a refusal', async () => {
    const { own, keySent } = await start(() => ({ ok: false, message: 'Diese Passphrase passt nicht.' }));
    expect(await own.unlockVault({ passphrase: 'x' }, FROM)).toEqual({
      ok: false,
      message: 'Diese Passphrase passt nicht.',
    });
    expect(await keySent()).toBe(null);
  });

  it('outlives the background, and ends with the browser', async () => {
    await (await start()).own.unlockVault({ passphrase: 'x' }, FROM);
    expect(await (await start()).keySent()).toEqual(OPEN);
    stage.session = {};
    expect(await (await start()).keySent()).toBe(null);
  });

  it('ends ten minutes after the last use, and every use puts that off', async () => {
    const { own, keySent } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    later(9 * MINUTE);
    expect(await keySent()).toEqual(OPEN);
    later(9 * MINUTE);
    expect(await keySent()).toEqual(OPEN);
    later(10 * MINUTE);
    expect(await keySent()).toBe(null);
    expect(stage.session).toEqual({});
    later(-5 * MINUTE);
    expect(await keySent()).toBe(null);
  });

  it('ends twelve hours after it was unlocked, however much it is used', async () => {
    const { own, keySent } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    for (let minutes = 5; minutes < 12 * 60; minutes += 5) {
      later(5 * MINUTE);
      expect(await keySent()).toEqual(OPEN);
    }
    later(5 * MINUTE);
    expect(await keySent()).toBe(null);
  });

  it('holds as long as the policy says at the time of use', async () => {
    stage.managed = { lockMinutes: 2, lockHours: 1 };
    const { own, keySent } = await start();
    expect(stage.interval).toBe(120);
    await own.unlockVault({ passphrase: 'x' }, FROM);
    later(2 * MINUTE - 1);
    expect(await keySent()).toEqual(OPEN);
    later(2 * MINUTE);
    expect(await keySent()).toBe(null);
    expect(await own.lockRules({}, FROM)).toMatchObject({
      minutes: 2,
      hours: 1,
      managed: ['minutes', 'hours'],
      shortcut: 'Alt+Shift+L',
    });
  });

  it('is not prolonged by a clock that is set back, at once or in small steps', async () => {
    const { own, keySent } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    later(-MINUTE);
    expect(await keySent()).toEqual(OPEN);
    later(-MINUTE);
    expect(await keySent()).toEqual(OPEN);
    later(-1);
    expect(await keySent()).toBe(null);
    expect(stage.session).toEqual({});
  });
});

describe('locking', () => {
  it('removes the key, tells the host without one, and has every page look again', async () => {
    const { own, keySent, asked } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    await settle();
    stage.signals = [];
    await own.lockVault({}, FROM);
    expect(stage.session).toEqual({});
    expect(asked.at(-1)).toMatchObject({ name: 'lockVault', given: { vault: null } });
    expect(stage.signals).toEqual([{ signal: 'changed', sameCase: true }]);
    expect(await keySent()).toBe(null);
  });

  it('tells the host once more after a request that was under way with the key', async () => {
    let finish: (() => void) | undefined;
    const { vault, own, asked } = await start((name) =>
      name === 'readRules'
        ? new Promise<void>((done) => {
            finish = done;
          })
        : { ok: true, storeKey: KEY },
    );
    await own.unlockVault({ passphrase: 'x' }, FROM);
    void vault('readRules', {});
    await settle();
    const locking = own.lockVault({}, FROM);
    await settle();
    const told = () => asked.filter(({ name }) => name === 'lockVault').length;
    expect(told()).toBe(1);
    finish?.();
    await locking;
    expect(told()).toBe(2);
  });

  it('drops the key also where the host does not answer', async () => {
    const { own, lock } = await start((name) => {
      if (name === 'lockVault') throw new Error('gone');
      return { ok: true, storeKey: KEY };
    });
    await own.unlockVault({ passphrase: 'x' }, FROM);
    await lock();
    expect(stage.session).toEqual({});
  });

  it('comes with the alarm at the end of the time; a use in between puts the alarm off', async () => {
    const { own, keySent, asked } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    expect(stage.alarms).toEqual({ lock: START + 10 * MINUTE });
    later(4 * MINUTE);
    await keySent();
    later(6 * MINUTE);
    for (const listener of stage.alarm) await listener({ name: 'lock' });
    expect(stage.session).not.toEqual({});
    expect(stage.alarms).toEqual({ lock: START + 14 * MINUTE });
    later(4 * MINUTE);
    for (const listener of stage.alarm) await listener({ name: 'another' });
    expect(stage.session).not.toEqual({});
    for (const listener of stage.alarm) await listener({ name: 'lock' });
    expect(stage.session).toEqual({});
    expect(asked.at(-1)?.name).toBe('lockVault');
  });

  it.each([
    ['the screen is locked', 'locked', 'active', true],
    ['nobody is there', 'idle', 'idle', true],
    ['the browser told too early', 'idle', 'active', false],
    ['somebody came back', 'active', 'active', false],
  ])('when %s', async (_when, told, state, locks) => {
    const { own } = await start();
    await own.unlockVault({ passphrase: 'x' }, FROM);
    expect(stage.interval).toBe(600);
    stage.state = state;
    for (const listener of stage.idle) await listener(told);
    expect(Object.keys(stage.session).length === 0).toBe(locks);
  });
});

describe('the organisation’s key', () => {
  const secret = 'ein langes Geheimnis der Organisation, zufällig';

  it('goes along with every request, with a secret of this profile that is made once', async () => {
    stage.managed = { keyMode: 'organisation', organisationSecret: secret };
    const first = await (await start()).keySent();
    const { keySent, asked } = await start();
    const second = await keySent();
    expect(second).toEqual(first);
    if (second?.by !== 'organisation') throw new Error('not the organisation’s');
    const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    expect(new TextDecoder().decode(bytes(second.organisationSecret))).toBe(secret);
    expect(bytes(second.profileSecret)).toHaveLength(32);
    // The policy is remembered without it.
    expect(stage.local).toEqual({
      profileSecret: second.profileSecret,
      lastPolicy: JSON.stringify({ keyMode: 'organisation' }),
    });
    // Beside the key it travels nowhere.
    expect(JSON.stringify(asked.map(({ given: { vault: _, ...rest } }) => rest))).not.toContain(secret);
  });

  it('is none where the passphrase counts', async () => {
    stage.managed = { organisationSecret: secret };
    expect(await (await start()).keySent()).toBe(null);
    expect(stage.local).toEqual({ lastPolicy: '{}' });
  });
});
