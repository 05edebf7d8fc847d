/**
 * Match pattern of a page's host, e.g. `https://fall.example/*`. Without the port, which Firefox does not allow in
 * patterns; null for addresses that are no web page.
 */
export function hostPattern(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** A pattern as the address that users know: `https://fall.example` for `https://fall.example/*`. */
export const withoutPath = (pattern: string): string => pattern.replace(/\/\*$/, '');

interface Parts {
  scheme: string;
  host: string;
}

/** Of a pattern for all pages of its hosts; null for any other. */
function partsOf(pattern: string): Parts | null {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  return scheme && host ? { scheme, host } : null;
}

/** Whether every page of `narrow` is one of `wide`. */
function covers(wide: Parts, narrow: Parts): boolean {
  if (wide.scheme !== '*' && wide.scheme !== narrow.scheme) return false;
  if (wide.host === '*' || wide.host === narrow.host) return true;
  const domain = /^\*\.(.+)$/.exec(wide.host)?.[1];
  return domain !== undefined && (narrow.host === domain || narrow.host.endsWith(`.${domain}`));
}

/**
 * The hosts that are in both lists, as patterns.
 * @param allowed null: no further limit
 */
export function hostsInBoth(granted: readonly string[], allowed: readonly string[] | null): string[] {
  if (allowed === null) return [...granted];
  const found = granted.flatMap((one) => allowed.flatMap((other) => narrower(one, other) ?? []));
  return [...new Set(found)];
}

function narrower(one: string, other: string): string | null {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (!first || !second) return null;
  if (covers(second, first)) return one;
  return covers(first, second) ? other : null;
}

/** Whether the page at `url` is on one of the hosts; null: no limit. */
export function isOnHosts(url: string, allowed: readonly string[] | null): boolean {
  const pattern = allowed && URL.canParse(url) ? hostPattern(url) : null;
  return allowed === null || (pattern !== null && hostsInBoth([pattern], allowed).length > 0);
}
