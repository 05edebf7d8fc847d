import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createKeyring, type Keyring, openKeyring } from '../../../lib/store/crypto/keyring';
import { parseKeyring } from '../../../lib/store/crypto/keyring-file';
import { decodeSecrets } from '../../../lib/store/crypto/keyring-secrets';
import { unsealWith } from '../../../lib/store/crypto/seal';

const PASSPHRASE = 'Kennwortmarke 4711 xyz';
const ORGANISATION_SECRET = 'Behördenmarke 0815';
const profileSecret = crypto.getRandomValues(new Uint8Array(32));

/** The sealed part of a keyring's bytes, opened with the store key as the program itself would. */
async function contentOf(bytes: Uint8Array, storeKey: Uint8Array<ArrayBuffer>) {
  const file = await parseKeyring(bytes);
  if (typeof file === 'string') throw new Error(file);
  const key = await crypto.subtle.importKey('raw', storeKey, 'AES-GCM', false, ['decrypt']);
  const plain = await unsealWith(key, file.head, file.sealed);
  const secrets = decodeSecrets(plain.slice());
  if (!secrets) throw new Error('no secrets');
  return { plain, secrets };
}

async function fullKeyring(): Promise<{ keyring: Keyring; recoveryKey: string }> {
  const keyring = await createKeyring({ by: 'passphrase', passphrase: PASSPHRASE });
  await keyring.setOrganisation(profileSecret, ORGANISATION_SECRET);
  await keyring.addCaseKeys(['eins', 'zwei', 'drei']);
  const recoveryKey = await keyring.newRecoveryKey();
  await keyring.rotate('journal');
  return { keyring, recoveryKey };
}

/** The ways bytes are written in texts. */
const forms = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('hex'), buffer.toString('base64').slice(0, 40), [...bytes].join(','), [...bytes].join(', ')];
};

describe('raw keys', () => {
  it('stand in no text that is made of a keyring, a key or a refusal', async () => {
    const { keyring, recoveryKey } = await fullKeyring();
    const bytes = await keyring.serialise();
    const { secrets } = await contentOf(bytes, new Uint8Array(keyring.sessionKey()));
    const secretBytes = [
      keyring.sessionKey(),
      profileSecret,
      secrets.index,
      ...Object.values(secrets.shared)
        .flat()
        .map((record) => record.subarray(9)),
      ...[...secrets.cases.values()].map((record) => record.subarray(9)),
    ];
    expect(secretBytes).toHaveLength(3 + 4 + 3);

    const things: unknown[] = [keyring, keyring.shared('journal'), await keyring.caseKey('eins'), keyring.ways];
    const otherKeyring = await (
      await createKeyring({ by: 'organisation', profileSecret, organisationSecret: 'x' })
    ).serialise();
    const attempts = await Promise.allSettled([
      openKeyring(otherKeyring, { by: 'passphrase', passphrase: PASSPHRASE }),
      openKeyring(otherKeyring, { by: 'organisation', profileSecret, organisationSecret: ORGANISATION_SECRET }),
      openKeyring(otherKeyring, { by: 'recovery', recoveryKey }),
      openKeyring(otherKeyring, { by: 'session', storeKey: keyring.sessionKey() }),
      openKeyring(bytes.slice(1), { by: 'passphrase', passphrase: PASSPHRASE }),
      keyring.rotateStoreKey([{ by: 'recovery', recoveryKey }]),
      keyring.setPassphrase('Marke 4711'),
      keyring.newRecoveryKey(`-----BEGIN PUBLIC KEY-----${PASSPHRASE}`),
    ]);
    for (const attempt of attempts) {
      const fault: unknown = attempt.status === 'rejected' ? attempt.reason : null;
      expect(fault).toBeInstanceOf(Error);
      things.push(fault, (fault as Error).stack, (fault as Error).cause);
    }
    const said = things
      .map(
        (thing) =>
          `${JSON.stringify(thing)} ${String(thing)} ${inspect(thing, { showHidden: true, depth: 9, getters: true, maxArrayLength: null })}`,
      )
      .join('\n');
    // It does speak of them; the search below is not of nothing.
    expect(said).toContain(keyring.storeId);
    expect(said).toContain(keyring.shared('journal').id);
    for (const secret of secretBytes) for (const form of forms(secret)) expect(said.includes(form)).toBe(false);
    for (const secret of ['Kennwortmarke', 'Behördenmarke', 'Marke 4711', recoveryKey, recoveryKey.slice(0, 11)])
      expect(said.includes(secret), secret).toBe(false);
  });

  it('and secrets stand nowhere in the bytes of the keyring', async () => {
    const { keyring, recoveryKey } = await fullKeyring();
    const bytes = Buffer.from(await keyring.serialise());
    const { secrets } = await contentOf(bytes, new Uint8Array(keyring.sessionKey()));
    const hidden = [keyring.sessionKey(), profileSecret, secrets.index, ...secrets.cases.values()].map((raw) =>
      Buffer.from(raw),
    );
    const texts = [PASSPHRASE, ORGANISATION_SECRET, recoveryKey, 'eins', 'zwei'].map((text) => Buffer.from(text));
    for (const needle of [...hidden, ...texts]) expect(bytes.includes(needle)).toBe(false);
  });

  it('of a dropped case are in no byte of what is written next', async () => {
    const { keyring } = await fullKeyring();
    const storeKey = new Uint8Array(keyring.sessionKey());
    const { plain, secrets } = await contentOf(await keyring.serialise(), storeKey);
    const shredded = Buffer.from(secrets.cases.get('zwei') ?? []);
    expect(shredded).toHaveLength(41);
    expect(Buffer.from(plain).includes(shredded)).toBe(true);
    keyring.dropCaseKeys(['zwei']);
    const after = Buffer.from((await contentOf(await keyring.serialise(), storeKey)).plain);
    expect(after.includes(shredded.subarray(9))).toBe(false);
    expect(after.includes('zwei')).toBe(false);
    expect(after.includes('eins')).toBe(true);
  });

  it('cannot be exported from the keys a keyring gives out', async () => {
    const { keyring } = await fullKeyring();
    for (const { key } of [keyring.shared('shared'), (await keyring.caseKey('eins')) ?? keyring.shared('shared')]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('in the session copy are a copy', async () => {
    const { keyring } = await fullKeyring();
    const before = await keyring.serialise();
    keyring.sessionKey().fill(0);
    await openKeyring(await keyring.serialise(), { by: 'session', storeKey: keyring.sessionKey() });
    await openKeyring(before, { by: 'session', storeKey: keyring.sessionKey() });
  });
});
