import { type Bytes, randomBytes } from './bytes';
import { sealingKey } from './data-key';
import { passphraseBytes } from './passphrase';

/** How a passphrase becomes a key; stored with the keyring, so that it can grow. */
export type Kdf = { kind: 'pbkdf2-sha-256'; iterations: number; salt: Bytes };

export const SALT_BYTES = 16;

/** OWASP asks for 600,000; this many take 0.2 s on a slow office machine's core. */
const ITERATIONS = 1_000_000;

/** What a stored keyring may ask for: no less than is safe, no more than some seconds of work. */
export const ITERATION_LIMITS = { least: 600_000, most: 5_000_000 };

export const newKdf = (): Kdf => ({ kind: 'pbkdf2-sha-256', iterations: ITERATIONS, salt: randomBytes(SALT_BYTES) });

export async function passphraseKey(passphrase: string, { iterations, salt }: Kdf): Promise<CryptoKey> {
  const { least, most } = ITERATION_LIMITS;
  if (iterations < least || iterations > most) throw new RangeError('cost out of bounds');
  const material = await crypto.subtle.importKey('raw', passphraseBytes(passphrase), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', iterations, salt }, material, 256);
  return sealingKey(new Uint8Array(bits));
}
