/** Bytes as WebCrypto takes them: on a buffer of their own kind, not on shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const ownBytes = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Base64 of a few hundred bytes. */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** @throws SyntaxError where the text is no base64 */
export const fromBase64 = (text: string): Bytes => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    throw new SyntaxError('no base64');
  }
};
