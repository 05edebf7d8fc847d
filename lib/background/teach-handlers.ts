/** „Felder anlernen“: starts it in a tab, passes on what the user picks, and saves it in her own adapter of the site. */
import { browser } from 'wxt/browser';
import { localDay } from '../local-day';
import type { Request, WriteAnswer } from '../messages/protocol';
import type { OwnHandlers, PageHandlers } from '../messages/router';
import type { TeachPick, TeachProposal } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { type AdapterFile, adapterText, checkAdapterText } from '../site/adapter-file';
import { parseField } from '../site/formats';
import { isNeverTaught } from '../site/never-taught';
import { FIELDS, type FieldName } from '../site/profile';
import { withTaughtField } from '../site/teach-field';
import { TEACH_SENTENCES } from '../text/teach';
import { isOn, policyAdapters } from './managed-policy';
import { signalPages } from './overlay-link';
import { adapterAt, readOwnAdapters, removeOwnAdapter, saveOwnAdapter } from './own-adapters';
import { noteTaught, setTaught, type TaughtFields, taughtFields } from './taught-fields';
import { armTeaching, readablePage } from './teach-link';

type Page = Pick<PageHandlers, 'teachAt' | 'teachPick'>;
type Own = Pick<OwnHandlers, 'startTeaching' | 'saveTaught' | 'undoTaught'>;

/** Session memory: what `undoTaught` puts back. */
const UNDO = 'teachUndo';
interface Undo {
  field: FieldName;
  id: string;
  text: string | null;
  taught: TaughtFields;
}

/** @param adapterOf the adapter in force on a page, with the authority's number format */
export function teachHandlers(adapterOf: (url: string) => Promise<Adapter>): { page: Page; own: Own } {
  return {
    page: {
      teachAt: async (at, { tabId }) => {
        await signalPages({ signal: 'teachAt', tabId, ...at });
        return null;
      },
      teachPick: async ({ pick }, { tabId, url }) => {
        await signalPages({ signal: 'teachPick', tabId, pick: proposalOf(pick, await adapterOf(url)) });
        return null;
      },
    },
    own: {
      startTeaching: async ({ tabId }) => {
        const url = await readablePage(tabId);
        if (!url) return { ok: false, message: TEACH_SENTENCES.noPage };
        const refusal = await managedRefusal(url);
        if (refusal) return { ok: false, message: refusal };
        const armed = await armTeaching(tabId, await adapterOf(url));
        return armed ? { ok: true } : { ok: false, message: TEACH_SENTENCES.noScript };
      },
      saveTaught,
      undoTaught,
    },
  };
}

/** The content script has checked the pick; a page that forges its messages must not get round that. */
function proposalOf(pick: TeachPick, adapter: Adapter): TeachProposal | Extract<TeachPick, { kind: 'no' }> {
  if (pick.kind === 'no') return pick;
  if (isNeverTaught(pick.label === null ? [] : [pick.label], pick.raw, pick.guess))
    return { kind: 'no', why: 'denied' };
  const readings = Object.fromEntries(FIELDS.map((field) => [field, parseField(field, pick.raw, adapter)]));
  return { ...pick, readings: readings as TeachProposal['readings'] };
}

/** Adapters of the organisation come before the user's own: teaching would change nothing. */
async function managedRefusal(url: string): Promise<string | null> {
  if (!(await isOn('teaching'))) return TEACH_SENTENCES.off;
  const [{ adapters }, { id, matches }] = await Promise.all([policyAdapters(), adapterAt(url)]);
  const managed = matches.length > 0 && adapters.some((adapter) => adapter.id === id);
  const own = (await readOwnAdapters()).files.some((file) => file.id === id);
  return managed && !own ? TEACH_SENTENCES.managed : null;
}

async function saveTaught({ tabId, field, label, css, raw, column }: Request<'saveTaught'>): Promise<WriteAnswer> {
  const url = await readablePage(tabId);
  if (!url) return { ok: false, message: TEACH_SENTENCES.noPage };
  if (isNeverTaught(label === null ? [] : [label], raw, field)) return { ok: false, message: TEACH_SENTENCES.denied };
  const refusal = await managedRefusal(url);
  if (refusal) return { ok: false, message: refusal };
  const base = await adapterAt(url);
  const before = (await readOwnAdapters()).files.find(({ id }) => id === base.id) ?? null;
  const on = localDay();
  const file = withTaughtField(before, base, { field, label, css, on, url });
  const taught = await taughtFields(file.id);
  try {
    const undo: Undo = { field, id: file.id, text: before && adapterText(before), taught };
    await saveOwnAdapter(file);
    await noteTaught(file.id, field, () => ({ on, tested: null, column }));
    await browser.storage.session.set({ [UNDO]: undo });
    return { ok: true, change: file.id };
  } catch {
    return { ok: false, message: TEACH_SENTENCES.notSaved };
  }
}

async function undoTaught({ field }: Request<'undoTaught'>): Promise<WriteAnswer> {
  const undo = (await browser.storage.session.get(UNDO))[UNDO] as Undo | undefined;
  if (undo?.field !== field) return { ok: false, message: TEACH_SENTENCES.nothingToUndo };
  try {
    if (undo.text === null) await removeOwnAdapter(undo.id);
    else await saveOwnAdapter(laterThan(checkAdapterText(undo.text)));
    await setTaught(undo.id, undo.taught);
    await browser.storage.session.remove(UNDO);
    return { ok: true, change: undo.id };
  } catch {
    return { ok: false, message: TEACH_SENTENCES.notSaved };
  }
}

/** What was taken back may have been handed on: the same version must not stand for two contents. */
const laterThan = (file: AdapterFile): AdapterFile => ({
  ...file,
  version: file.version.replace(/\d+$/, (patch) => `${Number(patch) + 2}`),
});
