import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import type { CaseRetention } from '../../lib/view-case';
import { useWrite } from '../case/use-saver';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { Disclosure } from '../disclosure';
import { useKept } from '../kept';
import { Refusal } from '../refusal';
import { SmallForm } from '../small-form';

interface Props {
  retention: CaseRetention;
  today: IsoDate;
  actions: CaseActions;
  save: Save;
}

/** How long this case stays, and the day it ended. */
export function RetentionSection({ retention: { endedOn, state }, today, actions, save }: Props) {
  const { message, run } = useWrite(save);
  return (
    <section class="tab-section" aria-labelledby="retention-title">
      <h2 id="retention-title">{UI.retention.title}</h2>
      <p>{state}</p>
      {endedOn ? (
        <div class="button-row">
          <button type="button" class="button" onClick={() => run(() => actions.endCase(null))}>
            {UI.retention.notEnded}
          </button>
          <button type="button" class="button" onClick={() => run(actions.keepCase)}>
            {UI.retention.keep}
          </button>
        </div>
      ) : (
        <Disclosure label={UI.retention.end}>
          {(close) => <EndForm today={today} actions={actions} save={save} onSaved={close} />}
        </Disclosure>
      )}
      <Refusal id="retention-refusal" message={message} />
    </section>
  );
}

function EndForm({ today, actions, save, onSaved }: Omit<Props, 'retention'> & { onSaved: () => void }) {
  const [day, setDay] = useKept<string>('on', today);
  const [wrong, setWrong] = useState(false);
  const { message, setMessage, run } = useWrite(save);
  const submit = (): string | null => {
    const problem = isIsoDate(day) ? (day > today ? UI.common.dateInFuture : null) : UI.common.dateMissing;
    setWrong(problem !== null);
    if (problem) {
      setMessage(problem);
      return 'ended-on';
    }
    run(() => actions.endCase(day)).then((done) => done && onSaved());
    return null;
  };
  return (
    <SmallForm id="end-form" label={UI.retention.end} button={UI.retention.endSave} message={message} onSubmit={submit}>
      <DateField
        id="ended-on"
        label={UI.retention.endedOn}
        value={day}
        max={today}
        invalid={wrong}
        describedBy={wrong ? 'end-form-refusal' : undefined}
        onChange={setDay}
      />
    </SmallForm>
  );
}
