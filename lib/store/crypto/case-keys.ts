import type { Bytes } from './bytes';
import { dataKeyOf, newKeyRecord } from './data-key';
import type { DataKey } from './seal';

export interface CaseKeys {
  key(id: string): Promise<DataKey | null>;
  ids(): string[];
  add(ids: readonly string[]): void;
  drop(ids: readonly string[]): void;
}

/** Keys of cases over `records`, which it changes. A key is imported when it is first asked for. */
export function holdCaseKeys(records: Map<string, Bytes>): CaseKeys {
  const imported = new Map<string, Promise<DataKey>>();

  return {
    async key(id) {
      const record = records.get(id);
      if (!record) return null;
      const key = imported.get(id) ?? dataKeyOf(record);
      imported.set(id, key);
      return key;
    },

    ids: () => [...records.keys()],

    add(ids) {
      // A lone surrogate would come back from the file as another character.
      if (!ids.every((id) => id.isWellFormed())) throw new RangeError('case id is no Unicode text');
      for (const id of ids) if (!records.has(id)) records.set(id, newKeyRecord());
    },

    drop(ids) {
      for (const id of ids) {
        records.get(id)?.fill(0);
        records.delete(id);
        imported.delete(id);
      }
    },
  };
}
