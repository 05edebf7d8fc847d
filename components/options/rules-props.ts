import type { RulePackInfo, RulesView, TrialAnswer } from '../../lib/messages/rules';

/** Another value for a cell; null takes it back. */
export type OwnOverride = { interval: string | null; reason: string } | null;

/** A change that is shown before it is stored. */
export interface WaitingChange {
  /** The section in which it began. */
  place: 'packs' | 'overrides';
  title: string;
  trial: TrialAnswer | 'pending';
  /** Why it could not be stored, or null. */
  refusal: string | null;
}

export interface RulesProps {
  /** Null until it has been read. */
  view: RulesView | null;
  /** Why a file was not taken or a pack could not be stored, or null. */
  refusal: string | null;
  waiting: WaitingChange | null;
  onImport: (file: File) => void;
  onExport: (pack: RulePackInfo) => void;
  onRemove: (pack: RulePackInfo) => void;
  onOverride: (cell: string, value: OwnOverride) => void;
  onAccept: () => void;
  onDiscard: () => void;
}
