const TABLES: ReadonlySet<string> = new Set(['settings', 'clock']);

/** What the user chose here and what the device knows of its date: merging leaves such rows as they are here. */
export const staysHere = (table: string): boolean => TABLES.has(table);
