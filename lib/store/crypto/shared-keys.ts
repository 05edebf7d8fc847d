import type { Bytes } from './bytes';
import { dataKeyOf, newKeyRecord } from './data-key';
import { SHARED_NAMES, type SharedName } from './keyring-secrets';
import type { DataKey } from './seal';

export interface SharedKeys {
  present(name: SharedName): DataKey;
  former(name: SharedName): readonly DataKey[];
  rotate(name: SharedName): Promise<{ former: DataKey; next: DataKey }>;
  forgetFormer(name: SharedName): void;
}

/** The keys over `records`, present one first, which it changes. All are imported: there are few. */
export async function holdSharedKeys(records: Record<SharedName, Bytes[]>): Promise<SharedKeys> {
  const keys = new Map<SharedName, DataKey[]>();
  for (const name of SHARED_NAMES) keys.set(name, await Promise.all(records[name].map(dataKeyOf)));

  const present = (name: SharedName): DataKey => {
    const key = keys.get(name)?.[0];
    if (!key) throw new Error(`no key ${name}`);
    return key;
  };

  return {
    present,
    former: (name) => keys.get(name)?.slice(1) ?? [],

    async rotate(name) {
      const record = newKeyRecord();
      const next = await dataKeyOf(record);
      const former = present(name);
      records[name].unshift(record);
      keys.get(name)?.unshift(next);
      return { former, next };
    },

    forgetFormer(name) {
      for (const record of records[name].splice(1)) record.fill(0);
      keys.get(name)?.splice(1);
    },
  };
}
