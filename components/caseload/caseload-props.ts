import type { BulkAction, CaseloadRow, CaseloadView } from '../../lib/messages/caseload';
import type { OpenList } from '../../lib/messages/list-takeover';
import type { Answer, WriteAnswer } from '../../lib/messages/protocol';
import type { CaseActions } from '../../lib/pages/case-actions';
import type { TakeList } from '../../lib/pages/take-list';
import type { HandoverControl } from '../../lib/pages/use-handover';
import type { VaultControl } from '../../lib/pages/vault';
import type { CaseRef, PanelView } from '../../lib/view';
import type { CaseView } from '../../lib/view-case';

export interface CaseloadBodyProps {
  /** Null until the background has answered. */
  view: CaseloadView | null;
  /** Why there is no answer. */
  problem: string | null;
  onRetry: () => void;
  vault: VaultControl;
  lockAt: number | null;
  /** Opens „Nachschlagen“ in a window of its own. */
  onLookUp: () => void;
  /** The case over the table. */
  opened: PanelView | null;
  onOpen: (ref: CaseRef) => void;
  onClose: () => void;
  actionsFor: (view: CaseView) => CaseActions;
  shortcut: string | null;
  /** Lists of the case system in open tabs. */
  lists: OpenList[];
  /** Entries of the Handbuch that are to be checked again. */
  providersDue: number;
  takeover: TakeList;
  handover: HandoverControl;
  onChange: (rows: CaseloadRow[], action: BulkAction) => Promise<WriteAnswer>;
  onDelete: (rows: CaseloadRow[]) => Promise<Answer<'destroyCases'>>;
  onUndo: (change: string) => Promise<WriteAnswer>;
  /** Null when the file was given to the browser, else the sentence why not. */
  onExport: (rows: CaseloadRow[], kind: 'csv' | 'ics', names: boolean) => Promise<string | null>;
}
