import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

/** Waits, each time it is called, for the file that has been saved in the folder since the last one. */
export function savedFiles(downloads: string): () => Promise<Buffer> {
  const taken = new Set<string>();
  return () =>
    until('saved file', async () => {
      const [name] = (await readdir(downloads)).filter((each) => !each.endsWith('.part') && !taken.has(each));
      const bytes = name ? await readFile(join(downloads, name)) : null;
      if (!name || !bytes?.length) return null;
      taken.add(name);
      return bytes;
    });
}
