import { readdirSync, readFileSync } from 'node:fs';
import type { Opened } from '../../lib/editor/check-draft';
import { openPack } from '../../lib/editor/open-pack';

const FOLDER = 'lib/packs/rules';

/** The packs of the product as files. */
export const SHIPPED = readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')] as const);

export function openShipped(id: string): Opened {
  const [, text] = SHIPPED.find(([file]) => file === `${id}.json`) ?? [];
  const opened = text === undefined ? null : openPack(text);
  if (!opened) throw new Error(`no pack ${id}`);
  return opened;
}
