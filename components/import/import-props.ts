import type { Column, ColumnSlot } from '../../lib/caseload/columns';
import type { LeftOut, RefusedRow } from '../../lib/caseload/read-rows';
import type { ImportProgress, ImportState, ImportSystem } from '../../lib/messages/caseload-import';
import type { IsoDate } from '../../lib/rules/facts';

/** How far an import has come. */
export type ImportStep =
  | { at: 'choose' | 'columns' | 'undoing' | 'undone' }
  | { at: 'checking'; done: number; total: number }
  | {
      at: 'preview';
      id: string;
      /** Cases that wait to be taken on; `taken` of them change anything. */
      count: number;
      taken: number;
      lines: number;
      counts: Record<ImportState, number>;
      refused: RefusedRow[];
      leftOut: LeftOut[];
    }
  | { at: 'writing'; progress: ImportProgress | null }
  | { at: 'done'; change: string; taken: number };

export interface ImportBodyProps {
  /** Null until the background has answered. */
  systems: Pick<ImportSystem, 'system' | 'title'>[] | null;
  system: string;
  /** ISO date, or what is typed as long as it is none. */
  seenOn: string;
  today: IsoDate;
  /** The file that is open: its columns and the cells of its first line. */
  file: { name: string; columns: Column[]; first: string[] } | null;
  step: ImportStep;
  refusal: string | null;
  onSystem: (system: string) => void;
  onSeenOn: (day: string) => void;
  onFile: (file: File) => void;
  onColumn: (at: number, slot: ColumnSlot | null) => void;
  onCheck: () => void;
  onTake: () => void;
  onUndo: () => void;
  onCancel: () => void;
  onBack: () => void;
  onAnother: () => void;
}
