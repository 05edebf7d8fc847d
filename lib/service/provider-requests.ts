/** The directory of providers („Handbuch“). */
import type { ProviderHostRequests, ProvidersView } from '../messages/providers';
import { effectiveSettings } from '../policy/settings';
import { checkState } from '../providers/check-due';
import { countUses } from '../providers/count-uses';
import { checkProviders, removeProvider, saveProvider, takeProviders } from './provider-writes';
import { putSettings } from './put-settings';
import type { ServiceHandlers, Surroundings } from './requests';
import type { StoreAccess } from './store-access';
import { wholeStoreView } from './whole-store-view';

export function providerRequests(
  surroundings: Surroundings,
  access: StoreAccess,
): Pick<ServiceHandlers, keyof ProviderHostRequests> {
  const { writing } = access;
  return {
    ownProviders: async (_request, read): Promise<ProvidersView> => {
      const { settings, today } = (await access.contextFor(read)).context;
      const own = await wholeStoreView(surroundings, access, read, async ({ store }) => ({
        status: 'open' as const,
        rows: await store.providers(),
      }));
      const about = { today, checkMonths: settings.providerCheckMonths };
      if (own.status !== 'open') return { own, providers: [], ...about };
      const providers = own.rows.map((row) => ({ ...row, origin: 'own' as const }));
      return { own: { status: 'open' }, providers, ...about };
    },
    providersDue: async (_request, read) => {
      const { store, settings, today } = (await access.contextFor(read)).context;
      const rows = (await store?.providers()) ?? [];
      const due = rows.filter(({ provider }) => checkState(provider, settings.providerCheckMonths, today) !== 'inTime');
      return { count: due.length };
    },
    saveProvider: (request, read) => writing(read, (context) => saveProvider(context, request)),
    takeProviders: (request, read) => writing(read, (context) => takeProviders(context, request)),
    providerUses: async ({ id }, read) => {
      const { store } = (await access.contextFor(read)).context;
      return { count: store ? countUses(await store.allCases(), id) : 0 };
    },
    removeProvider: (request, read) => writing(read, (context) => removeProvider(context, request)),
    checkProviders: (request, read) => writing(read, (context) => checkProviders(context, request)),
    setCheckMonths: ({ months }, read) =>
      writing(read, async (context) => {
        const before = await context.store.readSettings();
        // The policy's own values are not to become the user's.
        const { settings } = effectiveSettings(before, {});
        return putSettings(context, before, { ...settings, providerCheckMonths: months });
      }),
  };
}
