/** The options page's requests about adapters: list, import, export, remove. */
import type { AdapterInfo, AdapterWrite } from '../messages/protocol';
import type { OwnHandlers } from '../messages/router';
import { shippedFiles } from '../packs/adapters';
import {
  type AdapterFile,
  adapterFileName,
  adapterText,
  compareVersions,
  parseAdapterFile,
} from '../site/adapter-file';
import { AdapterError } from '../site/adapter-schema';
import { ADAPTER_SENTENCES } from '../text/adapter-sentences';
import { policyAdapters } from './managed-policy';
import { adapterBases, ownEntries, removeOwnAdapter, saveOwnAdapter } from './own-adapters';

type AdapterHandlers = Pick<OwnHandlers, 'readAdapters' | 'importAdapter' | 'exportAdapter' | 'removeAdapter'>;

export const adapterHandlers: AdapterHandlers = {
  readAdapters: async () => {
    const [{ files: given }, { entries, fault }] = await Promise.all([policyAdapters(), ownEntries()]);
    const own = entries.map(({ id, file, problems: lines }) =>
      file ? infoOf('own')(file) : { ...UNREADABLE, id, problems: lines },
    );
    const adapters = [...given.map(infoOf('policy')), ...own, ...shippedFiles.map(infoOf('shipped'))];
    return { adapters, fault };
  },
  importAdapter: ({ text }) => importAdapter(text),
  exportAdapter: async ({ id, origin }) => {
    if (origin === 'own') {
      const entry = (await ownEntries()).entries.find((each) => each.id === id);
      return entry ? { fileName: adapterFileName(entry.file ?? { id, version: null }), text: entry.text } : null;
    }
    const files = origin === 'policy' ? (await policyAdapters()).files : shippedFiles;
    const file = files.find((each) => each.id === id);
    return file ? { fileName: adapterFileName(file), text: adapterText(file) } : null;
  },
  removeAdapter: async ({ id }) => {
    try {
      await removeOwnAdapter(id);
      return { ok: true };
    } catch {
      return { ok: false, message: ADAPTER_SENTENCES.notRemoved };
    }
  },
};

const UNREADABLE: Omit<AdapterInfo, 'id' | 'problems'> = {
  title: null,
  version: null,
  origin: 'own',
  matches: [],
  beforeShipped: false,
};

const infoOf =
  (origin: AdapterInfo['origin']) =>
  ({ id, title, version, matches }: AdapterFile): AdapterInfo => ({
    id,
    title,
    version,
    origin,
    matches,
    beforeShipped: origin !== 'shipped' && shippedFiles.some((file) => file.id === id),
    problems: [],
  });

async function importAdapter(text: string): Promise<AdapterWrite> {
  try {
    const file = parseAdapterFile(text, await adapterBases());
    const refusal = await conflictOf(file);
    if (refusal) return { ok: false, message: refusal };
    await saveOwnAdapter(file);
    return { ok: true };
  } catch (error) {
    const message =
      error instanceof AdapterError ? ADAPTER_SENTENCES.unreadableFile(error.problems) : ADAPTER_SENTENCES.notStored;
    return { ok: false, message };
  }
}

/** Why a file must not take the place of the present adapter of its id, or null. */
async function conflictOf(file: AdapterFile): Promise<string | null> {
  const { id, version } = file;
  const present = (await ownEntries()).entries.find((entry) => entry.id === id);
  if (!present) return null;
  if (!present.file) return ADAPTER_SENTENCES.unreadablePresent(id);
  const newer = compareVersions(version, present.file.version);
  if (newer < 0) return ADAPTER_SENTENCES.older(id, present.file.version, version);
  return newer === 0 && adapterText(file) !== present.text ? ADAPTER_SENTENCES.sameVersion(id, version) : null;
}
