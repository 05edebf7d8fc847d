import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { holdKeyring } from '../../../lib/store/crypto/held-keyring';
import { createKeyring, type Keyring, openKeyring } from '../../../lib/store/crypto/keyring';
import { parseKeyring } from '../../../lib/store/crypto/keyring-file';
import { decodeSecrets, newSecrets } from '../../../lib/store/crypto/keyring-secrets';
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

/** All that a log, a message or a report could make of a thing. */
const saidOf = (thing: unknown): string =>
  [
    JSON.stringify(thing),
    String(thing),
    inspect(thing, { showHidden: true, depth: 9, getters: true, maxArrayLength: null, maxStringLength: null }),
  ].join('\n');

/** Whether bytes stand in a text: as numbers in a row, however spaced and numbered, as hexadecimal or in base64. */
function finder(said: string): (bytes: Uint8Array) => boolean {
  const numbers = `,${said.replace(/"?\d+"?:/g, '').replace(/[^0-9]+/g, ',')},`;
  const hex = said.replace(/\s/g, '').toLowerCase();
  return (bytes) => {
    const buffer = Buffer.from(bytes);
    return (
      numbers.includes(`,${[...bytes].join(',')},`) ||
      hex.includes(buffer.toString('hex')) ||
      said.includes(buffer.toString('base64').slice(0, 40)) ||
      said.includes(buffer.toString('base64url').slice(0, 40))
    );
  };
}

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
    const said = things.map(saidOf).join('\n');
    // It does speak of them; the search below is not of nothing.
    expect(said).toContain(keyring.storeId);
    expect(said).toContain(keyring.shared('journal').id);
    const stands = finder(said);
    expect(secretBytes.filter(stands)).toEqual([]);
    for (const secret of ['Kennwortmarke', 'Behördenmarke', 'Marke 4711', recoveryKey, recoveryKey.slice(0, 11)])
      expect(said.includes(secret), secret).toBe(false);
  });

  it('would be found if they did', () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const careless: unknown[] = [{ key }, { deep: { raw: [...key] } }, { key: key.buffer }, { key: Buffer.from(key) }];
    const texts = ['hex', 'base64', 'base64url'] as const;
    for (const thing of [...careless, ...texts.map((form) => new Error(Buffer.from(key).toString(form)))])
      expect(finder(saidOf(thing))(key), inspect(thing)).toBe(true);
    expect(finder(saidOf({ key: crypto.getRandomValues(new Uint8Array(32)) }))(key)).toBe(false);
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

  it('are blanked in memory when they are dropped, rotated out or forgotten', async () => {
    const storeKey = crypto.getRandomValues(new Uint8Array(32));
    const secrets = newSecrets();
    const raw = { storeId: new Uint8Array(16), storeKey, wrappings: {}, secrets };
    const keyring = await holdKeyring(raw, async () => storeKey.slice());
    await keyring.addCaseKeys(['eins', 'zwei']);
    const [first, second] = [...secrets.cases.values()];
    const [journal] = secrets.shared.journal;
    await keyring.rotate('journal');
    const blank = (bytes: Uint8Array | undefined): boolean => bytes?.every((byte) => byte === 0) === true;
    expect([first, second, journal, storeKey, secrets.index].map(blank)).toEqual(Array(5).fill(false));
    keyring.dropCaseKeys(['eins']);
    keyring.forgetFormer('journal');
    expect([first, second, journal].map(blank)).toEqual([true, false, true]);
    await keyring.rotateStoreKey([{ by: 'organisation', profileSecret, organisationSecret: 'x' }]);
    expect(blank(storeKey)).toBe(true);
    const next = raw.storeKey;
    keyring.forget();
    const shared = Object.values(secrets.shared).flat();
    expect([second, secrets.index, next, ...shared].map(blank)).toEqual(Array(6).fill(true));
  });
});
