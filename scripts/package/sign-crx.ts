import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import crx3 from 'crx3';

/** Signs a ZIP as CRX3. The signature is the same for the same bytes. */
export async function signCrx(zip: string, crx: string, keyFile: string): Promise<void> {
  await crx3(createReadStream(zip), { keyPath: keyFile, crxPath: crx });
}

/** The id that Chromium gives to an extension signed with this key: 32 letters from a to p. */
export function extensionId(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(spki).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
