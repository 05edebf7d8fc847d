import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKeyring,
  describeKeyring,
  type Keyring,
  KeyringBroken,
  type Opening,
  openKeyring,
  WrongSecret,
} from '../../../lib/store/crypto/keyring';
import { passphraseProblem } from '../../../lib/store/crypto/passphrase';
import { seal, unseal } from '../../../lib/store/crypto/seal';

const PASSPHRASE = 'Vier Wörter im Büro';
const passphrase = { by: 'passphrase', passphrase: PASSPHRASE } as const;
const organisation = {
  by: 'organisation',
  profileSecret: new Uint8Array(32).fill(7),
  organisationSecret: 'Geheimnis der Dienststelle',
} as const;
const place = { table: 'cases', id: 'a', schema: 1 };
const plain = new TextEncoder().encode('Notiz');

/** What a keyring says of its keys, without the keys: what it seals, another can open. */
async function sameKeys(one: Keyring, two: Keyring): Promise<void> {
  expect(two.storeId).toBe(one.storeId);
  expect(two.caseIds).toEqual(one.caseIds);
  expect(await two.indexOf('1987654')).toBe(await one.indexOf('1987654'));
  const keys = async (keyring: Keyring) => [
    ...(['journal', 'caseload', 'shared'] as const).flatMap((name) => [
      keyring.shared(name),
      ...keyring.formerShared(name),
    ]),
    ...(await Promise.all(keyring.caseIds.map((id) => keyring.caseKey(id)))),
  ];
  const theirs = await keys(two);
  for (const [at, key] of (await keys(one)).entries()) {
    const other = theirs[at];
    if (!key || !other) throw new Error('a key is missing');
    expect(await unseal(other, place, await seal(key, place, plain))).toEqual(plain);
  }
}

const opened = async (keyring: Keyring, opening: Opening): Promise<Keyring> =>
  openKeyring(await keyring.serialise(), opening);

describe('a new keyring', () => {
  it('opens by what it was made with and keeps every key', async () => {
    for (const first of [passphrase, organisation]) {
      const keyring = await createKeyring(first);
      await keyring.addCaseKeys(['a', 'ä|1', '']);
      const again = await opened(keyring, first);
      await sameKeys(keyring, again);
      expect(again.caseIds).toEqual(['a', 'ä|1', '']);
      expect(await again.caseKey('b')).toBeNull();
    }
  });

  it('has keys that differ from one another and from any other store', async () => {
    const [one, two] = await Promise.all([createKeyring(organisation), createKeyring(organisation)]);
    await one.addCaseKeys(['a', 'b']);
    const keys = [one.shared('journal'), one.shared('caseload'), one.shared('shared')];
    const all = [...keys, await one.caseKey('a'), await one.caseKey('b'), two.shared('journal')];
    expect(new Set(all.map((key) => key?.id)).size).toBe(6);
    expect(one.storeId).not.toBe(two.storeId);
    expect(await one.indexOf('1')).not.toBe(await two.indexOf('1'));
    expect(await one.indexOf('1')).toMatch(/^[\w-]{43}$/);
  });

  it('cannot be given a short passphrase', async () => {
    await expect(createKeyring({ by: 'passphrase', passphrase: 'elf Zeichen' })).rejects.toThrow(RangeError);
    const keyring = await createKeyring(organisation);
    await expect(keyring.setPassphrase('elf Zeichen')).rejects.toThrow(RangeError);
    expect(keyring.ways.passphrase).toBe(false);
  });
});

