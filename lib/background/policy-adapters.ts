/** Adapters that the organisation gives by managed policy. */
import { adapters as shipped, shippedFiles } from '../packs/adapters';
import type { Adapter } from '../site/adapter';
import { type AdapterFile, parseAdapterFile } from '../site/adapter-file';
import { AdapterError, readAdapter } from '../site/adapter-schema';
import { ADAPTER_SENTENCES } from '../text/adapter-sentences';

export interface PolicyAdapters {
  /** As written, in the order of the policy. */
  files: AdapterFile[];
  adapters: Adapter[];
  problems: string[];
}

/**
 * Checks each entry by itself; the wrong ones are reported and left out. An entry may extend a shipped adapter or one
 * before it.
 * @param entries the file's content as text, or as an object where the browser delivers that; or the id of a shipped adapter,
 *   which then comes before the user's own ones
 */
export function readPolicyAdapters(entries: readonly unknown[]): PolicyAdapters {
  const found: PolicyAdapters = { files: [], adapters: [], problems: [] };
  const bases = new Map(shipped);
  for (const [index, entry] of entries.entries()) {
    try {
      const file = shippedFile(entry) ?? parseAdapterFile(textOf(entry), bases);
      if (found.files.some(({ id }) => id === file.id))
        throw new AdapterError(file.id, [ADAPTER_SENTENCES.policyTwice]);
      const adapter = readAdapter(file, bases);
      bases.set(adapter.id, adapter);
      found.files.push(file);
      found.adapters.push(adapter);
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      found.problems.push(ADAPTER_SENTENCES.policyEntry(index, error.id, error.problems));
    }
  }
  return found;
}

const ID = /^[a-z0-9-]{1,60}$/;

/** The shipped adapter an entry names; null where it is no id. */
function shippedFile(entry: unknown): AdapterFile | null {
  if (typeof entry !== 'string' || !ID.test(entry)) return null;
  const file = shippedFiles.find(({ id }) => id === entry);
  if (!file) throw new AdapterError(entry, [ADAPTER_SENTENCES.policyUnknownId(shippedFiles.map(({ id }) => id))]);
  return file;
}

function textOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'object' && entry !== null) return JSON.stringify(entry);
  throw new AdapterError('?', [ADAPTER_SENTENCES.policyKind]);
}
