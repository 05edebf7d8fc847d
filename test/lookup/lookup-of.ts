import type { LookupEntry } from '../../lib/lookup/entry';
import { createSearch } from '../../lib/lookup/search';
import { PACKS } from '../../lib/packs';
import { NO_PACKS } from '../../lib/packs/given';
import { libraryWith } from '../../lib/packs/library';
import { DEFAULT_RULE_SETTINGS } from '../../lib/rules/settings';
import type { Context } from '../../lib/service/context';
import { lookupEntries } from '../../lib/service/lookup-entries';

/** Everything that is shipped, as the service gives it. */
export function shippedEntries(overrides: Context['rules']['overrides'] = {}): LookupEntry[] {
  const packs = Object.fromEntries(PACKS.map(({ id }) => [id, true]));
  const context = {
    library: libraryWith(NO_PACKS),
    settings: { packs },
    rules: { ...DEFAULT_RULE_SETTINGS, overrides },
    today: '2026-11-20',
  };
  return lookupEntries(context as unknown as Context);
}

/** Group and title of the best hit. */
export function bestOf(query: string, entries = shippedEntries()): string {
  const [best] = createSearch(entries).find(query);
  return best ? `${best.group}: ${best.hits[0]?.entry.title}` : '–';
}

/** The title with what is marked in brackets. */
export function marked(query: string, title: string): string {
  const ranges = createSearch(shippedEntries()).rangesOf(title, query);
  return ranges.reduceRight(
    (text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
    title,
  );
}