describe('ways to open', () => {
  it('all lead to the same keys', async () => {
    const keyring = await createKeyring(passphrase);
    await keyring.addCaseKeys(['a', 'b']);
    await keyring.setOrganisation(organisation.profileSecret, organisation.organisationSecret);
    const recoveryKey = await keyring.newRecoveryKey();
    expect(keyring.ways).toEqual({ passphrase: true, organisation: true, recovery: true, organisationSealed: false });
    const bytes = await keyring.serialise();
    const { storeId, ways } = keyring;
    expect(await describeKeyring(bytes)).toEqual({ storeId, ways, organisationBlob: null });
    for (const opening of [
      passphrase,
      organisation,
      { by: 'recovery', recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') },
      { by: 'session', storeKey: keyring.sessionKey() },
    ] as const) {
      const again = await openKeyring(bytes, opening);
      await sameKeys(keyring, again);
      expect(again.ways).toEqual(keyring.ways);
    }
  });

  it('refuse whatever is wrong, by name', async () => {
    const keyring = await createKeyring(passphrase);
    await keyring.setOrganisation(organisation.profileSecret, organisation.organisationSecret);
    const recoveryKey = await keyring.newRecoveryKey();
    const bytes = await keyring.serialise();
    const wrong: Opening[] = [
      { by: 'passphrase', passphrase: `${PASSPHRASE}.` },
      { by: 'passphrase', passphrase: '' },
      { ...organisation, organisationSecret: `${organisation.organisationSecret} ` },
      { ...organisation, profileSecret: new Uint8Array(32) },
      // The same bytes, divided otherwise.
      {
        ...organisation,
        profileSecret: organisation.profileSecret.subarray(0, 31),
        organisationSecret: `\u0007${organisation.organisationSecret}`,
      },
      { by: 'recovery', recoveryKey: '' },
      { by: 'recovery', recoveryKey: recoveryKey.slice(0, -1) },
      { by: 'recovery', recoveryKey: await (await createKeyring(organisation)).newRecoveryKey() },
      { by: 'session', storeKey: new Uint8Array(32) },
      { by: 'session', storeKey: keyring.sessionKey().subarray(1) },
      { by: 'session', storeKey: new Uint8Array() },
    ];
    for (const opening of wrong) {
      const fault = await openKeyring(bytes, opening).catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(WrongSecret);
      expect(fault).toMatchObject({ by: opening.by });
    }
  });

  it('refuse a way that was never set', async () => {
    const bytes = await (await createKeyring(organisation)).serialise();
    await expect(openKeyring(bytes, passphrase)).rejects.toThrow(WrongSecret);
    await expect(openKeyring(bytes, { by: 'recovery', recoveryKey: 'x' })).rejects.toThrow(WrongSecret);
  });

  it('take a passphrase however it is composed and with blanks around it', async () => {
    const bytes = await (await createKeyring(passphrase)).serialise();
    await openKeyring(bytes, { by: 'passphrase', passphrase: ` ${PASSPHRASE.normalize('NFD')}\n` });
    await expect(openKeyring(bytes, { by: 'passphrase', passphrase: PASSPHRASE.replace(' ', '  ') })).rejects.toThrow(
      WrongSecret,
    );
  });

  it('end with a changed passphrase, a new recovery key, another organisation secret', async () => {
    const keyring = await createKeyring(passphrase);
    await keyring.setOrganisation(organisation.profileSecret, organisation.organisationSecret);
    const former = await keyring.newRecoveryKey();
    await keyring.setPassphrase('ein ganz anderes Kennwort');
    await keyring.setOrganisation(organisation.profileSecret, 'neu');
    const recoveryKey = await keyring.newRecoveryKey();
    const bytes = await keyring.serialise();
    await expect(openKeyring(bytes, passphrase)).rejects.toThrow(WrongSecret);
    await expect(openKeyring(bytes, organisation)).rejects.toThrow(WrongSecret);
    await expect(openKeyring(bytes, { by: 'recovery', recoveryKey: former })).rejects.toThrow(WrongSecret);
    await openKeyring(bytes, { by: 'passphrase', passphrase: 'ein ganz anderes Kennwort' });
    await openKeyring(bytes, { ...organisation, organisationSecret: 'neu' });
    await openKeyring(bytes, { by: 'recovery', recoveryKey });
  });

  it('can be dropped, but never the last one for daily use', async () => {
    const keyring = await createKeyring(passphrase);
    await keyring.newRecoveryKey();
    expect(() => keyring.dropPassphrase()).toThrow(RangeError);
    await keyring.setOrganisation(organisation.profileSecret, organisation.organisationSecret);
    keyring.dropPassphrase();
    expect(() => keyring.dropOrganisation()).toThrow(RangeError);
    expect(keyring.ways).toMatchObject({ passphrase: false, organisation: true, recovery: true });
    await expect(opened(keyring, passphrase)).rejects.toThrow(WrongSecret);
    await opened(keyring, organisation);
    await keyring.setPassphrase(PASSPHRASE);
    keyring.dropOrganisation();
    await expect(opened(keyring, organisation)).rejects.toThrow(WrongSecret);
  });
});

describe('keys of cases', () => {
  it('stay the same when added again, are fresh after they were dropped', async () => {
    const keyring = await createKeyring(organisation);
    await keyring.addCaseKeys(['a', 'a', 'b']);
    const first = await keyring.caseKey('a');
    await keyring.addCaseKeys(['a']);
    expect((await keyring.caseKey('a'))?.id).toBe(first?.id);
    expect((await (await opened(keyring, organisation)).caseKey('a'))?.id).toBe(first?.id);
    keyring.dropCaseKeys(['a', 'none']);
    expect(await keyring.caseKey('a')).toBeNull();
    expect(keyring.caseIds).toEqual(['b']);
    await keyring.addCaseKeys(['a']);
    const second = await keyring.caseKey('a');
    if (!first || !second) throw new Error('no key');
    await expect(unseal(second, place, await seal(first, place, plain))).rejects.toThrow();
  });

  it('are gone from the keyring once dropped, and from a backup that leaves them out', async () => {
    const keyring = await createKeyring(organisation);
    await keyring.addCaseKeys(['kept', 'shredded', 'not in the backup']);
    expect(await keyring.caseKey('shredded')).not.toBeNull();
    const before = await keyring.serialise();
    keyring.dropCaseKeys(['shredded']);
    const after = await keyring.serialise();
    // Name of the case 8 bytes and their length, key record 41.
    expect(before.length - after.length).toBe(2 + 8 + 41);
    const again = await openKeyring(after, organisation);
    expect(again.caseIds).toEqual(['kept', 'not in the backup']);
    expect(await again.caseKey('shredded')).toBeNull();
    const backup = await openKeyring(await keyring.serialise(['not in the backup', 'none']), organisation);
    expect(backup.caseIds).toEqual(['kept']);
    expect(keyring.caseIds).toEqual(['kept', 'not in the backup']);
  });

  it('come back as they were after any adding and dropping', async () => {
    const ids = fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), ids), { maxLength: 6 }), ids, async (steps, without) => {
        const keyring = await createKeyring(organisation);
        for (const [adding, some] of steps) {
          const wellFormed = some.filter((id) => id.isWellFormed());
          if (adding) await keyring.addCaseKeys(wellFormed);
          else keyring.dropCaseKeys(wellFormed);
        }
        await sameKeys(keyring, await opened(keyring, organisation));
        const backup = await openKeyring(await keyring.serialise(without), organisation);
        expect(backup.caseIds).toEqual(keyring.caseIds.filter((id) => !without.includes(id)));
      }),
    );
  });

  it('are refused for an id that would not come back', async () => {
    const keyring = await createKeyring(organisation);
    await expect(keyring.addCaseKeys(['fine', '\ud800'])).rejects.toThrow(RangeError);
    expect(keyring.caseIds).toEqual([]);
  });
});

