/** What was done to a case, for „Änderungen“. */
import type { ChangeView } from '../messages/retention';
import { PAGE_SEEN, takenBackLabel } from '../store/change-labels';
import type { ChangeRow } from '../store/records';
import type { Store } from '../store/store';
import { fullDate } from '../text/dates';
import { Refusal } from './refusal';
import { undoMutations } from './undo';

/** The latest that are listed. */
const MOST = 100;

/** Newest first. */
export async function changeViews(store: Store, caseId: string): Promise<ChangeView[]> {
  const changes = (await store.changesOf(caseId)).toReversed().slice(0, MOST);
  return Promise.all(
    changes.map(async (change) => ({
      id: change.id,
      when: whenText(new Date(change.at)),
      label: change.label,
      undone: change.undone,
      canUndo: await canUndo(store, change),
    })),
  );
}

async function canUndo(store: Store, { id, label, undone }: ChangeRow): Promise<boolean> {
  if (undone || label === PAGE_SEEN || label.startsWith(takenBackLabel(''))) return false;
  try {
    return (await undoMutations(store, id)).length > 0;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** „21.11.2026, 09:35“ on the user's clock. */
function whenText(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${fullDate(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
