import type { Adapter } from './adapter';

/**
 * Whether a URL fits a match pattern as browsers define them: `scheme://host/path`, `*` as scheme stands for http and
 * https, `*.` before a host for its subdomains, `*` in the path for any text. A pattern without a port fits every port.
 */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|[a-z]+):\/\/([^/]*)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  const protocol = url.protocol.slice(0, -1);
  if (scheme === '*' ? !/^https?$/.test(protocol) : scheme !== protocol) return false;
  const base = host.replace(/^\*\./, '');
  const own = host.includes(':') ? url.host : url.hostname;
  const hostFits = host === '*' || own === base || (host.startsWith('*.') && own.endsWith(`.${base}`));
  return hostFits && fitsWildcards(path, url.pathname + url.search);
}

/** Each piece between the stars is taken where it first occurs: one pass, however many stars there are. */
function fitsWildcards(pattern: string, text: string): boolean {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Fixed characters of a pattern: the more, the more specific; a pattern with a wildcard host counts least. */
const weight = (pattern: string): number => pattern.replaceAll('*', '').length - (pattern.includes('://*') ? 1000 : 0);

/**
 * The adapter for a page: the one with the most specific matching pattern, else the generic one (no patterns), else
 * null.
 */
export function matchAdapter(url: string, adapters: readonly Adapter[]): Adapter | null {
  const page = URL.parse(url);
  let best: Adapter | null = adapters.find((adapter) => adapter.matches.length === 0) ?? null;
  let bestWeight = Number.NEGATIVE_INFINITY;
  if (!page) return best;
  for (const adapter of adapters) {
    for (const pattern of adapter.matches) {
      if (weight(pattern) > bestWeight && matchesPattern(pattern, page)) {
        best = adapter;
        bestWeight = weight(pattern);
      }
    }
  }
  return best;
}
