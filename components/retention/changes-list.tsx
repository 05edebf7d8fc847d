import { useEffect, useState } from 'preact/hooks';
import type { ChangeView } from '../../lib/messages/retention';
import { faultSentence } from '../../lib/text/fault-sentence';
import { UI } from '../../lib/text/ui';
import { Disclosure } from '../disclosure';
import { Sign } from '../icons/sign';
import { Refusal } from '../refusal';

const TEXT = UI.retention.changes;

interface Props {
  load: () => Promise<ChangeView[]>;
  /** Another object whenever something was written. */
  version: unknown;
  onUndo: (change: string) => void;
}

/** „Änderungen“: what was done to this case and when, newest first. Read only when it is opened. */
export function ChangesDisclosure(props: Props) {
  return (
    <div class="tab-section">
      <Disclosure label={TEXT.open} does="show">
        {() => <ChangesList {...props} />}
      </Disclosure>
    </div>
  );
}

function ChangesList({ load, version, onUndo }: Props) {
  const [changes, setChanges] = useState<ChangeView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (list) => current && setChanges(list),
      (fault: unknown) => current && setProblem(faultSentence(fault)),
    );
    return () => {
      current = false;
    };
  }, [version]);
  return (
    <>
      <h2 class="hidden-text">{TEXT.title}</h2>
      {changes?.length === 0 && <p class="muted">{TEXT.none}</p>}
      <ul class="changes">
        {changes?.map(({ id, when, label, undone, canUndo }) => (
          <li key={id} class="change">
            <div class="history-text">
              <p class="name">{label}</p>
              <p class="small">{undone ? `${when} · ${TEXT.undone}` : when}</p>
            </div>
            {canUndo && (
              <button
                type="button"
                class="icon-button undo"
                aria-label={TEXT.undoNamed(label, when)}
                title={TEXT.undo}
                onClick={() => onUndo(id)}
              >
                <Sign name="undo" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Refusal id="changes-refusal" message={problem} />
    </>
  );
}
