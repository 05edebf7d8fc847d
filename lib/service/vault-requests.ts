/** Set-up, lock and unlock of the store: what its host answers, in words for the user. */
import type { VaultKey, VaultKeyRequests, VaultRefusal } from '../messages/vault';
import { base64, fromBase64 } from '../store/crypto/bytes';
import { WrongSecret } from '../store/crypto/keyring';
import { OrganisationKeyUnfit } from '../store/crypto/organisation-key';
import { StoreFault } from '../store/store-fault';
import { type DailyOpening, type Vault, VaultExists } from '../store/vault';
import type { Damage } from '../store/vault-journal';
import { storeFault } from '../text/faults';
import { DAMAGE_SENTENCES, VAULT_REFUSALS } from '../text/vault-refusals';

/** What of `Given` concerns the vault. */
export interface VaultGiven {
  key: VaultKey | null;
  /** SPKI in PEM; the recovery key is sealed for it too. */
  organisationPublicKey: string | undefined;
}

type Handlers = {
  [N in keyof VaultKeyRequests]: (
    request: VaultKeyRequests[N]['request'],
    given: VaultGiven,
  ) => Promise<VaultKeyRequests[N]['answer']>;
};

export function vaultRequests(vault: Vault): Handlers {
  return {
    vaultState: async (_request, { key }) => {
      const found = await vault.status(openingOf(key));
      const { status, ways, organisationBlob, former, damage, replaced, store, remembered } = found;
      const byOrganisation = ways ? ways.organisation && !ways.passphrase : key?.by === 'organisation';
      return {
        status,
        by: byOrganisation ? 'organisation' : 'passphrase',
        organisationBlob,
        former,
        problems: [...(replaced ? [DAMAGE_SENTENCES.replaced] : []), ...(damage ? damageSentences(damage) : [])],
        store,
        remembered,
      };
    },

    setUpVault: ({ passphrase }, { organisationPublicKey }) =>
      refusing(async () => {
        const { recoveryKey, storeKey } = await vault.setUp(passphrase, organisationPublicKey);
        return { ok: true, recoveryKey, storeKey: base64(storeKey) };
      }),

    unlockVault: ({ passphrase }, { key }) =>
      refusing(async () => {
        const proof = { by: 'passphrase', passphrase } as const;
        const { storeKey } = await vault.unlock(proof);
        // The organisation gives the key from now on: the passphrase opens for the last time.
        const opening = openingOf(key);
        if (opening?.by === 'organisation') await vault.giveToOrganisation(proof, opening);
        return { ok: true, storeKey: base64(storeKey) };
      }),

    recoverVault: ({ recoveryKey, passphrase }, { organisationPublicKey }) =>
      refusing(async () => {
        const proof = { by: 'recovery', recoveryKey } as const;
        const { storeKey } = await vault.unlock(proof);
        const next = await vault.rekey(proof, async (keyring) => {
          await keyring.setPassphrase(passphrase);
          return keyring.newRecoveryKey(organisationPublicKey);
        });
        return { ok: true, recoveryKey: next, storeKey: base64(storeKey) };
      }),

    changePassphrase: ({ current, next }) =>
      refusing(async () => {
        await vault.rekey({ by: 'passphrase', passphrase: current }, (keyring) => keyring.setPassphrase(next));
        return { ok: true };
      }),

    renewRecoveryKey: ({ passphrase }, { organisationPublicKey }) =>
      refusing(async () => {
        const recoveryKey = await vault.rekey({ by: 'passphrase', passphrase }, (keyring) =>
          keyring.newRecoveryKey(organisationPublicKey),
        );
        return { ok: true, recoveryKey };
      }),

    lockVault: async () => {
      await vault.lock();
      return null;
    },
  };
}

export function openingOf(key: VaultKey | null | undefined): DailyOpening | null {
  if (!key) return null;
  if (key.by === 'session') return { by: 'session', storeKey: fromBase64(key.storeKey) };
  return {
    by: 'organisation',
    profileSecret: fromBase64(key.profileSecret),
    organisationSecret: key.organisationSecret,
  };
}

/** Runs `work`; what the user can do something about becomes a sentence. */
async function refusing<A extends { ok: true }>(work: () => Promise<A>): Promise<A | VaultRefusal> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, message: sentenceFor(error) };
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof WrongSecret) {
    return error.by === 'recovery' ? VAULT_REFUSALS.wrongRecoveryKey : VAULT_REFUSALS.wrongPassphrase;
  }
  if (error instanceof VaultExists) return VAULT_REFUSALS.exists;
  if (error instanceof OrganisationKeyUnfit) return VAULT_REFUSALS.organisationKeyUnfit;
  if (error instanceof StoreFault) return storeFault(error.reason).todo;
  // A passphrase or printed key that cannot be one: the sentence comes with the error.
  if (error instanceof RangeError) return error.message;
  throw error;
}

function damageSentences({ journal, rebuilt, journalBehind, mended, lost }: Damage): string[] {
  return [
    ...(journal > 0 ? [DAMAGE_SENTENCES.journal(journal)] : []),
    ...(mended > 0 ? [DAMAGE_SENTENCES.mended(mended)] : []),
    ...(lost > 0 ? [DAMAGE_SENTENCES.lost(lost)] : []),
    ...(rebuilt ? [DAMAGE_SENTENCES.rebuilt] : []),
    ...(journalBehind ? [DAMAGE_SENTENCES.journalBehind] : []),
  ];
}
