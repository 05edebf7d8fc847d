/** „Auskunft nach Art. 15 DSGVO“: everything stored about one person, in words and as JSON. Plain data. */
import type { IsoDate } from '../rules/facts';
import type { CaseRef } from '../view';

export interface AuskunftEntry {
  title: string;
  lines: { label: string; value: string }[];
}

export interface AuskunftSection {
  title: string;
  note: string | null;
  entries: AuskunftEntry[];
}

export interface AuskunftView {
  name: string;
  on: IsoDate;
  sections: AuskunftSection[];
  /** All of it as stored, as JSON text. */
  json: string;
}

/** `message` is a German sentence. */
export type AuskunftAnswer = { ok: true; view: AuskunftView } | { ok: false; message: string };

export interface AuskunftOwnRequests {
  /** Opens the page in a new tab; its address carries a random word that names nobody. */
  openAuskunft: { request: { ref: CaseRef }; answer: { ok: true } | { ok: false; message: string } };
  /** What the page shows; `token` is the word of its address. */
  auskunft: { request: { token: string }; answer: AuskunftAnswer };
}

/** The same at the store's host, which knows cases by their random id. */
export interface AuskunftHostRequests {
  auskunftCase: { request: { ref: CaseRef }; answer: { ok: true; id: string } | { ok: false; message: string } };
  auskunftOf: { request: { id: string }; answer: AuskunftAnswer };
}
