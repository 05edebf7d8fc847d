/**
 * The half of the key that belongs to this browser profile, where the organisation gives the other one: 32 random bytes,
 * made once. The store keeps the one it was made with beside its keyring, so that what the browser loses here locks nobody out.
 */
import { browser } from 'wxt/browser';

const KEY = 'profileSecret';
const LENGTH = 32;

let known: Promise<string> | null = null;

/** As base64. */
export function profileSecret(): Promise<string> {
  known ??= readOrMake().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function readOrMake(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const made = toBase64(crypto.getRandomValues(new Uint8Array(LENGTH)));
  await browser.storage.local.set({ [KEY]: made });
  return made;
}

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
