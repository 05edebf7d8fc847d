/** Checklists of one person as panel and „Nachschlagen“ draw them: finished wording, as in `view.ts`. */
import type { CitedItem } from './view-case';

export interface KeptItem extends CitedItem {
  /** When it is called for, or null. */
  lead: string | null;
  done: boolean;
  /** „abgehakt am 20.11.2026“, „aus dem Fall gelesen“ */
  note: string | null;
  /** `case`: whether it is fulfilled is seen of the case itself. */
  by: 'user' | 'case';
}

/** A checklist whose ticks are kept with the case. */
export interface KeptList {
  id: string;
  title: string;
  /** „zum Gespräch vom 20.11.2026“; null: they stand until the list is begun anew. */
  occasion: string | null;
  canRestart: boolean;
  /** Where the panel shows it; null: not at all, or already as part of something else. */
  tab: 'history' | 'plan' | 'benefitUnit' | null;
  items: KeptItem[];
}
