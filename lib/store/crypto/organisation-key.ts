import { keyWords } from '../../text/keys';
import { type Bytes, utf8 } from './bytes';

/** No RSA public key (SPKI in PEM) of 3072 to 8192 bits. The message is a German sentence. */
export class OrganisationKeyUnfit extends Error {
  override name = 'OrganisationKeyUnfit';

  constructor(readonly reason: 'unreadable' | 'short') {
    super(keyWords.organisationKey[reason]);
  }
}

const PEM = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/;
const MIN_BITS = 3072;
const MAX_BITS = 8192;

/** `text` for the holder of the private key alone: RSA-OAEP with SHA-256. Throws `OrganisationKeyUnfit`. */
export async function sealToOrganisation(publicKeyPem: string, text: string): Promise<Bytes> {
  const key = await publicKey(publicKeyPem);
  return new Uint8Array(await crypto.subtle.encrypt('RSA-OAEP', key, utf8(text)));
}

async function publicKey(pem: string): Promise<CryptoKey> {
  const key = await imported(pem);
  const { modulusLength } = key.algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength < MIN_BITS || modulusLength > MAX_BITS) throw new OrganisationKeyUnfit('short');
  return key;
}

async function imported(pem: string): Promise<CryptoKey> {
  try {
    const spki = Uint8Array.from(atob(PEM.exec(pem)?.[1]?.replace(/\s/g, '') ?? ''), (char) => char.charCodeAt(0));
    return await crypto.subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);
  } catch {
    throw new OrganisationKeyUnfit('unreadable');
  }
}
