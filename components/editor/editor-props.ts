/** What the page „Regeln bearbeiten“ shows, and what can be done there. */
import type { Opened } from '../../lib/editor/check-draft';
import type { PackDraft } from '../../lib/editor/draft';
import type { SheetImport } from '../../lib/editor/import-sheet';
import type { Place } from '../../lib/editor/place';
import type { RulePackInfo, RulesView, TrialAnswer } from '../../lib/messages/rules';

export interface EditorProps {
  view: RulesView;
  /** Why a pack could not be opened, or null. */
  refusal: string | null;
  onOpen: (pack: RulePackInfo) => void;
  /** The pack that is being edited. */
  work: DraftWork | null;
}

export interface PlacedProblem {
  place: Place;
  /** What is wrong and what to do, in German. */
  problem: string;
}

/** A spreadsheet before it is taken into the draft. */
export interface SheetTrial {
  file: string;
  result: SheetImport;
}

/** Text of a section that is no JSON: it waits beside the draft until it is. */
export interface BadSection {
  text: string;
  problem: string;
}

/** Changes the draft. @param about edits in a row about the same are one step back; null: a step of its own */
export type Edit = (make: (draft: PackDraft) => PackDraft, about: string | null) => void;

export interface DraftWork {
  /** The pack as it was opened, in the list. */
  pack: RulePackInfo;
  /** Another number for each pack that is opened. */
  opening: number;
  /** It becomes a version that there is not yet. */
  isNew: boolean;
  opened: Opened;
  draft: PackDraft;
  problems: readonly PlacedProblem[];
  /** Null while the draft is wrong. */
  trial: TrialAnswer | 'pending' | null;
  /** Not stored yet. */
  isChanged: boolean;
  /** „Übernommen“, or ''. */
  saved: string;
  refusal: string | null;
  edit: Edit;
  undo: (() => void) | null;
  redo: (() => void) | null;
  badSections: Readonly<Record<string, BadSection>>;
  onSection: (key: string, text: string) => void;
  sheet: SheetTrial | null;
  /** Why a spreadsheet could not be read at all, or null. */
  sheetRefusal: string | null;
  onSheetFile: (file: File) => void;
  /** `take`: its content becomes the draft. */
  onSheetDone: (take: boolean) => void;
  onSheetSave: () => void;
  onSave: () => void;
  onFile: () => void;
  onPolicyFile: () => void;
}
