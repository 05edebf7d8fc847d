import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

/** What a browser calls a file that it is still writing: Firefox, Chromium, Chromium before it knows a name. */
const UNFINISHED = /\.part$|\.crdownload$|^\./;

/** Names of the files in the folder that are whole. */
export const savedNames = async (downloads: string): Promise<string[]> =>
  (await readdir(downloads)).filter((name) => !UNFINISHED.test(name));

/** Waits, each time it is called, for the file that has been saved in the folder since the last one. */
export function savedFiles(downloads: string): () => Promise<Buffer> {
  const taken = new Set<string>();
  return () =>
    until('saved file', async () => {
      const name = (await savedNames(downloads)).find((each) => !taken.has(each));
      const bytes = name ? await readFile(join(downloads, name)) : null;
      if (!name || !bytes?.length) return null;
      taken.add(name);
      return bytes;
    });
}
