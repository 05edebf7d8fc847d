import { type Bytes, base64url, randomBytes, sameBytes, utf8 } from './bytes';
import { holdCaseKeys } from './case-keys';
import { KEY_BYTES, sealingKey } from './data-key';
import type { Keyring } from './keyring';
import { keyringBytes, keyringHead } from './keyring-file';
import { blankSecrets, encodeSecrets, type KeyringSecrets } from './keyring-secrets';
import { sealToOrganisation } from './organisation-key';
import { requirePassphrase } from './passphrase';
import { newRecoveryBytes, printedRecoveryKey } from './recovery-key';
import { sealWith } from './seal';
import { holdSharedKeys } from './shared-keys';
import { blobOf, type Secret, type Wrappings, waysOf, wrapped } from './wrapping';

/** An open keyring, raw. */
export interface RawKeyring {
  readonly storeId: Bytes;
  storeKey: Bytes;
  wrappings: Wrappings;
  readonly secrets: KeyringSecrets;
}

/** The keyring around `raw`, which belongs to it from now on. `storeKeyBy` throws where a secret is wrong. */
export async function holdKeyring(
  raw: RawKeyring,
  storeKeyBy: (raw: RawKeyring, secret: Secret) => Promise<Bytes>,
): Promise<Keyring> {
  const { secrets } = raw;
  const storeId = base64url(raw.storeId);
  const cases = holdCaseKeys(secrets.cases);
  const shared = await holdSharedKeys(secrets.shared);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const index = await crypto.subtle.importKey('raw', secrets.index, hmac, false, ['sign']);
  let forgotten = false;

  /** Every use goes through here: a forgotten keyring must neither answer nor write blank keys. */
  const live = <Part>(part: Part): Part => {
    if (forgotten) throw new Error('the keyring was forgotten');
    return part;
  };

  /** Takes a new wrapping in once it is made, unless the store key has changed under it. */
  const rewrap = async (secret: Secret): Promise<void> => {
    const { storeKey } = live(raw);
    const fresh = await wrapped(storeKey, raw.storeId, secret);
    if (live(raw).storeKey !== storeKey) throw new Error('the store key was rotated meanwhile');
    raw.wrappings = { ...raw.wrappings, ...fresh };
  };

  const drop = (way: 'passphrase' | 'organisation'): void => {
    const rest = { ...live(raw).wrappings };
    delete rest[way];
    if (!rest.passphrase && !rest.organisation) throw new RangeError('no way to open would be left for daily use');
    raw.wrappings = rest;
  };

  return Object.freeze<Keyring>({
    storeId,
    get ways() {
      return waysOf(live(raw).wrappings);
    },
    async indexOf(text) {
      return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', live(index), utf8(text))));
    },

    shared: (name) => live(shared).present(name),
    formerShared: (name) => live(shared).former(name),
    rotate: async (name) => live(shared).rotate(name),
    forgetFormer: (name) => live(shared).forgetFormer(name),

    caseKey: async (id) => live(cases).key(id),
    get caseIds() {
      return live(cases).ids();
    },
    addCaseKeys: async (ids) => live(cases).add(ids),
    dropCaseKeys: (ids) => live(cases).drop(ids),

    async setPassphrase(passphrase) {
      requirePassphrase(passphrase);
      await rewrap({ by: 'passphrase', passphrase });
    },
    setOrganisation: (profileSecret, organisationSecret) =>
      rewrap({ by: 'organisation', profileSecret, organisationSecret }),
    dropPassphrase: () => drop('passphrase'),
    dropOrganisation: () => drop('organisation'),

    async newRecoveryKey(organisationPublicKey) {
      const recoveryKey = printedRecoveryKey(newRecoveryBytes());
      const blob = organisationPublicKey ? await sealToOrganisation(organisationPublicKey, recoveryKey) : null;
      await rewrap({ by: 'recovery', recoveryKey });
      delete raw.wrappings.blob;
      if (blob) raw.wrappings.blob = blob;
      return recoveryKey;
    },

    async rotateStoreKey(remaining) {
      const former = live(raw).storeKey;
      if (!remaining.some(({ by }) => by !== 'recovery'))
        throw new RangeError('passphrase or organisation must remain');
      const next = randomBytes(KEY_BYTES);
      let wrappings: Wrappings = {};
      for (const secret of remaining) {
        if (!sameBytes(await storeKeyBy(raw, secret), former)) throw new Error('the store key was rotated meanwhile');
        wrappings = { ...wrappings, ...(await wrapped(next, raw.storeId, secret)) };
        if (secret.by === 'recovery' && raw.wrappings.blob) wrappings.blob = raw.wrappings.blob;
      }
      live(raw).storeKey = next;
      raw.wrappings = wrappings;
      former.fill(0);
    },
    sessionKey: () => live(raw).storeKey.slice(),
    organisationBlob: () => blobOf(live(raw).wrappings),

    async serialise(without = []) {
      const { storeKey, wrappings } = live(raw);
      const head = keyringHead(raw.storeId, wrappings);
      const plain = encodeSecrets(secrets, new Set(without));
      const key = await sealingKey(storeKey);
      const sealed = await sealWith(key, head, plain);
      plain.fill(0);
      return keyringBytes(head, sealed);
    },

    forget() {
      if (forgotten) return;
      forgotten = true;
      blankSecrets(secrets);
      raw.storeKey.fill(0);
    },
  });
}
