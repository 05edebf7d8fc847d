/**
 * The key of the store while it is unlocked: in the browser's session memory, never on disk, and gone when the browser
 * ends. How long it holds is decided anew at every use.
 */
import { browser } from 'wxt/browser';
import type { LockTimes } from '../policy/read-policy';

const KEY = 'vaultKey';
const USED = 'vaultKeyUsed';
/** A clock that was set back further than this could prolong the time. */
const BACKWARDS_MS = 2 * 60_000;
/** Uses closer together are noted once. */
const NOTE_MS = 2_000;

interface Kept {
  storeKey: string;
  unlockedAt: number;
}

/** `until`: when it locks if it is not used again, ms. */
export type SessionKey = { is: 'valid'; storeKey: string; until: number } | { is: 'none' } | { is: 'expired' };

/** Keeps the key from now on. */
export async function keepKey(storeKey: string): Promise<void> {
  const now = Date.now();
  const kept: Kept = { storeKey, unlockedAt: now };
  await browser.storage.session.set({ [KEY]: kept, [USED]: now });
}

/** Removes the key; true when there was one. */
export async function dropKey(): Promise<boolean> {
  const found = await browser.storage.session.get(KEY);
  await browser.storage.session.remove([KEY, USED]);
  return found[KEY] !== undefined;
}

/** The key as it stands; looking is no use. */
export async function sessionKey(times: LockTimes): Promise<SessionKey> {
  return judged(await read(), times, Date.now());
}

/** The key for a use now, which puts its end off. */
export async function useKey(times: LockTimes): Promise<SessionKey> {
  const kept = await read();
  const now = Date.now();
  const key = judged(kept, times, now);
  // Apart from the key, so that a note which comes late cannot bring a removed key back; never to an earlier time.
  if (key.is === 'valid' && kept && now - kept.usedAt > NOTE_MS) await browser.storage.session.set({ [USED]: now });
  return key;
}

async function read(): Promise<(Kept & { usedAt: number }) | null> {
  const stored = await browser.storage.session.get([KEY, USED]);
  const kept = stored[KEY] as Kept | undefined;
  return kept ? { ...kept, usedAt: Math.max(Number(stored[USED]) || 0, kept.unlockedAt) } : null;
}

function judged(kept: (Kept & { usedAt: number }) | null, times: LockTimes, now: number): SessionKey {
  if (!kept) return { is: 'none' };
  const until = Math.min(kept.usedAt + times.minutes * 60_000, kept.unlockedAt + times.hours * 3_600_000);
  const valid = now < until && now >= kept.usedAt - BACKWARDS_MS;
  return valid ? { is: 'valid', storeKey: kept.storeKey, until } : { is: 'expired' };
}
