/** Rule packs in the background: kept as they are, told once to the store's host, and whoever looks is told of changes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault, VaultEnvelope } from '../../lib/background/vault-link';
import type { RulePackWrite } from '../../lib/messages/rules';
import type { GivenPacks } from '../../lib/packs/given';

type Listener = (changes: object, area: string) => void;
const stage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  managed: {} as Record<string, unknown>,
  listeners: [] as Listener[],
  broken: false,
  send: (_message: unknown): unknown => undefined,
}));
const orFail = <T>(value: () => T): Promise<T> =>
  stage.broken ? Promise.reject(new Error('no')) : Promise.resolve(value());
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: () => orFail(() => ({ ...stage.local })),
        set: (items: object) => orFail(() => Object.assign(stage.local, items)),
        remove: (key: string) => orFail(() => delete stage.local[key]),
      },
      managed: { get: () => Promise.resolve(stage.managed) },
      onChanged: { addListener: (listener: Listener) => stage.listeners.push(listener) },
    },
    offscreen: { hasDocument: () => Promise.resolve(true), Reason: {} },
    runtime: { sendMessage: (message: unknown) => Promise.resolve(stage.send(message)) },
  },
}));

/** A background that has just started: nothing is remembered. */
async function start(checked: object = { ok: true, id: 'haus', version: '1.0.0' }) {
  vi.resetModules();
  stage.listeners = [];
  const own = await import('../../lib/background/own-packs');
  const { ruleHandlers } = await import('../../lib/background/rule-handlers');
  const { managedPolicy, onPolicyChange } = await import('../../lib/background/managed-policy');
  const handlers = ruleHandlers((() => Promise.resolve(checked)) as unknown as Vault);
  const from = { tabId: null };
  return {
    ...own,
    managedPolicy,
    onPolicyChange,
    save: (text: string): Promise<RulePackWrite> => handlers.saveRulePack({ text }, from),
    remove: (id: string, version: string): Promise<RulePackWrite> => handlers.removeRulePack({ id, version }, from),
  };
}

beforeEach(() => {
  Object.assign(stage, { local: {}, managed: {}, broken: false });
});

describe('own packs', () => {
  it('are kept as written, each version by itself, also for a background that starts later', async () => {
    stage.local = { settings: 'not ours', 'pack.haus@0.9.0': '{' };
    const { save, givenPacks } = await start();
    expect((await givenPacks()).packs).toHaveLength(1);
    expect(await save(' { "so": "geschrieben" }\n')).toEqual({ ok: true });
    const packs = [
      { origin: 'own', name: 'haus@0.9.0', text: '{' },
      { origin: 'own', name: 'haus@1.0.0', text: ' { "so": "geschrieben" }\n' },
    ];
    expect(await givenPacks()).toMatchObject({ packs, fault: null });
    const later = await start();
    expect(await later.givenPacks()).toEqual(await givenPacks());
    expect(await later.remove('haus', '0.9.0')).toEqual({ ok: true });
    expect((await later.givenPacks()).packs).toEqual(packs.slice(1));
  });

  it('are not stored when the host refuses them', async () => {
    const { save } = await start({ ok: false, message: 'Bitte Version erhöhen.' });
    expect(await save('{}')).toEqual({ ok: false, message: 'Bitte Version erhöhen.' });
    expect(stage.local).toEqual({});
  });

  it('are removed also where the key has no version', async () => {
    stage.local = { 'pack.alt': 7 };
    const { remove, givenPacks } = await start();
    expect((await givenPacks()).packs).toEqual([{ origin: 'own', name: 'alt', text: '7' }]);
    await remove('alt', '');
    expect(stage.local).toEqual({});
  });

  it('say in German what the browser did not do, and are looked for again next time', async () => {
    stage.local = { 'pack.haus@1.0.0': '{}' };
    const { save, remove, givenPacks } = await start();
    stage.broken = true;
    expect(await givenPacks()).toEqual({ revision: '', packs: [], fault: expect.stringContaining('nicht heraus') });
    expect(await save('{}')).toEqual({ ok: false, message: expect.stringContaining('nicht speichern') });
    expect(await remove('haus', '1.0.0')).toEqual({ ok: false, message: expect.stringContaining('nicht entfernen') });
    stage.broken = false;
    expect((await givenPacks()).packs).toHaveLength(1);
  });

  it('are read again after anybody changed them, and everybody is told', async () => {
    const { givenPacks, onPackChange } = await start();
    const told = vi.fn();
    onPackChange(told);
    const { revision } = await givenPacks();
    stage.local = { 'pack.haus@1.0.0': '{}' };
    for (const listener of stage.listeners) listener({ 'adapter.x': {} }, 'local');
    expect(told).not.toHaveBeenCalled();
    expect((await givenPacks()).revision).toBe(revision);
    for (const listener of stage.listeners) listener({ 'pack.haus@1.0.0': {} }, 'local');
    expect(told).toHaveBeenCalledTimes(1);
    expect((await givenPacks()).revision).not.toBe(revision);
  });
});

