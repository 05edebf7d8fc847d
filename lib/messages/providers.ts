/** What crosses the border for the directory of providers („Handbuch“). */
import type { LookupEntry } from '../lookup/entry';
import type { ListedProvider, Provider } from '../providers/provider-schema';
import type { IsoDate } from '../rules/facts';
import type { Fault } from '../view';
import type { WriteAnswer } from './protocol';

/** The user's own entries, or why they cannot be read now. */
type OwnProviders = { status: 'open' } | { status: 'locked'; unset: boolean } | { status: 'storeBroken'; fault: Fault };

export interface ProvidersView {
  own: OwnProviders;
  /** By name. */
  providers: ListedProvider[];
  today: IsoDate;
  /** After so many months without a check an entry is to be checked again. */
  checkMonths: number;
}

/** What the store's host knows; the organisation's entries are the background's. */
export interface ProviderHostRequests {
  ownProviders: { request: Record<never, never>; answer: ProvidersView };
  /** Own entries that are to be checked again; 0 while they are locked. */
  providersDue: { request: Record<never, never>; answer: { count: number } };
  /** `id` null: a new one. */
  saveProvider: { request: { id: string | null; provider: Provider }; answer: WriteAnswer };
  /** All rows of a file, as one change. */
  takeProviders: { request: { rows: { id: string | null; provider: Provider }[] }; answer: WriteAnswer };
  /** How many entries of cases name it. */
  providerUses: { request: { id: string }; answer: { count: number } };
  removeProvider: { request: { id: string }; answer: WriteAnswer };
  /** The user has made sure that these are right: today is the day of their last check. */
  checkProviders: { request: { ids: string[] }; answer: WriteAnswer };
  /** The user's own setting; how many months a check lasts. */
  setCheckMonths: { request: { months: number }; answer: WriteAnswer };
}

export interface ProviderRequests extends Omit<ProviderHostRequests, 'ownProviders'> {
  readProviders: { request: Record<never, never>; answer: ProvidersView };
  /** The same for „Nachschlagen“. */
  lookupProviders: { request: Record<never, never>; answer: LookupEntry[] };
  /** Opens the page „Handbuch“ with one of them. */
  openProvider: { request: { id: string }; answer: null };
}
