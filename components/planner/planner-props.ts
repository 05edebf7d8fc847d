import type { MarkedDay, PlannerProposal, PlannerView, PlannerWeek } from '../../lib/messages/planner';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { VaultControl } from '../../lib/pages/vault';

export interface PlannerBodyProps {
  /** Null until the background has answered. */
  view: PlannerView | null;
  /** Why there is no answer. */
  problem: string | null;
  onRetry: () => void;
  vault: VaultControl;
  lockAt: number | null;
  /** Opens „Nachschlagen“ in a window of its own. */
  onLookUp: () => void;
  /** 0 is the week of today. */
  onWeek: (week: number) => void;
  beyondGoal: boolean;
  onBeyondGoal: (on: boolean) => void;
  onTake: (proposals: PlannerProposal[]) => Promise<WriteAnswer>;
  onMark: (date: string, as: MarkedDay['as'] | null) => Promise<WriteAnswer>;
  /** Null when the file was given to the browser, else the sentence why not. */
  onExport: (week: PlannerWeek) => Promise<string | null>;
  onUndo: (change: string) => Promise<WriteAnswer>;
}
