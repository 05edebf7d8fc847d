import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/tools.ts';

/** The administrator's document: what it says is what the tests do. */
const DOCUMENT = join(ROOT, 'docs/administration.md');

/** A shell block, with the heading it stands under. */
export interface ShellBlock {
  section: string;
  script: string;
}

export const administration = (): Promise<string> => readFile(DOCUMENT, 'utf8');

/** All blocks fenced as `sh`, in their order. */
export function shellBlocks(markdown: string): ShellBlock[] {
  const blocks: ShellBlock[] = [];
  let section = '';
  for (const [, heading, script] of markdown.matchAll(/^#{2,3} (.+)$|^```sh\n([\s\S]*?)^```$/gm)) {
    if (heading !== undefined) section = heading;
    else if (script !== undefined) blocks.push({ section, script });
  }
  return blocks;
}

/** Names of the variables that the document's first table asks the reader to set. */
export function placeholders(markdown: string): string[] {
  return [...markdown.matchAll(/^\| `([A-Z]+)` +\|/gm)].map(([, name = '']) => name);
}
