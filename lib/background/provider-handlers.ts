/** The page „Handbuch“: the user's own entries from the store's host, the organisation's from the policy. */
import { browser } from 'wxt/browser';
import type { WriteAnswer } from '../messages/protocol';
import { wishProvider } from '../messages/provider-wish';
import type { ProviderRequests, ProvidersView } from '../messages/providers';
import type { OwnHandlers } from '../messages/router';
import type { VaultRequestName, VaultRequests } from '../service/requests';
import { providerEntry } from '../text/lookup-providers';
import { policyProviders } from './managed-policy';
import type { Vault } from './vault-link';

type Write = <N extends VaultRequestName>(name: N) => (data: VaultRequests[N]['request']) => Promise<WriteAnswer>;

export function providerHandlers(vault: Vault, write: Write): Pick<OwnHandlers, keyof ProviderRequests> {
  return {
    readProviders: () => allProviders(vault),
    providersDue: (request) => vault('providersDue', request),
    saveProvider: write('saveProvider'),
    takeProviders: write('takeProviders'),
    providerUses: (request) => vault('providerUses', request),
    removeProvider: write('removeProvider'),
    checkProviders: write('checkProviders'),
    setCheckMonths: write('setCheckMonths'),
    lookupProviders: async () => {
      const { providers, today, checkMonths } = await allProviders(vault);
      return providers.map((listed) => providerEntry(listed, today, checkMonths));
    },
    openProvider: async ({ id }) => {
      await wishProvider(id);
      await browser.tabs.create({ url: browser.runtime.getURL('/providers.html') });
      return null;
    },
  };
}

async function allProviders(vault: Vault): Promise<ProvidersView> {
  const [view, given] = await Promise.all([vault('ownProviders', {}), policyProviders()]);
  const providers = [...given.providers, ...view.providers].toSorted((one, other) =>
    one.provider.name.localeCompare(other.provider.name, 'de'),
  );
  return { ...view, providers };
}