describe('rotation', () => {
  it('seals with a fresh key and reads with the former one until that is forgotten', async () => {
    const keyring = await createKeyring(organisation);
    const sealed = await seal(keyring.shared('journal'), place, plain);
    const { former, next } = await keyring.rotate('journal');
    expect(keyring.shared('journal')).toBe(next);
    expect(next.id).not.toBe(former.id);
    await expect(unseal(next, place, sealed)).rejects.toThrow();

    // A crash between the new keyring and the records sealed anew: both keys come back.
    const again = await opened(keyring, organisation);
    await sameKeys(keyring, again);
    const [kept] = again.formerShared('journal');
    expect(kept && (await unseal(kept, place, sealed))).toEqual(plain);

    again.forgetFormer('journal');
    expect(again.formerShared('journal')).toEqual([]);
    const last = await opened(again, organisation);
    expect(last.formerShared('journal')).toEqual([]);
    expect(last.shared('journal').id).toBe(next.id);
    expect(last.shared('caseload').id).toBe(keyring.shared('caseload').id);
  });

  it('of the store key voids sessions and every way not given again', async () => {
    const keyring = await createKeyring(passphrase);
    await keyring.addCaseKeys(['a']);
    await keyring.setOrganisation(organisation.profileSecret, organisation.organisationSecret);
    const recoveryKey = await keyring.newRecoveryKey();
    const session = keyring.sessionKey();
    const before = await keyring.serialise();
    await keyring.rotateStoreKey([passphrase]);
    expect(keyring.ways).toEqual({ passphrase: true, organisation: false, recovery: false, organisationSealed: false });
    const bytes = await keyring.serialise();
    await expect(openKeyring(bytes, { by: 'session', storeKey: session })).rejects.toThrow(WrongSecret);
    await expect(openKeyring(bytes, { by: 'recovery', recoveryKey })).rejects.toThrow(WrongSecret);
    await expect(openKeyring(bytes, organisation)).rejects.toThrow(WrongSecret);
    await sameKeys(keyring, await openKeyring(bytes, passphrase));
    await sameKeys(keyring, await openKeyring(before, { by: 'session', storeKey: session }));

    const next = await keyring.newRecoveryKey();
    await keyring.rotateStoreKey([passphrase, { by: 'recovery', recoveryKey: next }]);
    await sameKeys(keyring, await opened(keyring, { by: 'recovery', recoveryKey: next }));
  });

  it('of the store key changes nothing when a secret is wrong or none for daily use remains', async () => {
    const keyring = await createKeyring(organisation);
    const recoveryKey = await keyring.newRecoveryKey();
    const session = keyring.sessionKey();
    await expect(keyring.rotateStoreKey([{ ...organisation, organisationSecret: 'x' }])).rejects.toThrow(WrongSecret);
    await expect(keyring.rotateStoreKey([organisation, passphrase])).rejects.toThrow(WrongSecret);
    await expect(keyring.rotateStoreKey([{ by: 'recovery', recoveryKey }])).rejects.toThrow(RangeError);
    expect(keyring.sessionKey()).toEqual(session);
    expect(keyring.ways).toMatchObject({ organisation: true, recovery: true });
    await sameKeys(keyring, await opened(keyring, organisation));
  });
});

