import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The oldest day a ZIP can hold, as this machine's clock counts: two builds of one state are alike to the byte. */
const MODIFIED = new Date(1980, 0, 1);
const MODE = 0o100644;

/** Packs all files below `folder` into `file`, in the order of their names. */
export async function zipFolder(folder: string, file: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const zip = new ZipFile();
  for (const name of names)
    zip.addFile(join(folder, name), name, { mtime: MODIFIED, mode: MODE, forceDosTimestamp: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
