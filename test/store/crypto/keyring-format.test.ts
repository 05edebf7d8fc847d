import { createDecipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyring, openKeyring } from '../../../lib/store/crypto/keyring';
import { recoveryBytes } from '../../../lib/store/crypto/recovery-key';
import { seal, unsealJson } from '../../../lib/store/crypto/seal';

const PASSPHRASE = 'Vier Wörter im Büro';
const profileSecret = new Uint8Array(32).fill(7);
const organisation = { by: 'organisation', profileSecret, organisationSecret: 'Geheimnis' } as const;
const WRAPPED = 61;

/** Written by the first version: a keyring with all ways to open it, and a record of its one case. */
const FIRST_KEYRING =
  'RkJLUgE+VOMYrFNicUenC2gtai9ABwEAD0JACYua9bTaqQhYvzNzKcmrKwFqzwatzpvESTz+VfUTjF1t5t0TazSdFjdlE7gMvm7G' +
  'y1yuaSitxe6x45Y0Ie+UXS8t0XHC71AyKhi6LKDNZh3ToA7I2ypwBxGZ1JR/AZjHlsw9/WwKuydw06gT+hE7uNtN3+Wtmgix6uPO' +
  'rbcaSr47Y2nTH85nRgVMpqqaC84Ya0US6WtbbFs1BD+zZEvjQqfWWnCGI29QK/kBp3yiFS+aJP8+eYXg4E7ABr5FMtocfi7uTIVb' +
  'pu32hUQ/xdZBzf5Vvt8iZYQYH8bqNJXYq3HE5a7kiMikAAABGgEfvVdLLLBNxj9g9NJ5CAXQD4jTX40Y7DkZkU/rd6h+W0HBBMOg' +
  'RS2WIRLuQ+GCiWrXPxOE1kB+vGljmSZZPm3sytnZcgEkoyGFKfeRaFufmpVUhThqDSIArSZSPfgHZZETEDIbiBDCbLRLz39RNkNo' +
  'tuLk4Wg0+Bog8/LTvLMouszDPcGdWTk2vQzNuHb1pvloEZgivBUquy2TAUbFMjKVX1PjOOOU69X7ZQsPevlhYizDVejto69m0dud' +
  'kc2ygA5DC+v2btMkzmMhnJJk6vrlcgWGI+36jUThNuQOy9E69jlcxGrjy7pogl7mqd8Foj+krAltWsEP5vyz1NYZ0PI77353HUGg' +
  'pq3vgO+XmJVcocSNdPmF3gdVQBhvz1DbggMFBcfZ4Dao05nSjDh7uTcMmL+/T1ZLlKeA';
const FIRST_RECORD = 'AZnQAZ03mXqlMtwNmZN+fargdi28UwwSHsrwVxVCqcP/sDx55afU+9dg62uT/rad';

/** `[format][IV][ciphertext][tag]`, with another program's AES. */
function opened(key: Uint8Array, context: string | Uint8Array, sealed: Uint8Array): Buffer {
  expect(sealed[0]).toBe(1);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAAD(typeof context === 'string' ? Buffer.from(context) : context);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
}

/** What is sealed must stay readable without this program: it is read here by its description alone. */
describe('the format of the keyring', () => {
  it('is what it is said to be', async () => {
    const keyring = await createKeyring(organisation);
    await keyring.setPassphrase(PASSPHRASE);
    const recoveryKey = await keyring.newRecoveryKey();
    await keyring.addCaseKeys(['fall']);
    const bytes = Buffer.from(await keyring.serialise());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('FBKR\u0001');
    const storeId = bytes.subarray(5, 21).toString('base64url');
    expect(storeId).toBe(keyring.storeId);
    expect(bytes.subarray(21, 23)).toEqual(Buffer.from([7, 1]));
    const iterations = bytes.readUInt32BE(23);
    expect(iterations).toBeGreaterThanOrEqual(600_000);

    let at = 27;
    const next = (length: number): Buffer => {
      at += length;
      return bytes.subarray(at - length, at);
    };
    const context = (way: string): string => JSON.stringify(['fallblick', 'store key', storeId, way]);
    const derived = (material: Uint8Array, salt: Uint8Array, way: string): Uint8Array =>
      new Uint8Array(hkdfSync('sha256', material, salt, `fallblick store key by ${way}`, 32));

    const stretched = pbkdf2Sync(PASSPHRASE.normalize('NFC'), next(16), iterations, 32, 'sha256');
    const storeKey = opened(stretched, context('passphrase'), next(WRAPPED));
    expect([...storeKey]).toEqual([...keyring.sessionKey()]);
    const both = Buffer.concat([Buffer.from([0, 0, 0, 32]), profileSecret, Buffer.from('Geheimnis')]);
    expect(opened(derived(both, next(16), 'organisation'), context('organisation'), next(WRAPPED))).toEqual(storeKey);
    const printed = recoveryBytes(recoveryKey) ?? new Uint8Array();
    expect(opened(derived(printed, next(16), 'recovery'), context('recovery'), next(WRAPPED))).toEqual(storeKey);

    const head = bytes.subarray(0, at);
    const content = opened(storeKey, head, next(next(4).readUInt32BE()));
    expect(at).toBe(bytes.length - 32);
    // Index key, three shared keys with their counts, one case: name with its length, key id, key.
    expect(content.length).toBe(32 + 3 * (2 + 41) + 4 + (2 + 4 + 41));
    expect(content.subarray(-47, -41)).toEqual(Buffer.from('\u0000\u0004fall'));
    const caseKey = await keyring.caseKey('fall');
    if (!caseKey) throw new Error('no key');
    expect(content.subarray(-41, -32).toString('base64url')).toBe(caseKey.id);

    const sealed = await seal(caseKey, { table: 'cases', id: 'fall', schema: 3 }, Buffer.from('Notiz'));
    const place = JSON.stringify(['fallblick', 1, 'cases', 'fall', 3, caseKey.id]);
    expect(opened(content.subarray(-32), place, sealed).toString()).toBe('Notiz');
  });

  it('of today opens for ever', async () => {
    const bytes = Buffer.from(FIRST_KEYRING, 'base64');
    for (const opening of [
      organisation,
      { by: 'passphrase', passphrase: PASSPHRASE },
      { by: 'recovery', recoveryKey: 'P4JAD-H0G9N-3ZQY9-0CA0B-QNQJH-MX986-NQEDF-MV3VJ' },
    ] as const) {
      const keyring = await openKeyring(bytes, opening);
      expect(await keyring.indexOf('1987654')).toBe('nwSkbU1fXVcwBfUwUTmaMjhHHwDiUSsBi65FsdMo1tI');
      expect(keyring.formerShared('journal')).toHaveLength(1);
      const key = await keyring.caseKey('fall');
      const place = { table: 'cases', id: 'fall', schema: 3 };
      expect(key && (await unsealJson(key, place, Buffer.from(FIRST_RECORD, 'base64')))).toEqual({ notiz: 'Grüße' });
    }
  });
});
