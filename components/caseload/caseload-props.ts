import type { CaseloadView } from '../../lib/messages/caseload';
import type { CaseActions } from '../../lib/pages/case-actions';
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
  /** The case over the table. */
  opened: PanelView | null;
  onOpen: (ref: CaseRef) => void;
  onClose: () => void;
  actionsFor: (view: CaseView) => CaseActions;
  shortcut: string | null;
}
