/** The organisation's part of the Handbuch: read entry by entry, beside the user's own, never remembered. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../lib/background/vault-link';
import type { ProvidersView } from '../../lib/messages/providers';
import { EMPTY_PROVIDER } from '../../lib/providers/provider-schema';
import { FakeArea } from './support/storage';

const stage = vi.hoisted(() => ({
  managed: {} as unknown,
  local: null as unknown as FakeArea,
  session: null as unknown as FakeArea,
  opened: [] as unknown[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: async () => stage.managed },
      get local() {
        return stage.local;
      },
      get session() {
        return stage.session;
      },
      onChanged: { addListener: () => undefined },
    },
    runtime: { getURL: (path: string) => `ext:/${path}` },
    tabs: { create: async (how: unknown) => stage.opened.push(how) },
  },
}));

const OWN: ProvidersView = {
  own: { status: 'open' },
  providers: [{ id: 'own-1', origin: 'own', provider: { ...EMPTY_PROVIDER, name: 'Ärztehaus', waitingWeeks: 3 } }],
  today: '2026-11-20',
  checkMonths: 6,
};
const vault = (async () => OWN) as unknown as Vault;

/** A background that has just started. */
async function start() {
  vi.resetModules();
  const { managedPolicy } = await import('../../lib/background/managed-policy');
  const { providerHandlers } = await import('../../lib/background/provider-handlers');
  return { managedPolicy, handlers: providerHandlers(vault, () => async () => ({ ok: true, change: 'c' })) };
}
const FROM = { tabId: null };

beforeEach(() => {
  stage.local = new FakeArea();
  stage.session = new FakeArea();
  stage.opened = [];
});

describe('providers by policy', () => {
  it('stand among the user’s own by name, whatever form an entry has; wrong ones are named', async () => {
    stage.managed = {
      providers: [
        '{"providers":[{"name":"Turm","services":["Suchtberatung"]},{"name":"Wall","waitingWeeks":"bald"}]}',
        { Name: 'Anker', Telefon: '0000 1' },
        'kaputt',
        '[{"name":"TURM"}]',
      ],
    };
    const { managedPolicy, handlers } = await start();
    const { providers } = await handlers.readProviders({}, FROM);
    expect(providers.map(({ origin, provider }) => `${origin} ${provider.name}`)).toEqual([
      'organisation Anker',
      'own Ärztehaus',
      'organisation Turm',
    ]);
    const { policy, problems } = await managedPolicy();
    expect(policy.providers).toBeUndefined();
    expect(problems).toEqual([
      'Richtlinie „providers“, Eintrag 1, Anbieter 2: Spalte „waitingWeeks“: Erwartet werden volle Wochen, 0 bis 104, zum Beispiel 3. Dieser Anbieter wurde nicht übernommen.',
      expect.stringMatching(/^Richtlinie „providers“, Eintrag 3: .* Der Eintrag wurde nicht übernommen\.$/),
      'Richtlinie „providers“, Eintrag 4, Anbieter 1: Der Anbieter steht schon in einem früheren Eintrag. Dieser Anbieter wurde nicht übernommen.',
    ]);
  });

  it('keep their ids when the policy is read again, and are not written to the disk', async () => {
    stage.managed = { leadDays: 21, providers: ['[{"name":"Anker"}]'] };
    const first = await (await start()).handlers.readProviders({}, FROM);
    stage.managed = { leadDays: 21, providers: ['[{"name":"Turm"},{"name":"anker"}]'] };
    const second = await (await start()).handlers.readProviders({}, FROM);
    const idOf = ({ providers }: ProvidersView) =>
      providers.find(({ provider }) => provider.name.toLowerCase() === 'anker')?.id;
    expect(idOf(second)).toBe(idOf(first));
    const kept = JSON.stringify(await stage.local.get('lastPolicy'));
    expect(kept).toContain('leadDays');
    expect(kept).not.toContain('nker');
  });

  it('are found by „Nachschlagen“ with telephone and opening hours, and opened without an id in the address', async () => {
    stage.managed = {
      providers: [{ Name: 'Anker', Leistung: 'Sucht', 'Tel.': '0000 1', Sprechzeiten: 'Mo 9–12\nDi 14–16' }],
    };
    const { handlers } = await start();
    const [anker] = await handlers.lookupProviders({}, FROM);
    expect(anker).toMatchObject({
      group: 'providers',
      title: 'Anker',
      note: 'Suchtberatung · 0000 1 · Mo 9–12, Di 14–16',
    });
    await handlers.openProvider({ id: 'own-1' }, FROM);
    expect(stage.opened).toEqual([{ url: 'ext://providers.html' }]);
    expect(await stage.session.get('providerWish')).toMatchObject({ providerWish: { id: 'own-1' } });
  });
});
