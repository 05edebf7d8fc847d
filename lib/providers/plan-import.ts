/** What taking a file in would do to the directory. Pure. */
import { EMPTY_PROVIDER, type ListedProvider, type Provider } from './provider-schema';
import type { GoodRow } from './read-provider-file';
import { sameProvider } from './same-provider';

/** An entry as it would be written; `id` null: a new one. */
export interface PlannedProvider {
  id: string | null;
  provider: Provider;
}

export interface ImportPlan {
  write: PlannedProvider[];
  fresh: number;
  changed: number;
  same: number;
  /** Rows whose provider the organisation gives: nobody changes it here. */
  managed: number[];
}

export function planImport(rows: readonly GoodRow[], listed: readonly ListedProvider[]): ImportPlan {
  const plan: ImportPlan = { write: [], fresh: 0, changed: 0, same: 0, managed: [] };
  for (const { at, values } of rows) {
    const known = knownAs(values, listed);
    if (known?.origin === 'organisation') {
      plan.managed.push(at);
      continue;
    }
    const provider: Provider = { ...EMPTY_PROVIDER, ...known?.provider, ...values };
    if (known && JSON.stringify(ordered(known.provider)) === JSON.stringify(ordered(provider))) plan.same += 1;
    else plan.write.push({ id: known?.id ?? null, provider });
    if (!known) plan.fresh += 1;
  }
  plan.changed = plan.write.length - plan.fresh;
  return plan;
}

/** The same code; or the same name, unless both have a code. The organisation's entries come first. */
function knownAs(values: GoodRow['values'], listed: readonly ListedProvider[]): ListedProvider | undefined {
  const name = sameProvider({ name: values.name });
  const fits = listed.filter(({ provider }) =>
    values.code && provider.code
      ? sameProvider(provider) === sameProvider(values)
      : sameProvider({ name: provider.name }) === name,
  );
  return fits.find(({ origin }) => origin === 'organisation') ?? fits[0];
}

const ordered = (provider: Provider): unknown[] =>
  (Object.keys(EMPTY_PROVIDER) as (keyof Provider)[]).map((key) => provider[key]);
