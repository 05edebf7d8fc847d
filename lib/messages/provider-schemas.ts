/** What the page „Handbuch“ may ask, checked. */
import * as z from 'zod';
import { MOST_CHECK_MONTHS } from '../providers/check-due';
import { MOST_PROVIDERS, providerSchema } from '../providers/provider-schema';
import { none } from './page-schemas';
import type { ProviderRequests } from './providers';

const id = z.string().min(1).max(300);
const row = z.strictObject({ id: id.nullable(), provider: providerSchema });

export const PROVIDER_SCHEMAS: { [N in keyof ProviderRequests]: z.ZodType<ProviderRequests[N]['request']> } = {
  readProviders: none,
  providersDue: none,
  saveProvider: row,
  takeProviders: z.strictObject({ rows: z.array(row).min(1).max(MOST_PROVIDERS) }),
  providerUses: z.strictObject({ id }),
  removeProvider: z.strictObject({ id }),
  checkProviders: z.strictObject({ ids: z.array(id).min(1).max(MOST_PROVIDERS) }),
  setCheckMonths: z.strictObject({ months: z.int().min(1).max(MOST_CHECK_MONTHS) }),
  lookupProviders: none,
  openProvider: z.strictObject({ id }),
};
