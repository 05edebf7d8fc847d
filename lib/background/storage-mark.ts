/**
 * Whether the browser keeps what is stored. A mark in `storage.local` names the store; journal and database lie elsewhere in
 * the profile, so that each tells of the other's loss. A profile that is discarded whole tells nothing: then the set-up asks.
 * No personal data.
 */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { HostVaultState, StorageLoss, StorageState } from '../messages/vault';
import type { IsoDate } from '../rules/facts';
import type { Vault } from './vault-link';

const MARK = 'storageMark';
const RUN = 'browserRun';

/** One run of the browser; known to the background alone, and gone when the browser ends. */
interface Run {
  id: string;
  on: IsoDate;
}

interface Mark {
  store: string;
  since: IsoDate;
  survived: IsoDate | null;
  /** The last run in which the store was seen. */
  run: string;
  /** An update empties the session as a start of the browser does, and is none. */
  version: string;
  /** Told as long as this run lasts. */
  lost: { run: string; loss: StorageLoss } | null;
}

type Found = Pick<HostVaultState, 'store' | 'remembered'>;

let run: Promise<Run> | null = null;

/** To be called when the background starts, so that the day is that of the browser's start. */
export function browserRun(): Promise<Run> {
  run ??= readOrBegin();
  return run;
}

async function readOrBegin(): Promise<Run> {
  const known = (await browser.storage.session.get(RUN))[RUN] as Run | undefined;
  if (known) return known;
  const begun = { id: crypto.randomUUID(), on: localDay() };
  await browser.storage.session.set({ [RUN]: begun });
  return begun;
}

/** Compares what is there with the mark, and marks what is there now. */
export async function lookAtStorage(found: Found): Promise<StorageState> {
  const [now, mark] = await Promise.all([browserRun(), readMark()]);
  const { store, remembered } = found;
  if (store === null) {
    const gone = mark !== null || (remembered !== null && remembered.cases > 0);
    return { since: null, survived: null, loss: gone ? { what: 'entries', since: mark?.since ?? null } : null };
  }
  const hasCases = remembered?.store === store && remembered.cases > 0;
  const next = mark?.store === store ? seenAgain(mark, now) : begun({ store, hasCases }, mark, now);
  if (next !== mark) await keep(next);
  const loss = next.lost?.run === now.id ? next.lost.loss : null;
  return { since: next.since, survived: next.survived, loss };
}

/** The user has set up or restored the store: what was lost before has been told. Nothing depends on it. */
export async function acceptStore(vault: Vault): Promise<void> {
  const found = await vault('vaultState', {}).catch(() => null);
  if (!found?.store) return;
  const { store } = found;
  const [now, mark] = await Promise.all([browserRun(), readMark()]);
  const own = mark?.store === store ? mark : begun({ store, hasCases: false }, null, now);
  await keep({ ...own, lost: null });
}

/** The store has outlived a start of the browser on a later day than the one it was set up on. */
export function isProven({ since, survived }: StorageState): boolean {
  return since !== null && survived !== null && survived > since;
}

async function readMark(): Promise<Mark | null> {
  return ((await browser.storage.local.get(MARK))[MARK] as Mark | undefined) ?? null;
}

/** A full disk must not keep anybody from the entries; the next look tries again. */
const keep = (mark: Mark): Promise<void> => browser.storage.local.set({ [MARK]: mark }).catch(() => undefined);

/** The same mark where this run has seen it already. */
function seenAgain(mark: Mark, now: Run): Mark {
  if (mark.run === now.id) return mark;
  const version = versionNow();
  return { ...mark, run: now.id, version, survived: mark.version === version ? now.on : mark.survived };
}

/** Of a store without a case nobody knows whether it has just been made; one with cases was marked before. */
function begun({ store, hasCases }: { store: string; hasCases: boolean }, former: Mark | null, now: Run): Mark {
  const what = former ? 'entries' : hasCases ? 'beside' : null;
  const lost = what && { run: now.id, loss: { what, since: former?.since ?? null } as const };
  return { store, since: localDay(), survived: null, run: now.id, version: versionNow(), lost };
}

const versionNow = (): string => browser.runtime.getManifest().version;
