/**
 * The user's own adapters, taught or imported, and the one choice of an adapter for a page. They hold no personal data
 * and lie in `storage.local`, one key each, as text: readable while the store is locked, and in the order they were
 * written.
 */
import { browser } from 'wxt/browser';
import {
  adapterFor,
  customerNumberFormat,
  type FurtherAdapters,
  adapters as shipped,
  systemOf,
} from '../packs/adapters';
import type { Adapter } from '../site/adapter';
import { type AdapterFile, adapterText, parseAdapterFile } from '../site/adapter-file';
import { AdapterError, readAdapter } from '../site/adapter-schema';
import { ADAPTER_SENTENCES } from '../text/adapter-sentences';
import { onPolicyChange, policyAdapters } from './managed-policy';

const KEY = 'adapter.';

/** One stored entry; `file` and `adapter` are null where it cannot be used, and then `problems` says why. */
export interface OwnEntry {
  id: string;
  text: string;
  file: AdapterFile | null;
  adapter: Adapter | null;
  problems: string[];
}

interface Own {
  entries: OwnEntry[];
  /** The browser did not give them. */
  fault: string | null;
}

let cached: Promise<Own> | null = null;

/** Adapters that a file of the user may extend, by id. */
export async function adapterBases(): Promise<ReadonlyMap<string, Adapter>> {
  const { adapters } = await policyAdapters();
  return new Map([...shipped, ...adapters.map((adapter) => [adapter.id, adapter] as const)]);
}

/** What is stored, by id; entries that cannot be used among them. Read again only after a change. */
export function ownEntries(): Promise<Own> {
  cached ??= readAll();
  return cached;
}

/** The usable files, and a German sentence for each entry that is not; those stay stored as they are. */
export async function readOwnAdapters(): Promise<{ files: AdapterFile[]; problems: string[] }> {
  const { entries, fault } = await ownEntries();
  const files = entries.flatMap(({ file, adapter }) => (file && adapter ? [file] : []));
  const wrong = entries.filter(({ adapter }) => !adapter);
  const problems = wrong.map(({ id, problems: lines }) => ADAPTER_SENTENCES.ownUnreadable(id, lines));
  return { files, problems: fault ? [fault, ...problems] : problems };
}

/**
 * Stores an adapter in place of the one with the same id. Every overlay looks again.
 * @throws AdapterError when it cannot be used; the browser's error when there is no room
 */
export async function saveOwnAdapter(file: AdapterFile): Promise<void> {
  const text = adapterText(file);
  parseAdapterFile(text, await adapterBases());
  await browser.storage.local.set({ [KEY + file.id]: text });
  cached = null;
}

/** Removes an entry, usable or not. Every overlay looks again. */
export async function removeOwnAdapter(id: string): Promise<void> {
  await browser.storage.local.remove(KEY + id);
  cached = null;
}

/** Calls back after the adapters have changed, whoever changed them. */
export function onAdapterChange(callback: () => void): void {
  // The organisation's adapters may be the base of the user's.
  onPolicyChange(() => {
    cached = null;
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(KEY))) return;
    cached = null;
    callback();
  });
}

/** The adapter of a page: the organisation's, else the user's own, else ours. */
export const adapterAt = async (url: string): Promise<Adapter> => adapterFor(url, await further());

/** Scope of customer numbers on the page at `url`. */
export const systemAt = async (url: string): Promise<string> => systemOf(url, await further());

/** Regular expression source of the customer numbers of a case system. */
export const numberFormatOf = async (system: string): Promise<string> => customerNumberFormat(system, await further());

async function further(): Promise<FurtherAdapters> {
  const [{ adapters: policy }, { entries }] = await Promise.all([policyAdapters(), ownEntries()]);
  return { policy, own: entries.flatMap(({ adapter }) => adapter ?? []) };
}

async function readAll(): Promise<Own> {
  const bases = await adapterBases();
  try {
    const stored = Object.entries(await browser.storage.local.get()).filter(([key]) => key.startsWith(KEY));
    const entries = stored.map(([key, value]) => entryOf(key.slice(KEY.length), value, bases));
    return { entries: entries.toSorted((a, b) => a.id.localeCompare(b.id)), fault: null };
  } catch {
    cached = null;
    return { entries: [], fault: ADAPTER_SENTENCES.ownUnavailable };
  }
}

function entryOf(id: string, value: unknown, bases: ReadonlyMap<string, Adapter>): OwnEntry {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  try {
    const file = parseAdapterFile(text, bases);
    return { id, text, file, adapter: readAdapter(file, bases), problems: [] };
  } catch (error) {
    const problems = error instanceof AdapterError ? error.problems : [String(error)];
    return { id, text, file: null, adapter: null, problems };
  }
}
