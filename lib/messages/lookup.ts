/** What crosses the border for „Nachschlagen“. */
import type { LookupEntry } from '../lookup/entry';
import type { CaseRef } from '../view';
import type { KeptList } from '../view-checks';
import type { WriteAnswer } from './protocol';

/** The person on screen, for whom items can be ticked. */
export interface LookupSubject {
  ref: CaseRef;
  name: string;
  numberTail: string;
  /** Checklists whose ticks are kept with her case. */
  kept: KeptList[];
}

export type LookupCases = { status: 'open'; cases: LookupEntry[] } | { status: 'locked' | 'broken'; cases: [] };

/** `tabId`: the tab that shows the person; null in a frame over a page, whose own tab it is. */
interface InTab {
  tabId: number | null;
}

export interface LookupOwnRequests {
  /** Checklists, rules and terms. */
  lookupEntries: { request: Record<never, never>; answer: LookupEntry[] };
  /** The user's own cases. */
  lookupCases: { request: Record<never, never>; answer: LookupCases };
  /** Null where the tab shows nobody, or the entries are locked. */
  lookupSubject: { request: InTab; answer: LookupSubject | null };
  /** Ticks an item for the person the user saw; refused where the tab shows another one by now. */
  lookupTick: {
    request: InTab & { ref: CaseRef; list: string; item: string; done: boolean };
    answer: WriteAnswer;
  };
  /** Takes all ticks out of a list, in the same way. */
  lookupRestart: { request: InTab & { ref: CaseRef; list: string }; answer: WriteAnswer };
  /** Takes a tick back. */
  lookupUndo: { request: { change: string }; answer: WriteAnswer };
  /** What was typed over the page before the frame had the focus. Once. */
  lookupTyped: { request: Record<never, never>; answer: { text: string } };
  /** Closes the frame and gives the focus back to the page. */
  closeLookup: { request: Record<never, never>; answer: null };
  /** Opens one of the user's own cases on the page „Fallbestand“. */
  openStoredCase: { request: { ref: CaseRef }; answer: null };
  /** Over the page in the tab where that can be, else in a window of its own; with an entry always there. */
  openLookup: { request: InTab & { entry: string | null; own: boolean }; answer: null };
}

/** From the background to the script that holds the frame over a page. */
export interface PaletteRequests {
  /** False where the page lets nothing of ours have the focus. */
  open: { request: Record<never, never>; answer: boolean };
  typed: { request: Record<never, never>; answer: string };
  hasArrived: { request: Record<never, never>; answer: boolean };
  close: { request: Record<never, never>; answer: null };
}
