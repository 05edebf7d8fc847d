/** The content script runs on every page of a granted site: it stays small, and its parts bring nothing twice. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { SHARED_BY_CORE } from '../../lib/overlay/shared';
import { SHARED_BY_READER } from '../../lib/overlay/shared-by-reader';
import { eagerFunctions } from '../../scripts/eager-functions';
import { isOverlayPart, OVERLAY_PARTS, overlayPartOptions } from '../../scripts/overlay-build';

/**
 * Bytes after gzip: what is on every page, and what a page that needs every part gets. Lower them with what is gained; more
 * needs a reason. Of both: the proven customer switch 550, records that are replaced again and again and read when they rest
 * 600, no reading across a time in which nothing was seen 30, records whose number comes last 30, frames that leave 50, a first
 * reading in three quarters of its time 220 (750 of the sum), pages whose form fields stand in the place of what the browser says
 * of a form 250 (650 of the sum). Of the sum: free ground in list cells 400, lists of cards 500, places inside frames 290, forms
 * drawn by coordinates 280, the day that a line is for 30, icons that are drawn once 20, card and focus
 * that stay when the same persons are drawn anew 140, a line that grows under
 * the pointer and stays there 80, lists that are laid out once less while they are drawn 40, names of several blocks or pieces
 * in a cell and what has a ground of its own there 125, fields that carry a name of their own or help behind them 115.
 */
const LIMIT = 7_825;
const SUM_LIMIT = 25_600;
const ENTRYPOINTS = join(import.meta.dirname, '../../entrypoints');

/** Built here: a test of a file that a build left could measure yesterday's script, or none. */
async function built(name: string): Promise<Rollup.OutputChunk> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [eagerFunctions()],
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(ENTRYPOINTS, `${name}.ts`),
        formats: ['iife'],
        name: 'overlay',
        fileName: name,
      },
      rollupOptions: isOverlayPart(name) ? overlayPartOptions(name) : {},
    },
  })) as Rollup.RollupOutput[];
  const [chunk, ...more] = result.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  expect(more).toHaveLength(0);
  if (!chunk) throw new Error(`${name} was not built`);
  return chunk;
}

const size = ({ code }: Rollup.OutputChunk): number => gzipSync(code, { level: 9 }).length;
const ownModules = ({ modules }: Rollup.OutputChunk): string[] =>
  Object.keys(modules).filter((path) => /\/lib\//.test(path) && !path.includes('node_modules'));

/** What a file imports from other files, but for types. */
function importsOf(path: string): { module: string; names: string[] }[] {
  const found = readFileSync(path, 'utf8').matchAll(/^import \{([^}]*)\} from '(\..*)'/gm);
  return [...found].map(([, names = '', from = '']) => ({
    module: resolve(dirname(path), `${from}.ts`),
    names: names.split(',').flatMap((name) => (/^\s*(type\s|$)/.test(name) ? [] : name.trim())),
  }));
}

let core: Rollup.OutputChunk;
let parts: Rollup.OutputChunk[];
beforeAll(async () => {
  core = await built('overlay');
  parts = await Promise.all(OVERLAY_PARTS.map(built));
}, 60_000);

it('the content script stays small', () => {
  // It watches, finds labels and asks for parts.
  const missing = ['customerNumber', 'loadPart', 'MutationObserver'].filter((word) => !core.code.includes(word));
  expect(missing).toEqual([]);
  expect(size(core)).toBeLessThanOrEqual(LIMIT);
});

it('content script and parts together stay small', () => {
  const words = ['labels', 'previousSibling', 'colSpan', 'card.html'];
  expect(words.filter((word, i) => !parts[i]?.code.includes(word))).toEqual([]);
  expect([core, ...parts].reduce((sum, chunk) => sum + size(chunk), 0)).toBeLessThanOrEqual(SUM_LIMIT);
});

it('no module is in two of them', () => {
  const modules = [core, ...parts].flatMap(ownModules);
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter((path, i) => modules.indexOf(path) !== i)).toEqual([]);
});

it('what a part takes from the page is there when it comes', () => {
  for (const [i, part] of parts.entries()) {
    const there = Object.keys({ ...SHARED_BY_CORE, ...(i > 0 && SHARED_BY_READER) });
    const { external } = overlayPartOptions(OVERLAY_PARTS[i] ?? 'overlay-reader');
    const taken = [...ownModules(part), join(ENTRYPOINTS, `${OVERLAY_PARTS[i]}.ts`)].flatMap((path) =>
      importsOf(path).flatMap(({ module, names }) => (external(module) ? names : [])),
    );
    expect(taken).toContain('parts');
    expect(taken.filter((name) => !there.includes(name))).toEqual([]);
  }
});