describe('a way set while the store key is rotated', () => {
  it('is refused, not lost in the dark', async () => {
    const keyring = await createKeyring(organisation);
    const setting = keyring.setPassphrase(PASSPHRASE).catch((thrown: unknown) => thrown);
    await keyring.rotateStoreKey([organisation]);
    expect(await setting).toMatchObject({ message: expect.stringContaining('meanwhile') });
    expect(keyring.ways.passphrase).toBe(false);
    await sameKeys(keyring, await opened(keyring, organisation));
  });
});

describe('a keyring of another version', () => {
  it('is refused as newer, whatever follows', async () => {
    const bytes = await (await createKeyring(organisation)).serialise();
    bytes[4] = 2;
    const fault = await openKeyring(bytes, organisation).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(KeyringBroken);
    expect(fault).toMatchObject({ reason: 'newer' });
  });
});

describe('a forgotten keyring', () => {
  it('neither answers nor writes', async () => {
    const keyring = await createKeyring(organisation);
    await keyring.addCaseKeys(['a']);
    const writing = keyring.serialise();
    keyring.forget();
    keyring.forget();
    await expect(keyring.serialise()).rejects.toThrow('forgotten');
    await expect(keyring.caseKey('a')).rejects.toThrow('forgotten');
    await expect(keyring.indexOf('a')).rejects.toThrow('forgotten');
    await expect(keyring.setPassphrase(PASSPHRASE)).rejects.toThrow('forgotten');
    expect(() => keyring.shared('journal')).toThrow('forgotten');
    expect(() => keyring.sessionKey()).toThrow('forgotten');
    // What was begun before is whole.
    expect(await (await openKeyring(await writing, organisation)).caseKey('a')).not.toBeNull();
  });
});

describe('a passphrase', () => {
  it('has 12 characters as people count them, in a sentence that says so', () => {
    expect(passphraseProblem('zwölf Zeiche')).toBeNull();
    expect(passphraseProblem('zwölf Zeiche'.normalize('NFD'))).toBeNull();
    expect(passphraseProblem('elf Zeichen')).toContain('11 Zeichen');
    expect(passphraseProblem('o\u0308'.repeat(11))).toContain('11 Zeichen');
    expect(passphraseProblem('😀'.repeat(11))).toContain('11 Zeichen');
    expect(passphraseProblem(`  ${' '.repeat(20)}`)).toBe(
      'Bitte geben Sie ein Kennwort mit mindestens 12 Zeichen ein.',
    );
  });
});
