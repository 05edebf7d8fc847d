/**
 * Match pattern of a page's host, e.g. `https://fall.example/*`. Without the port, which Firefox does not allow in
 * patterns; null for addresses that are no web page.
 */
export function hostPattern(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}
