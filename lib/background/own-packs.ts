/**
 * Rule packs from outside: the organisation's, and the user's own. Those hold no personal data and lie in
 * `storage.local`, one key each, as text, as they were written. The store's host reads them; here they are only kept.
 */
import { browser } from 'wxt/browser';
import type { GivenPack, GivenPacks } from '../packs/given';
import { PACK_SENTENCES } from '../text/pack-sentences';
import { onPolicyChange, policyPackTexts } from './managed-policy';

const KEY = 'pack.';

const nameOf = ({ id, version }: { id: string; version: string }): string => (version ? `${id}@${version}` : id);

let cached: Promise<GivenPacks> | null = null;

/** All that is given, with a revision that tells the texts apart. Read again only after a change. */
export function givenPacks(): Promise<GivenPacks> {
  cached ??= readAll();
  return cached;
}

/** Stores a checked pack in place of the one with the same id and version. Every badge looks again. */
export async function saveOwnPack(pack: { id: string; version: string }, text: string): Promise<void> {
  await browser.storage.local.set({ [KEY + nameOf(pack)]: text });
  cached = null;
}

/** Removes an entry, usable or not. Every badge looks again. */
export async function removeOwnPack(pack: { id: string; version: string }): Promise<void> {
  await browser.storage.local.remove(KEY + nameOf(pack));
  cached = null;
}

/** Calls back after the user's packs have changed, whoever changed them. */
export function onPackChange(callback: () => void): void {
  onPolicyChange(() => {
    cached = null;
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(KEY))) return;
    cached = null;
    callback();
  });
}

async function readAll(): Promise<GivenPacks> {
  const texts = await policyPackTexts();
  const policy = texts.map((text, at): GivenPack => ({ origin: 'policy', name: PACK_SENTENCES.policyEntry(at), text }));
  try {
    const stored = Object.entries(await browser.storage.local.get()).filter(([key]) => key.startsWith(KEY));
    const own = stored.map(
      ([key, value]): GivenPack => ({ origin: 'own', name: key.slice(KEY.length), text: textOf(value) }),
    );
    return revised([...own.toSorted((a, b) => a.name.localeCompare(b.name)), ...policy], null);
  } catch {
    cached = null;
    return revised(policy, PACK_SENTENCES.ownUnavailable);
  }
}

async function revised(packs: GivenPack[], fault: string | null): Promise<GivenPacks> {
  if (packs.length === 0) return { revision: '', packs, fault };
  const bytes = new TextEncoder().encode(JSON.stringify(packs));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { revision: hex(hash), packs, fault };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
