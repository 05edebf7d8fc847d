import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Needle } from './needles.ts';

export interface Searched {
  files: number;
  bytes: number;
  /** „name in path“, each once. */
  hits: string[];
}

/** So many bytes of a needle choose the ones to compare. */
const HEAD = 4;

/** Looks through every file of a folder, once, for all needles. */
export async function searchFolder(folder: string, needles: readonly Needle[]): Promise<Searched> {
  const byHead = new Map<number, Needle[]>();
  for (const needle of needles) {
    if (needle.bytes.length < HEAD) throw new RangeError(`${needle.name} is too short to look for`);
    const head = needle.bytes.readUInt32LE(0);
    byHead.set(head, [...(byHead.get(head) ?? []), needle]);
  }
  const hits = new Set<string>();
  const searched = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    searched.files += 1;
    searched.bytes += content.length;
    for (const name of namesIn(content, byHead)) hits.add(`${name} in ${path.slice(folder.length + 1)}`);
  }
  return { ...searched, hits: [...hits] };
}

function namesIn(content: Buffer, byHead: ReadonlyMap<number, Needle[]>): Set<string> {
  const found = new Set<string>();
  if (content.length < HEAD) return found;
  let head = content.readUInt32LE(0);
  for (let at = 0; ; at += 1) {
    for (const { name, bytes } of byHead.get(head) ?? [])
      if (content.compare(bytes, 0, bytes.length, at, Math.min(at + bytes.length, content.length)) === 0)
        found.add(name);
    const next = content[at + HEAD];
    if (next === undefined) return found;
    head = ((head >>> 8) | (next << 24)) >>> 0;
  }
}
