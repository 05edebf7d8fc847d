import type { ComponentChildren } from 'preact';
import { type ProviderDirectory, ProviderDirectoryContext } from '../../components/referral/provider-directory';
import { request } from '../messages/client';

const DIRECTORY: ProviderDirectory = {
  read: async () => (await request('readProviders', {})).providers,
  open: (id) => void request('openProvider', { id }),
};

/** Around a page with cases: a referral names a provider of the Handbuch. */
export function WithProviders({ children }: { children: ComponentChildren }) {
  return <ProviderDirectoryContext.Provider value={DIRECTORY}>{children}</ProviderDirectoryContext.Provider>;
}
