/** The shipped adapters: one JSON file each, found by glob. */
import type { Adapter } from '../site/adapter';
import { readAdapter } from '../site/adapter-schema';
import { matchAdapter } from '../site/match';

const files = import.meta.glob<unknown>('./adapters/*.json', { eager: true, import: 'default' });

function readAll(): Map<string, Adapter> {
  const found = new Map<string, Adapter>();
  // Whole adapters first: the others extend them.
  const inputs = Object.values(files).sort((a, b) => +isExtending(a) - +isExtending(b));
  for (const input of inputs) {
    const adapter = readAdapter(input, found);
    found.set(adapter.id, adapter);
  }
  return found;
}

const isExtending = (input: unknown): boolean => typeof input === 'object' && input !== null && 'extends' in input;

/** All shipped adapters by id. */
export const adapters: ReadonlyMap<string, Adapter> = readAll();

/**
 * The adapter for a page: the most specific pattern wins, the generic adapter fits everywhere.
 * @param url address of the top document
 * @param further adapters from policy or import; they come before the shipped ones of the same id
 * @throws Error when no generic adapter is shipped, which a test rules out
 */
export function adapterFor(url: string, further: readonly Adapter[] = []): Adapter {
  const all = new Map(adapters);
  for (const adapter of further) all.set(adapter.id, adapter);
  const adapter = matchAdapter(url, [...all.values()]);
  if (!adapter) throw new Error('no generic adapter');
  return adapter;
}

/**
 * Regular expression source of the customer numbers of one case system.
 * @param system scope as in `Adapter.system`, or a page's origin
 */
export function customerNumberFormat(system: string): string {
  const adapter = [...adapters.values()].find((candidate) => candidate.system === system) ?? adapterFor('about:blank');
  return adapter.formats.customerNumber;
}
