import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { PAUSE_UI } from '../../lib/text/pause';
import type { PausesView, PauseView } from '../../lib/view-case';
import { Disclosure } from '../disclosure';
import { Sign } from '../icons/sign';
import { Refusal } from '../refusal';
import { PauseForm } from './pause-form';
import { useWrite } from './use-saver';

interface Props {
  pauses: PausesView;
  today: string;
  actions: CaseActions;
  save: Save;
}

/** Times in which the case rests: those that were, that is, and that come. */
export function PauseSection({ pauses: { list }, ...form }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    // The button that ended it is gone.
    if (ended.current && document.activeElement === document.body) title.current?.focus();
    ended.current = false;
  }, [list]);
  return (
    <section class="tab-section" aria-labelledby="pause-title">
      <h2 id="pause-title" ref={title} tabIndex={-1}>
        {PAUSE_UI.title}
      </h2>
      {list.length === 0 && <p class="small">{PAUSE_UI.note}</p>}
      {list.length > 0 && (
        <ul class="plain-list">
          {list.map((pause) => (
            <PauseEntry
              key={pause.id}
              pause={pause}
              onEnded={() => {
                ended.current = true;
              }}
              {...form}
            />
          ))}
        </ul>
      )}
      <Disclosure label={PAUSE_UI.add}>{(close) => <PauseForm pause={null} onSaved={close} {...form} />}</Disclosure>
    </section>
  );
}

type EntryProps = Omit<Props, 'pauses'> & { pause: PauseView; onEnded: () => void };

function PauseEntry({ pause, onEnded, actions, save, ...form }: EntryProps) {
  const { message, run } = useWrite(save);
  const { id, title, span, state, stage } = pause;
  const coming = stage === 'coming';
  return (
    <li class="term">
      <p class="name">{title}</p>
      <p>{state}</p>
      <p class="small">{span}</p>
      {stage !== 'over' && (
        <>
          <Disclosure label={PAUSE_UI.edit} name={PAUSE_UI.editNamed(title)} does="change">
            {(close) => (
              <PauseForm
                key={JSON.stringify(pause)}
                pause={pause}
                onSaved={close}
                actions={actions}
                save={save}
                {...form}
              />
            )}
          </Disclosure>
          <button
            type="button"
            class="text-button"
            aria-label={coming ? PAUSE_UI.removeNamed(title) : PAUSE_UI.endNamed(title)}
            onClick={() => run(() => actions.endPause(id)).then((done) => done && onEnded())}
          >
            <Sign name="close" />
            {coming ? PAUSE_UI.remove : PAUSE_UI.end}
          </button>
        </>
      )}
      <Refusal id={`pause-${id}-refusal`} message={message} />
    </li>
  );
}
