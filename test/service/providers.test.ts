import { expect, it } from 'vitest';
import { EMPTY_PROVIDER, type Provider } from '../../lib/providers/provider-schema';
import { PROVIDER_REFUSALS } from '../../lib/text/providers';
import { monthly, NO_POLICY, ref, serviceAt, talk, underPolicy } from './sample';

const TODAY = '2026-11-20';
const provider = (name: string, part: Partial<Provider> = {}): Provider => ({ ...EMPTY_PROVIDER, name, ...part });

function scene() {
  const at = serviceAt(TODAY);
  const { service } = at;
  return {
    ...at,
    listed: async () => (await service.ownProviders({}, NO_POLICY)).providers,
    names: async () => (await service.ownProviders({}, NO_POLICY)).providers.map((one) => one.provider.name).toSorted(),
    save: (one: Provider, id: string | null = null) => service.saveProvider({ id, provider: one }, NO_POLICY),
    undo: (answer: { ok: boolean; change?: string }) => service.undo({ change: answer.change ?? '' }, NO_POLICY),
  };
}

it('keeps entries, changes and removes them, and takes each back', async () => {
  const { save, listed, names, undo, service } = scene();
  await save(provider('Anker', { way: 'Bus 3' }));
  const [anker] = await listed();
  if (!anker) throw new Error('nothing was kept');
  expect(anker).toMatchObject({ origin: 'own', provider: { name: 'Anker', way: 'Bus 3' } });
  const changed = await save({ ...anker.provider, name: 'Anker am Kai' }, anker.id);
  expect(await names()).toEqual(['Anker am Kai']);
  await undo(changed);
  expect(await names()).toEqual(['Anker']);
  const removed = await service.removeProvider({ id: anker.id }, NO_POLICY);
  expect(await names()).toEqual([]);
  expect(await service.removeProvider({ id: anker.id }, NO_POLICY)).toEqual({
    ok: false,
    message: PROVIDER_REFUSALS.gone,
  });
  await undo(removed);
  expect(await listed()).toEqual([anker]);
});

it('refuses the same provider twice, a check in the future, and an entry that is gone', async () => {
  const { save, names } = scene();
  await save(provider('Anker'));
  expect(await save(provider(' anker'))).toEqual({ ok: false, message: PROVIDER_REFUSALS.twice('Anker') });
  expect(await save(provider('Anker', { code: 'A2' }))).toMatchObject({ ok: true });
  const future = await save(provider('Turm', { checkedOn: '2026-11-21' }));
  expect(future).toEqual({ ok: false, message: PROVIDER_REFUSALS.future });
  expect(await save(provider('Turm'), 'nowhere')).toEqual({ ok: false, message: PROVIDER_REFUSALS.gone });
  expect(await names()).toEqual(['Anker', 'Anker']);
});

it('takes a file in as one change, up to its limit', async () => {
  const { service, names, undo } = scene();
  const many = Array.from({ length: 1000 }, (_, at) => ({ id: null, provider: provider(`Stelle ${at}`) }));
  const taken = await service.takeProviders({ rows: many }, NO_POLICY);
  expect(await names()).toHaveLength(1000);
  expect(await service.takeProviders({ rows: many.slice(0, 1) }, NO_POLICY)).toEqual({
    ok: false,
    message: PROVIDER_REFUSALS.tooMany(1000),
  });
  await undo(taken);
  expect(await names()).toEqual([]);
});

it('renews the check, and remembers how long a check lasts, whatever the options write', async () => {
  const { save, listed, service } = scene();
  await save(provider('Anker', { checkedOn: '2026-01-05' }));
  const ids = (await listed()).map(({ id }) => id);
  expect(await service.providersDue({}, NO_POLICY)).toEqual({ count: 1 });
  await service.checkProviders({ ids }, NO_POLICY);
  expect(await service.providersDue({}, NO_POLICY)).toEqual({ count: 0 });
  expect((await listed()).map((one) => one.provider.checkedOn)).toEqual([TODAY]);
  const { settings } = await service.readSettings({}, NO_POLICY);
  expect(settings.providerCheckMonths).toBe(6);
  await service.setCheckMonths({ months: 3 }, underPolicy({ leadDays: 30 }));
  await service.writeSettings({ settings: { ...settings, leadDays: 10 } }, NO_POLICY);
  const after = (await service.readSettings({}, NO_POLICY)).settings;
  expect([after.providerCheckMonths, after.leadDays]).toEqual([3, 10]);
  expect((await service.ownProviders({}, NO_POLICY)).checkMonths).toBe(3);
});

it('tells nothing while it is locked, and stays when cases go', async () => {
  const { save, service, names, store } = scene();
  await save(provider('Anker'));
  expect(await service.ownProviders({}, { policy: {}, problems: [], vault: null })).toMatchObject({
    own: { status: 'locked', unset: false },
    providers: [],
  });
  const anna = monthly('111A111111', 'Anna');
  await service.record({ ref: ref(anna), profile: anna, entry: talk('2026-11-10') }, NO_POLICY);
  await service.destroyCases({ refs: [ref(anna)] }, NO_POLICY);
  expect(await (await store()).remains()).toEqual([]);
  expect(await names()).toEqual(['Anker']);
});
