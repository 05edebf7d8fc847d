import type { Defer } from '../../lib/messages/protocol';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { DEFER_UI } from '../../lib/text/defer';
import type { DeferChoice, FollowUpView } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { KeptPlace, useForgetPlace, useKeptFace } from '../kept';
import { Refusal } from '../refusal';
import { StateText } from '../state-text';
import { DeferForm } from './defer-form';
import { useWrite } from './use-saver';

interface Props {
  followUp: FollowUpView;
  choices: DeferChoice[];
  actions: CaseActions;
  save: Save;
  /** It was put off: the row may stand elsewhere now. */
  onDeferred: () => void;
}

/** One Wiedervorlage: tick it, move it, or be told of it later. */
export function FollowUpRow({ followUp, choices, actions, save, onDeferred }: Props) {
  const { id, text, date, done, tone, state, hidden } = followUp;
  const { message, run, each } = useWrite(save);
  const [open, setOpen] = useKeptFace<Defer['how'] | null>(`defer ${id}`, null);
  const forget = useForgetPlace(`defer ${id}`);
  const toggle = (how: Defer['how']): void => setOpen(open === how ? null : how);
  const defer = async (how: Defer): Promise<boolean> => {
    const gone = await run(() => actions.deferFollowUp(id, how));
    if (!gone) return false;
    forget();
    setOpen(null);
    onDeferred();
    return true;
  };
  return (
    <li class="step" id={`follow-up-${id}`}>
      <CheckRow
        checked={done}
        onChange={(now) => each(() => actions.saveFollowUp({ id, date, what: text, done: now }))}
      >
        <span class="name">{text}</span>
        <span class="small step-state">
          <StateText tone={done ? 'neutral' : tone} icon={!done && tone !== 'neutral' ? 'flag' : null} text={state} />
        </span>
      </CheckRow>
      {!done && (
        <div class="step-actions">
          <button
            type="button"
            class="text-button link"
            aria-label={DEFER_UI.moveNamed(text)}
            aria-expanded={open === 'move'}
            onClick={() => toggle('move')}
          >
            {DEFER_UI.move}
          </button>
          {hidden ? (
            <button
              type="button"
              class="text-button link"
              aria-label={DEFER_UI.showNowNamed(text)}
              onClick={() => defer({ how: 'later', until: null })}
            >
              {DEFER_UI.showNow}
            </button>
          ) : (
            <button
              type="button"
              class="text-button link"
              aria-label={DEFER_UI.laterNamed(text)}
              aria-expanded={open === 'later'}
              onClick={() => toggle('later')}
            >
              {DEFER_UI.later}
            </button>
          )}
        </div>
      )}
      {open && !done && (
        <KeptPlace name={`defer ${id}`}>
          <KeptPlace key={open} name={open}>
            <DeferForm
              how={open}
              followUp={followUp}
              choices={choices}
              message={message}
              onDefer={defer}
              onClose={() => {
                setOpen(null);
                onDeferred();
              }}
            />
          </KeptPlace>
        </KeptPlace>
      )}
      {!open && <Refusal id={`follow-up-${id}-refusal`} message={message} />}
    </li>
  );
}
