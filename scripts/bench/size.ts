import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { type Line, limitLine } from './line.ts';

/** The content script as users get it. */
export async function measureSize(): Promise<Line> {
  if ((await buildExtension('chromium', 'production', { quiet: true })) !== 0) throw new Error('the build failed');
  const script = await readFile(join(extensionDir('chromium', 'production'), 'overlay.js'));
  const ours = gzipSync(script, { level: 9 }).length / 1000;
  return limitLine({ id: 'size', what: 'Content script, gzip', floor: null, ours, unit: 'kB' }, 8);
}
