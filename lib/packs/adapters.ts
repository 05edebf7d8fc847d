/** The adapters of a page: shipped ones (one JSON file each, found by glob), and before them what comes from outside. */
import type { Adapter } from '../site/adapter';
import type { AdapterFile } from '../site/adapter-file';
import { readAdapter } from '../site/adapter-schema';
import { matchAdapter, matchesPattern } from '../site/match';

const files = import.meta.glob<AdapterFile>('./adapters/*.json', { eager: true, import: 'default' });

/** The shipped files as written. Whole adapters first: the others extend them. */
export const shippedFiles: readonly AdapterFile[] = Object.values(files).sort(
  (a, b) => +('extends' in a) - +('extends' in b),
);

function readAll(): Map<string, Adapter> {
  const found = new Map<string, Adapter>();
  for (const file of shippedFiles) found.set(file.id, readAdapter(file, found));
  return found;
}

/** All shipped adapters by id. */
export const adapters: ReadonlyMap<string, Adapter> = readAll();

/** Adapters from outside. For the same page those of the organisation come first, then the user's own, then ours. */
export interface FurtherAdapters {
  policy: readonly Adapter[];
  own: readonly Adapter[];
}

const NONE: FurtherAdapters = { policy: [], own: [] };
const layers = ({ policy, own }: FurtherAdapters): Adapter[][] => [[...policy], [...own], [...adapters.values()]];

/**
 * The adapter for a page: the first origin that has a pattern for it, there the most specific pattern; else the first
 * one without patterns, which fits everywhere.
 * @param url address of the top document
 * @throws Error when no generic adapter is shipped, which a test rules out
 */
export function adapterFor(url: string, further = NONE): Adapter {
  const all = layers(further);
  for (const layer of all) {
    const named = layer.filter(({ matches }) => matches.length > 0);
    const found = matchAdapter(url, named);
    if (found) return found;
  }
  const generic = all.flat().find(({ matches }) => matches.length === 0);
  if (!generic) throw new Error('no generic adapter');
  return generic;
}

/** Scope of customer numbers on the page at `url`: the adapter's case system, else the page's origin. */
export function systemOf(url: string, further = NONE): string {
  return adapterFor(url, further).system ?? new URL(url).origin;
}

/**
 * Regular expression source of the customer numbers of one case system: what any adapter reads that may be the choice on
 * one of its pages.
 * @param system as `systemOf` gives it
 */
export function customerNumberFormat(system: string, further = NONE): string {
  const all = layers(further).flat();
  const named = all.filter((adapter) => adapter.system === system);
  const home = adapterFor(system, further);
  const onOrigin = all.filter((adapter) => adapter.system === null && adapter.matches.some(isOn(system)));
  const found = named.length > 0 ? named : [home, ...onOrigin];
  return [...new Set(found.map(({ formats }) => `(?:${formats.customerNumber})`))].join('|');
}

/** Whether a pattern can fit a page of the origin, whatever its path. */
const isOn =
  (origin: string) =>
  (pattern: string): boolean => {
    const anyPath = pattern.replace(/^([^:]+:\/\/[^/]*)\/.*$/, '$1/*');
    return URL.canParse(origin) && matchesPattern(anyPath, new URL(origin));
  };
