import { useEffect, useState } from 'preact/hooks';
import type { RelinkChoice } from '../../lib/messages/retention';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { faultSentence } from '../../lib/text/fault-sentence';
import { UI } from '../../lib/text/ui';
import { useWrite } from '../case/use-saver';
import { Disclosure } from '../disclosure';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';

const TEXT = UI.retention.relink;

interface Props {
  /** A case of this person's number is stored: then another one can only be merged with it. */
  adopted: boolean;
  actions: CaseActions;
  save: Save;
}

/** A person whose customer number has changed: which own case is hers? */
export function RelinkSection({ adopted, actions, save }: Props) {
  return (
    <div class="tab-section">
      <Disclosure label={adopted ? TEXT.mergeOpen : TEXT.open} does="change">
        {(close) => <RelinkForm adopted={adopted} actions={actions} save={save} onSaved={close} />}
      </Disclosure>
    </div>
  );
}

function RelinkForm({ adopted, actions, save, onSaved }: Props & { onSaved: () => void }) {
  const [filter, setFilter] = useKept('filter', '');
  const [found, setFound] = useState<{ choices: RelinkChoice[]; more: number } | null>(null);
  const [chosen, setChosen] = useKept<string | null>('chosen', null);
  const { message, setMessage, run } = useWrite(save);
  useEffect(() => {
    let current = true;
    actions.relinkChoices(filter).then(
      (answer) => current && setFound(answer),
      (fault: unknown) => current && setMessage(faultSentence(fault)),
    );
    return () => {
      current = false;
    };
  }, [filter]);
  const submit = (): string | null => {
    const choice = found?.choices.find(({ ref }) => ref.customerNumber === chosen);
    if (!choice) {
      setMessage(TEXT.missing);
      return found && found.choices.length > 0 ? 'relink-0' : 'relink-filter';
    }
    run(() => actions.relinkCase(choice.ref, adopted)).then((done) => done && onSaved());
    return null;
  };
  const choices = found?.choices ?? [];
  return (
    <SmallForm
      id="relink"
      label={adopted ? TEXT.mergeOpen : TEXT.open}
      button={adopted ? TEXT.mergeSave : TEXT.save}
      message={message}
      onSubmit={submit}
    >
      <p class="small">{adopted ? TEXT.mergeNote : TEXT.note}</p>
      <TextField id="relink-filter" label={TEXT.filter} value={filter} onChange={setFilter} />
      <fieldset class="relink-choices">
        <legend class="field-label">{TEXT.legend}</legend>
        {found && choices.length === 0 && <p class="muted">{TEXT.none}</p>}
        {choices.map(({ ref, name, note, likely }, index) => (
          <label key={ref.customerNumber} class="check-row">
            <input
              id={`relink-${index}`}
              type="radio"
              class="dot"
              name="relink"
              checked={chosen === ref.customerNumber}
              onChange={() => setChosen(ref.customerNumber)}
            />
            <span class="check-text">
              <span class="name">{name}</span>
              <span class="small relink-note">{likely ? `${note} · ${TEXT.likely}` : note}</span>
            </span>
          </label>
        ))}
        {found && found.more > 0 && <p class="small">{TEXT.more(found.more)}</p>}
      </fieldset>
    </SmallForm>
  );
}
