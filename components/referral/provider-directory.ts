import { createContext } from 'preact';
import type { ListedProvider } from '../../lib/providers/provider-schema';

/** The Handbuch, as far as a referral leads there. */
export interface ProviderDirectory {
  /** By name. */
  read(): Promise<readonly ListedProvider[]>;
  /** Shows one of them on the page „Handbuch“. */
  open(id: string): void;
}

/** null where there is none: in the practice case. */
export const ProviderDirectoryContext = createContext<ProviderDirectory | null>(null);