describe('the organisation’s packs', () => {
  it('travel with the user’s, as text or as an object, and not with the policy', async () => {
    stage.managed = { leadDays: 21, rulePacks: ['{', { id: 'land' }, 7] };
    stage.local = { 'pack.haus@1.0.0': '{}' };
    const { givenPacks, managedPolicy, onPackChange, onPolicyChange } = await start();
    onPolicyChange(() => undefined);
    onPackChange(() => undefined);
    expect((await managedPolicy()).policy).toEqual({ leadDays: 21 });
    expect((await givenPacks()).packs.map(({ origin, name, text }) => [origin, name, text])).toEqual([
      ['own', 'haus@1.0.0', '{}'],
      ['policy', 'Richtlinie „rulePacks“, Eintrag 1', '{'],
      ['policy', 'Richtlinie „rulePacks“, Eintrag 2', '{"id":"land"}'],
      ['policy', 'Richtlinie „rulePacks“, Eintrag 3', '7'],
    ]);
    stage.managed = {};
    for (const listener of stage.listeners) listener({ rulePacks: {} }, 'managed');
    expect((await givenPacks()).packs).toHaveLength(1);
  });
});

describe('the way to the store’s host', () => {
  const packs: GivenPacks = { revision: 'a', packs: [{ origin: 'own', name: 'haus', text: '{}' }], fault: null };

  it('tells the texts once, and again to a host that has forgotten them', async () => {
    vi.resetModules();
    const { offscreenVault, textKeeper } = await import('../../lib/background/vault-link');
    let withTexts = textKeeper();
    const sent: number[] = [];
    const seen: unknown[] = [];
    stage.send = (message) => {
      const { given } = message as VaultEnvelope;
      sent.push(given.packs?.packs.length ?? -1);
      const whole = withTexts(given);
      if (!whole) return { ok: false, needsPacks: true };
      seen.push(whole.packs);
      return { ok: true, data: null };
    };
    const ask = offscreenVault();
    const given = (told: GivenPacks) => ({ policy: {}, problems: [], packs: told });
    for (let times = 0; times < 3; times += 1) await ask('readRules', {}, given(packs));
    expect(sent).toEqual([0, 1, 0, 0]);
    await ask('readRules', {}, given({ ...packs, revision: 'b' }));
    withTexts = textKeeper();
    await ask('readRules', {}, given({ ...packs, revision: 'b' }));
    expect(sent.slice(4)).toEqual([0, 1, 0, 1]);
    expect(seen).toEqual([packs, packs, packs, { ...packs, revision: 'b' }, { ...packs, revision: 'b' }]);
    await ask('readRules', {}, given({ revision: '', packs: [], fault: null }));
    expect(sent.slice(8)).toEqual([0]);
    expect(seen.at(-1)).toMatchObject({ revision: '', packs: [] });
  });
});
