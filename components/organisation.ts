import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OrganisationView } from '../lib/messages/policy';

/** What counts where the organisation has said nothing. */
export const NO_ORGANISATION: OrganisationView = { off: [], support: null, lawNotes: [] };

/** What the organisation has said that concerns every page. */
export const OrganisationContext = createContext(NO_ORGANISATION);

/** Whether the organisation leaves a part on. */
export function useFeature(feature: OrganisationView['off'][number]): boolean {
  return !useContext(OrganisationContext).off.includes(feature);
}
