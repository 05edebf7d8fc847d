import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, extensionDir } from '../build-extension.ts';
import { OVERLAY_PARTS } from '../overlay-build.ts';
import { type Line, limitLine, plainLine } from './line.ts';

/** The content script as users get it, and the parts that pages get on demand. */
export async function measureSize(): Promise<Line[]> {
  if ((await buildExtension('chromium', 'production', { quiet: true })) !== 0) throw new Error('the build failed');
  const size = async (name: string): Promise<number> => {
    const script = await readFile(join(extensionDir('chromium', 'production'), `${name}.js`));
    return gzipSync(script, { level: 9 }).length / 1000;
  };
  const core = await size('overlay');
  const parts = await Promise.all(OVERLAY_PARTS.map(size));
  const line = { floor: null, unit: 'kB' } as const;
  return [
    limitLine({ ...line, id: 'size', what: 'Content script, gzip', ours: core }, 8),
    ...OVERLAY_PARTS.map((name, i) =>
      plainLine({ ...line, id: `size-${name}`, what: `On demand: ${name}.js`, ours: parts[i] ?? 0 }),
    ),
    plainLine({
      ...line,
      id: 'size-all',
      what: 'Content script with all parts',
      ours: parts.reduce((sum, each) => sum + each, core),
    }),
  ];
}
