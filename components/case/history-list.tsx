import { UI } from '../../lib/text/ui';
import type { HistoryEntry } from '../../lib/view-case';
import { EmptyState } from '../empty-state';
import { Sign, type SignName } from '../icons/sign';
import { Keys } from '../key-cap';

const SIGNS: Record<HistoryEntry['kind'], SignName> = {
  scheduledInPerson: 'twoHeads',
  unscheduledInPerson: 'head',
  jointTalk: 'twoHeads',
  phone: 'handset',
  video: 'video',
  email: 'envelope',
  documentDropOff: 'sheet',
  noShow: 'headCross',
  shortFeedback: 'bubble',
  term: 'pencil',
  cooperation: 'pencil',
  cancelled: 'calendarCross',
  followUp: 'calendar',
  pause: 'calendar',
  referral: 'sheet',
};

interface Props {
  entries: HistoryEntry[];
  onUndo: (change: string) => void;
  /** Opens the form; null where it stands open already. */
  onRecord: (() => void) | null;
  shortcut: string | null;
}

/** Contacts, newest first; own entries stay undoable here. */
export function HistoryList({ entries, onUndo, onRecord, shortcut }: Props) {
  if (entries.length === 0) {
    return (
      <EmptyState title={UI.history.emptyTitle} text={UI.history.emptyText}>
        {onRecord && (
          <>
            <button type="button" class="button primary" onClick={onRecord}>
              {UI.record.title}
            </button>
            {shortcut && <Keys shortcut={shortcut} />}
          </>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <h2 class="hidden-text">{UI.history.title}</h2>
      <ul class="history">
        {entries.map((entry) => (
          <li key={entry.id ?? `${entry.date} ${entry.title}`} class="history-entry">
            <span class="history-date">{entry.date}</span>
            <Sign name={SIGNS[entry.kind]} />
            <div class="history-text">
              <p class="name">{entry.title}</p>
              {entry.note && <p class="small">{entry.note}</p>}
            </div>
            {entry.change && (
              <UndoButton change={entry.change} named={`${entry.date} ${entry.title}`} onUndo={onUndo} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function UndoButton({ change, named, onUndo }: { change: string; named: string; onUndo: (change: string) => void }) {
  return (
    <button
      type="button"
      class="icon-button undo"
      aria-label={`${UI.history.undoNamed} ${named}`}
      title={UI.common.undo}
      onClick={() => onUndo(change)}
    >
      <Sign name="undo" />
    </button>
  );
}
