import type { CaseActions } from '../../lib/pages/case-actions';
import { faultSentence } from '../../lib/text/fault-sentence';
import type { UpkeepActions } from './upkeep-note';

/** The panel's actions as the note asks for them. */
export function upkeepActions({ confirmDate, seenDeleted }: CaseActions): UpkeepActions {
  return {
    confirmDate: async (day) => {
      try {
        const answer = await confirmDate(day);
        return answer.ok ? null : answer.message;
      } catch (fault) {
        return faultSentence(fault);
      }
    },
    seenDeleted: () => void seenDeleted().catch(() => null),
  };
}
