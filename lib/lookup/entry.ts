/** What „Nachschlagen“ finds: finished wording, as in `view.ts`. */
import type { CaseRef } from '../view';
import type { CitedItem } from '../view-case';

export const GROUPS = ['checklists', 'rules', 'terms', 'providers', 'cases'] as const;
export type Group = (typeof GROUPS)[number];

/** What the search looks at. */
export interface Searchable {
  id: string;
  group: Group;
  title: string;
  /** Parts of the title that abbreviations are made of: „Wieder|vorlage“. Left out where there are none. */
  parts?: string;
  /** Abbreviations: „WV“. */
  short: readonly string[];
  /** Other words for the same. */
  also: readonly string[];
  /** Further text in which words may be found. */
  text: readonly string[];
}

interface Shown {
  /** Second line: „5 Punkte · Arbeit der IFK“. */
  note: string;
}

export type LookupEntry = Searchable &
  Shown &
  (
    | { group: 'checklists'; list: { id: string; hint: string | null; items: (CitedItem & { lead: string | null })[] } }
    | {
        group: 'rules';
        rows: { label: string; value: string }[];
        source: string;
        hints: string[];
        lawFlag: boolean;
        derived: boolean;
      }
    | { group: 'terms'; explanation: string; source: string; lawFlag: boolean }
    | { group: 'providers'; provider: string; rows: { label: string; value: string }[] }
    | { group: 'cases'; ref: CaseRef; rows: { label: string; value: string }[] }
  );
