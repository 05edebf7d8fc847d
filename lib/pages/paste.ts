/** Paste mode: a person read from text that stays in this page's memory and is dropped as soon as she is shown. */
import { request } from '../messages/client';
import type { Profile } from '../site/profile';
import { LONGEST_TEXT, readText } from '../site/read-text';
import { faultSentence } from '../text/fault-sentence';
import { UI } from '../text/ui';

export interface PastedPerson {
  /** Case system of her number; kept while she is shown, whatever tab comes to the front. */
  system: string;
  profile: Profile;
  /** Heading of another person's part of the text, which was not read. */
  leftOut: string | null;
}

/** A reading, or a German sentence why there is none. */
export type PasteAnswer = { ok: true; person: PastedPerson } | { ok: false; message: string };

/** What the panel needs to offer paste mode. */
export interface Paste {
  shown: PastedPerson | null;
  read(text: string): Promise<PasteAnswer>;
  onShow(person: PastedPerson): void;
  onEnd(): void;
}

/** Reads pasted text as a page of the tab in front would be read. */
export async function readPaste(text: string, tabId: number | null): Promise<PasteAnswer> {
  if (text.length > LONGEST_TEXT) return { ok: false, message: UI.paste.tooLong };
  try {
    const { adapter, system } = await request('textAdapter', { tabId });
    return { ok: true, person: { system, ...readText(text, adapter) } };
  } catch (fault) {
    return { ok: false, message: faultSentence(fault) };
  }
}
