/**
 * The store's host as the background asks it: with everything that is given, and with the key while there is one. Without
 * a key the host forgets its own.
 */
import type { VaultKey } from '../messages/vault';
import { lockTimes } from '../policy/read-policy';
import type { Given, VaultRequestName, VaultRequests } from '../service/requests';
import { managedPolicy, organisationSecret } from './managed-policy';
import { announceChange } from './overlay-link';
import { numberFormatOf } from './own-adapters';
import { givenPacks } from './own-packs';
import { profileSecret, toBase64 } from './profile-secret';
import { dropKey, useKey } from './session-key';
import type { AskVault, Vault } from './vault-link';

export interface KeyedVault {
  vault: Vault;
  /** Forgets the key here and at the host; every badge and page looks again. Does nothing where there is none. */
  lock(): Promise<void>;
}

export function keyedVault(ask: AskVault): KeyedVault {
  /** Under way with the key in hand. */
  const underWay = new Set<Promise<unknown>>();

  async function given(): Promise<Given> {
    const [policy, packs] = await Promise.all([managedPolicy(), givenPacks()]);
    return { ...policy, packs };
  }

  async function keyNow(): Promise<VaultKey | null> {
    const key = await useKey(lockTimes((await managedPolicy()).policy));
    if (key.is === 'valid') return { by: 'session', storeKey: key.storeKey };
    if (key.is === 'expired') void lock();
    const secret = await organisationSecret();
    if (secret === null) return null;
    const organisation = toBase64(new TextEncoder().encode(secret));
    return { by: 'organisation', profileSecret: await profileSecret(), organisationSecret: organisation };
  }

  async function vault<N extends VaultRequestName>(
    name: N,
    data: VaultRequests[N]['request'],
  ): Promise<VaultRequests[N]['answer']> {
    const [told, key] = await Promise.all([given(), keyNow()]);
    const format = 'ref' in data ? { numberFormat: await numberFormatOf(data.ref.system) } : {};
    const answer = ask(name, data, { ...told, ...format, vault: key });
    if (key === null) return answer;
    underWay.add(answer);
    const done = (): unknown => underWay.delete(answer);
    answer.then(done, done);
    return answer;
  }

  async function lock(): Promise<void> {
    if (!(await dropKey())) return;
    const late = [...underWay];
    await tellLocked();
    // A request that left before with the key would have opened the store again.
    if (late.length > 0) {
      await Promise.allSettled(late);
      await tellLocked();
    }
    await announceChange();
  }

  async function tellLocked(): Promise<void> {
    try {
      await ask('lockVault', {}, { ...(await given()), vault: null });
    } catch {
      // A host that does not answer gets no key any more, and without one it opens nothing.
    }
  }

  return { vault, lock };
}
