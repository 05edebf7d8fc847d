import type { ListPreview } from '../messages/list-takeover';

/** How far taking over a list has come. */
export type TakeStep =
  | { at: 'idle' | 'reading' | 'undone' }
  | { at: 'preview'; preview: ListPreview; read: number; claimed: number | null }
  | { at: 'done'; change: string; taken: number };

export interface TakeList {
  step: TakeStep;
  /** Why the last click did nothing. */
  message: string | null;
  /** Reads what the list shows now, beside what was read of it before. */
  read: (tabId: number) => void;
  take: () => void;
  undo: () => void;
  /** Forgets what was read. */
  end: () => void;
}
