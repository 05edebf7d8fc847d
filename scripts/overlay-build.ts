/** How the parts of the overlay are built: without the modules that the page has already. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Rollup } from 'vite';
import { ROOT } from './tools.ts';

/** Entry points of the parts, in the order in which they can come. */
export const OVERLAY_PARTS = ['overlay-reader', 'overlay-nearby', 'overlay-lists', 'overlay-drawing'] as const;
type Part = (typeof OVERLAY_PARTS)[number];

const CORE = 'lib/overlay/shared.ts';
const READER = 'lib/overlay/shared-by-reader.ts';

/** Modules that a list of shared functions takes them from. */
function modulesOf(list: string): string[] {
  const text = readFileSync(join(ROOT, list), 'utf8');
  const paths = [...text.matchAll(/from '(.+)'/g)].map(([, path = '']) => path);
  return paths.map((path) => (path.startsWith('.') ? resolve(ROOT, dirname(list), `${path}.ts`) : path));
}

/** Whether an entry point is a part of the overlay. */
export const isOverlayPart = (name: string): name is Part => (OVERLAY_PARTS as readonly string[]).includes(name);

/** Whether an entry point is the overlay's core or a part of it. */
export const isOverlayScript = (name: string): boolean => name === 'overlay' || isOverlayPart(name);

/** Options for the bundler: what the core (and, for later parts, the reader) shares is taken from the page. */
export function overlayPartOptions(part: Part): { external: (id: string) => boolean; output: Rollup.OutputOptions } {
  const shared = new Set([...modulesOf(CORE), ...(part === 'overlay-reader' ? [] : modulesOf(READER))]);
  return {
    external: (id) => shared.has(id),
    // Injected into a page that has gone meanwhile, it finds nothing and does nothing.
    output: { globals: () => '(globalThis.fallblickShared||{parts:{}})' },
  };
}
