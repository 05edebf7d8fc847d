import { spawnSync } from 'node:child_process';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyring, describeKeyring, openKeyring, WrongSecret } from '../../../lib/store/crypto/keyring';
import { OrganisationKeyUnfit } from '../../../lib/store/crypto/organisation-key';

const pems = (type: 'rsa' | 'rsa-pss', modulusLength: number) =>
  generateKeyPairSync(type as 'rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

const { publicKey, privateKey } = pems('rsa', 3072);
const organisation = {
  by: 'organisation',
  profileSecret: new Uint8Array(32).fill(7),
  organisationSecret: 'Geheimnis der Dienststelle',
} as const;

describe("the organisation's copy of the recovery key", () => {
  it('opens with the private key and then opens the keyring', async () => {
    const keyring = await createKeyring(organisation);
    const printed = await keyring.newRecoveryKey(publicKey);
    const bytes = await keyring.serialise();
    const again = await openKeyring(bytes, organisation);
    expect(again.ways).toMatchObject({ recovery: true, organisationSealed: true });
    const blob = again.organisationBlob() ?? '';
    // IT gets it from a locked store.
    expect(await describeKeyring(bytes)).toMatchObject({ organisationBlob: blob, ways: { organisationSealed: true } });
    const recoveryKey = privateDecrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      Buffer.from(blob, 'base64'),
    ).toString();
    expect(recoveryKey).toBe(printed);
    expect((await openKeyring(bytes, { by: 'recovery', recoveryKey })).storeId).toBe(keyring.storeId);
  });

  it.skipIf(spawnSync('openssl', ['version']).status !== 0)('opens by the command that the manual gives', async () => {
    const keyring = await createKeyring(organisation);
    const printed = await keyring.newRecoveryKey(publicKey);
    const folder = mkdtempSync(join(tmpdir(), 'fallblick-openssl-'));
    try {
      writeFileSync(join(folder, 'privat.pem'), privateKey);
      writeFileSync(join(folder, 'schluessel.txt'), keyring.organisationBlob() ?? '');
      const command =
        'openssl base64 -d -A -in schluessel.txt | openssl pkeyutl -decrypt -inkey privat.pem -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256';
      const { stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' });
      expect(stdout, stderr).toBe(printed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with the next recovery key and with a store key rotated without it', async () => {
    const keyring = await createKeyring(organisation);
    const former = await keyring.newRecoveryKey(publicKey);
    const recoveryKey = await keyring.newRecoveryKey();
    expect(keyring.organisationBlob()).toBeNull();
    await expect(openKeyring(await keyring.serialise(), { by: 'recovery', recoveryKey: former })).rejects.toThrow(
      WrongSecret,
    );
    const last = await keyring.newRecoveryKey(publicKey);
    const blob = keyring.organisationBlob();
    await keyring.rotateStoreKey([organisation, { by: 'recovery', recoveryKey: last }]);
    expect(keyring.organisationBlob()).toBe(blob);
    await openKeyring(await keyring.serialise(), { by: 'recovery', recoveryKey: last });
    await keyring.rotateStoreKey([organisation]);
    expect(keyring.organisationBlob()).toBeNull();
    expect(recoveryKey).not.toBe(last);
  });

  it('is not made for an unfit key, and then the former recovery key stays', async () => {
    const keyring = await createKeyring(organisation);
    const recoveryKey = await keyring.newRecoveryKey(publicKey);
    const blob = keyring.organisationBlob();
    const ec = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const unfit: [string, 'unreadable' | 'short'][] = [
      [pems('rsa', 2048).publicKey, 'short'],
      [ec.publicKey, 'unreadable'],
      [privateKey, 'unreadable'],
      [publicKey.replace('PUBLIC', 'RSA PUBLIC'), 'unreadable'],
      [publicKey.slice(0, 200), 'unreadable'],
      [publicKey.replace(/[A-Za-z]{4}\n/, '\n'), 'unreadable'],
      ['Kein Schlüssel', 'unreadable'],
    ];
    for (const [pem, reason] of unfit) {
      const fault = await keyring.newRecoveryKey(pem).catch((thrown: unknown) => thrown);
      expect(fault, pem).toBeInstanceOf(OrganisationKeyUnfit);
      expect(fault, pem).toMatchObject({ reason });
      expect((fault as Error).message).toContain('Der öffentliche Schlüssel der Organisation ist');
    }
    expect(keyring.organisationBlob()).toBe(blob);
    await openKeyring(await keyring.serialise(), { by: 'recovery', recoveryKey });
  });
});
