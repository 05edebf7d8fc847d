/** The user's changes of the directory. Each is one change: written whole, undoable whole. */
import { MOST_PROVIDERS, type Provider } from '../providers/provider-schema';
import { sameProvider } from '../providers/same-provider';
import type { ProviderRow } from '../store/records';
import { PROVIDER_CHANGES, PROVIDER_REFUSALS } from '../text/providers';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import type { WriteContext } from './writes';

interface Entry {
  id: string | null;
  provider: Provider;
}

/** @throws Refusal with a German sentence; then nothing was written */
export async function saveProvider(context: WriteContext, { id, provider }: Entry): Promise<string> {
  const twin = (await context.store.providers()).find(
    (row) => row.id !== id && sameProvider(row.provider) === sameProvider(provider),
  );
  if (twin) throw new Refusal(PROVIDER_REFUSALS.twice(twin.provider.name));
  return put(context, [{ id, provider }], id === null ? PROVIDER_CHANGES.added : PROVIDER_CHANGES.changed);
}

/** @throws Refusal */
export const takeProviders = (context: WriteContext, { rows }: { rows: Entry[] }): Promise<string> =>
  put(context, rows, PROVIDER_CHANGES.read);

/** @throws Refusal */
export async function removeProvider({ store, newId, now }: WriteContext, { id }: { id: string }): Promise<string> {
  const work = new UnitOfWork(store, newId);
  work.put('providers', id, known(await store.providers(), id), null);
  return work.commit(PROVIDER_CHANGES.removed, now);
}

/** @throws Refusal */
export async function checkProviders(context: WriteContext, { ids }: { ids: string[] }): Promise<string> {
  const rows = await context.store.providers();
  const checked = ids.map((id) => ({ id, provider: { ...known(rows, id).provider, checkedOn: context.today } }));
  return put(context, checked, PROVIDER_CHANGES.checked);
}

async function put({ store, newId, now, today }: WriteContext, entries: Entry[], label: string): Promise<string> {
  const rows = await store.providers();
  const fresh = entries.filter(({ id }) => id === null).length;
  if (rows.length + fresh > MOST_PROVIDERS) throw new Refusal(PROVIDER_REFUSALS.tooMany(MOST_PROVIDERS));
  const work = new UnitOfWork(store, newId);
  for (const { id, provider } of entries) {
    if (provider.checkedOn !== null && provider.checkedOn > today) throw new Refusal(PROVIDER_REFUSALS.future);
    const before = id === null ? null : known(rows, id);
    const row = { id: before?.id ?? newId(), provider };
    work.put('providers', row.id, before, row);
  }
  return work.commit(label, now);
}

function known(rows: readonly ProviderRow[], id: string): ProviderRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Refusal(PROVIDER_REFUSALS.gone);
  return row;
}
