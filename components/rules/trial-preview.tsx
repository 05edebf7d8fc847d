import { useState } from 'preact/hooks';
import type { TrialAnswer, TriedCase } from '../../lib/messages/rules';
import { fullDate } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { Refusal } from '../refusal';

const TEXT = UI.rules.preview;
/** Shown at first; a whole caseload may change. */
const FIRST = 25;

interface Props {
  trial: TrialAnswer | 'pending';
}

/** What a change of the rules would do to the user's own cases: how many change their state, and which. */
export function TrialPreview({ trial }: Props) {
  if (trial === 'pending') return <p role="status">{TEXT.pending}</p>;
  if (!trial.ok) return <Refusal id="trial-refusal" message={trial.message} />;
  const { on, total, changedCases, movedCases, changes, notes } = trial;
  return (
    <div class="trial">
      <div role="status">
        <p>
          <strong>{TEXT.head(changedCases, total)}</strong>
        </p>
        {movedCases > 0 && <p>{TEXT.moved(movedCases)}</p>}
        <p class="small">{TEXT.day(fullDate(on))}</p>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {changes.length > 0 && <ChangeList changes={changes} />}
    </div>
  );
}

function ChangeList({ changes }: { changes: TriedCase[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <>
      <ul class="trial-changes" aria-label={TEXT.list}>
        {shown.map(({ ref, name, before, after }, at) => (
          <li key={at}>
            <p>
              <span class="name">{name ?? TEXT.noName}</span> <span class="small">{ref.customerNumber}</span>
            </p>
            <p>
              {before} <span aria-hidden="true">→</span>
              <span class="hidden-text">, {TEXT.to}:</span> <strong>{after}</strong>
            </p>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" class="button small-button" onClick={() => setAll(true)}>
          {TEXT.all(changes.length)}
        </button>
      )}
    </>
  );
}
