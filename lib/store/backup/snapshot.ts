/** The whole store as it stands at one moment, opened owner by owner. */
import type { Owned } from '../owned';
import { RecordBroken } from '../sealed-tables-port';
import type { Inside } from '../vault';

export interface Snapshot {
  owners: string[];
  open(owner: string): Promise<Owned>;
}

/** A record that does not open is mended from the journal, and given as it stands then. */
export async function snapshotOf({ tables, log }: Pick<Inside, 'tables' | 'log'>): Promise<Snapshot> {
  const { owners, open } = await log.mending(() => tables.snapshot());
  return {
    owners,
    open: async (owner) => {
      try {
        return await open(owner);
      } catch (fault) {
        if (!(fault instanceof RecordBroken)) throw fault;
        const rows = await log.mending(() => tables.rowsOf(owner));
        const changes = await log.mending(() => tables.changesOf(owner));
        return { rows, changes: Object.fromEntries(changes.map((change) => [change.id, change])) };
      }
    },
  };
}
