import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Defer } from '../../lib/messages/protocol';
import { DEFER_UI } from '../../lib/text/defer';
import { UI } from '../../lib/text/ui';
import type { DeferChoice, FollowUpView } from '../../lib/view-case';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';

interface Props {
  how: Defer['how'];
  followUp: FollowUpView;
  choices: DeferChoice[];
  /** Why it was refused. */
  message: string | null;
  onDefer: (defer: Defer) => Promise<boolean>;
  onClose: () => void;
}

/** To when: one press for the usual days, or a date. */
export function DeferForm({ how, followUp, choices, message, onDefer, onClose }: Props) {
  const [date, setDate] = useKept('date', '');
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), []);
  const put = (day: string): Promise<boolean> => onDefer(how === 'move' ? { how, date: day } : { how, until: day });
  const id = `defer-${followUp.id}`;
  const submit = (): string | null => {
    setMissing(!isIsoDate(date));
    if (!isIsoDate(date)) return `${id}-date`;
    void put(date).then((done) => !done && box.current?.querySelector<HTMLElement>(`#${id}-date`)?.focus());
    return null;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const refusal = missing ? UI.common.dateMissing : message;
  const label = how === 'move' ? DEFER_UI.moveNamed(followUp.text) : DEFER_UI.laterNamed(followUp.text);
  return (
    <fieldset class="defer" ref={box} onKeyDown={onKey}>
      <legend class="hidden-text">{label}</legend>
      <p class="small">{how === 'move' ? DEFER_UI.moveNote : DEFER_UI.laterNote(followUp.day)}</p>
      <div class="defer-days">
        {choices
          .filter((choice) => how === 'later' || choice.date !== followUp.date)
          .map((choice) => (
            <button
              key={choice.date}
              type="button"
              class="button small-button defer-day"
              onClick={() => {
                setMissing(false);
                void put(choice.date);
              }}
            >
              <span>{choice.label}</span> <span class="muted">{choice.day}</span>
            </button>
          ))}
      </div>
      <SmallForm
        id={id}
        label={DEFER_UI.otherDay}
        button={how === 'move' ? DEFER_UI.moveSave : DEFER_UI.laterSave}
        message={refusal}
        onSubmit={submit}
      >
        <DateField
          id={`${id}-date`}
          label={DEFER_UI.otherDay}
          value={date}
          onChange={setDate}
          invalid={refusal !== null}
          describedBy={refusal === null ? undefined : `${id}-refusal`}
        />
      </SmallForm>
    </fieldset>
  );
}
