/** What crosses the border when the host's own list is taken over: what was read, what it would do, and the one change. */
import type { Profile } from '../site/profile';
import type { WriteAnswer } from './protocol';

/** A tab whose page shows a list now. */
export interface OpenList {
  tabId: number;
  rows: number;
  host: string;
}

/** The rows of a list that are there to be read. */
export interface ListPart {
  system: string;
  profiles: Profile[];
  /** Rows the page says it has, where it says so; −1: more than are there. */
  claimed: number | null;
}

export interface ListPreview {
  /** Cases that would be taken on. */
  fresh: string[];
  known: number;
  /** Known ones of which the list tells something else than was known before today. */
  changed: { name: string; what: string[] }[];
  /** Rows that cannot be taken, and why. */
  unread: { row: number; text: string }[];
  /** Taken, but not all of it could be read. */
  partly: { name: string; text: string }[];
  /** Running cases of this case system that do not stand in the list. Nothing happens to them. */
  missing: string[];
}

export interface ListRequests {
  /** Lists in open tabs, the one looked at last in front. */
  openLists: { request: Record<never, never>; answer: OpenList[] };
  /** Null where the tab shows no list any more. */
  readList: { request: { tabId: number }; answer: ListPart | null };
  previewList: {
    request: { system: string; profiles: Profile[] };
    answer: { ok: true; preview: ListPreview } | { ok: false; message: string };
  };
  takeList: { request: { system: string; profiles: Profile[] }; answer: WriteAnswer };
}

/** As many rows a content script may hand over at once. */
export const MOST_ROWS = 2000;
/** Over all parts that were added. */
export const MOST_LISTED: number = 10 * MOST_ROWS;
