/** What the panel draws of a talk that is being closed: finished wording, as in `view.ts`. */
import type { CitedItem } from './view-case';

export interface ClosingItem extends CitedItem {
  done: boolean;
  /** Who says so: the user by a tick, or what is known of the case. */
  by: 'user' | 'case';
  /** Nothing can be closed without it. */
  mandatory: boolean;
  /** „Termin am Fr 18.12.“, „2 Schritte ohne Datum“; null where there is nothing to add. */
  hint: string | null;
  /** Who of those who attended, where each has a tick of her own. */
  person: { customerNumber: string; name: string } | null;
}

export interface ClosingView {
  event: string;
  noShow: boolean;
  title: string; // „Gespräch abschließen“, „2 Termine in Folge nicht wahrgenommen“
  talk: string; // „heute, 20.11.2026 · Präsenz“
  /** Closed with open items: they stay until they are ticked, or another talk is held. */
  closed: boolean;
  nextKnown: boolean;
  items: ClosingItem[];
  open: number;
  /** Why the items are called for, where something made them so. */
  why: string[];
  /** One for each BewA, the person's own first. */
  notes: { customerNumber: string; name: string; text: string }[];
}
