import { type Bytes, randomBytes } from './bytes';
import { sealingKey } from './data-key';
import { passphraseBytes } from './passphrase';

/** How a passphrase becomes a key; stored with the keyring, so that it can grow. */
export type Kdf = { kind: 'pbkdf2-sha-256'; iterations: number; salt: Bytes };

export const SALT_BYTES = 16;

/**
 * OWASP asks for 600,000. This many take 0.11 to 0.15 s in Chromium and 0.15 to 0.33 s in Firefox; 0.7 s was the worst seen
 * with both cores overloaded.
 */
const ITERATIONS = 1_000_000;

/** What a stored keyring may ask for: no less than is safe, no more than some seconds of work. */
export const ITERATION_LIMITS = { least: 600_000, most: 5_000_000 };

export const newKdf = (): Kdf => ({ kind: 'pbkdf2-sha-256', iterations: ITERATIONS, salt: randomBytes(SALT_BYTES) });

export async function passphraseKey(passphrase: string, { iterations, salt }: Kdf): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', passphraseBytes(passphrase), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', iterations, salt }, material, 256);
  return sealingKey(new Uint8Array(bits));
}
