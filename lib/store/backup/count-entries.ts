import { ENTRY_TABLES } from '../bundle';
import type { Owned } from '../owned';

/** What the user entered on a case. */
export const countEntries = ({ rows }: Owned): number =>
  ENTRY_TABLES.reduce((sum, table) => sum + Object.keys(rows[table] ?? {}).length, 0);
