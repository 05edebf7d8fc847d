import { useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { FollowUpView } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { Refusal } from '../refusal';
import { SmallForm } from '../small-form';
import { StateText } from '../state-text';
import { TextField } from '../text-field';
import { useWrite } from './use-saver';

interface Props {
  followUps: FollowUpView[];
  actions: CaseActions;
  save: Save;
}

/** Wiedervorlagen: tick what is done, add what comes. */
export function FollowUpList({ followUps, actions, save }: Props) {
  const { message, run } = useWrite(save);
  return (
    <>
      {followUps.length === 0 ? (
        <EmptyState title={UI.followUps.emptyTitle} text={UI.followUps.emptyText} />
      ) : (
        <section class="tab-section" aria-labelledby="follow-ups-title">
          <h2 id="follow-ups-title">{UI.followUps.title}</h2>
          <ul class="steps">
            {followUps.map(({ id, text, date, done, tone, state }) => (
              <li key={id} class="step">
                <CheckRow
                  checked={done}
                  onChange={(now) => run(() => actions.saveFollowUp({ id, date, what: text, done: now }))}
                >
                  <span class="name">{text}</span>
                  <span class="small step-state">
                    <StateText
                      tone={done ? 'neutral' : tone}
                      icon={!done && tone !== 'neutral' ? 'flag' : null}
                      text={state}
                    />
                  </span>
                </CheckRow>
              </li>
            ))}
          </ul>
          <Refusal id="follow-ups-refusal" message={message} />
        </section>
      )}
      <div class="tab-section">
        <Disclosure label={UI.followUps.add}>
          {(close) => <FollowUpForm actions={actions} save={save} onSaved={close} />}
        </Disclosure>
      </div>
    </>
  );
}

function FollowUpForm({ actions, save, onSaved }: Omit<Props, 'followUps'> & { onSaved: () => void }) {
  const [what, setWhat] = useState('');
  const [date, setDate] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const { message, setMessage, run } = useWrite(save);
  const refuse = (field: string, sentence: string): string => {
    setMessage(sentence);
    setWrong(field);
    return field;
  };
  const submit = (): string | null => {
    if (!what.trim()) return refuse('follow-up-what', UI.followUps.whatMissing);
    if (!isIsoDate(date)) return refuse('follow-up-date', UI.common.dateMissing);
    setWrong(null);
    run(() => actions.saveFollowUp({ id: null, date, what: what.trim(), done: false })).then(
      (done) => done && onSaved(),
    );
    return null;
  };
  const refusal = (field: string): string | undefined => (wrong === field ? 'follow-up-refusal' : undefined);
  return (
    <SmallForm id="follow-up" label={UI.followUps.add} button={UI.followUps.save} message={message} onSubmit={submit}>
      <TextField
        id="follow-up-what"
        label={UI.followUps.what}
        value={what}
        onChange={setWhat}
        invalid={wrong === 'follow-up-what'}
        describedBy={refusal('follow-up-what')}
      />
      <DateField
        id="follow-up-date"
        label={UI.followUps.date}
        value={date}
        onChange={setDate}
        invalid={wrong === 'follow-up-date'}
        describedBy={refusal('follow-up-date')}
      />
    </SmallForm>
  );
}
