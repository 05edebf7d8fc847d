import { useLayoutEffect, useRef } from 'preact/hooks';
import { idOf, type Place } from '../../lib/editor/place';
import { placeName } from '../../lib/editor/table-names';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { Sign } from '../icons/sign';
import { Refusal } from '../refusal';
import { TrialPreview } from '../rules/trial-preview';
import type { DraftWork } from './editor-props';

interface Props {
  work: DraftWork;
  onGo: (place: Place) => void;
}

/** What is still wrong, with the way there; what the draft would change; and the decision. */
export function CheckSection({ work, onGo }: Props) {
  const { draft, problems, trial, refusal, saved } = work;
  const list = useRef<HTMLUListElement>(null);
  /** What is refused leads to the first thing that is wrong. */
  const tried = (act: () => void) => (): void => {
    act();
    list.current?.querySelector('a')?.focus();
  };
  return (
    <>
      <section class="editor-section" aria-labelledby="check-title">
        <h2 id="check-title" tabIndex={-1}>
          {EDITOR_UI.checkTitle}
        </h2>
        <p role="status" class="name">
          {problems.length === 0 ? EDITOR_UI.fine : EDITOR_UI.wrong(problems.length)}
        </p>
        {problems.length > 0 && (
          <>
            <p>{EDITOR_UI.wrongNote}</p>
            <ul ref={list} class="problem-list">
              {problems.map(({ place, problem }, at) => (
                <li key={at}>
                  <a
                    href={`#${idOf(place)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      onGo(place);
                    }}
                  >
                    {placeName(draft, place)}
                  </a>
                  : {problem}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="editor-section" aria-labelledby="effect-title">
        <h2 id="effect-title">{EDITOR_UI.effectTitle}</h2>
        <Effect trial={trial} />
        <p class="small">{EDITOR_UI.examplesNote}</p>
        <div class="button-row editor-decision">
          <button type="button" class="button primary" onClick={tried(work.onSave)}>
            {EDITOR_UI.save}
          </button>
          <button type="button" class="button" onClick={tried(work.onFile)}>
            {EDITOR_UI.file}
          </button>
          <button type="button" class="button" onClick={tried(work.onPolicyFile)}>
            {EDITOR_UI.policyFile}
          </button>
          {saved && (
            <span class="editor-saved">
              <Sign name="tick" />
              {saved}
            </span>
          )}
        </div>
        <Refusal id="save-refusal" message={refusal} />
      </section>
    </>
  );
}

/** The effect keeps its height while the next one is looked for, so that the buttons below stay where they are. */
function Effect({ trial }: Pick<DraftWork, 'trial'>) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const isPending = trial === 'pending';
  useLayoutEffect(() => {
    if (!isPending) height.current = box.current?.offsetHeight ?? 0;
  });
  return (
    <div ref={box} style={isPending ? { minHeight: `${height.current}px` } : {}}>
      {trial ? <TrialPreview trial={trial} /> : <p>{EDITOR_UI.effectLater}</p>}
    </div>
  );
}
