/**
 * The origin of what was typed or pasted as an address, e.g. `https://fall.example`; null where that is no web address.
 * Without a scheme https is meant.
 */
export function originOf(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return null;
  const { protocol, origin, hostname } = new URL(address);
  const isName = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return (protocol === 'https:' || protocol === 'http:') && isName ? origin : null;
}
