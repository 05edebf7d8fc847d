import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { UI } from '../../lib/text/ui';
import type { DeferChoice, FollowUpView } from '../../lib/view-case';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { FollowUpRow } from './follow-up-row';
import { useWrite } from './use-saver';

interface Props {
  followUps: FollowUpView[];
  choices: DeferChoice[];
  actions: CaseActions;
  save: Save;
}

/** Wiedervorlagen: tick what is done, put off what can wait, add what comes. */
export function FollowUpList({ followUps, choices, actions, save }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** The one that was put off last: its row may move, and with it the focus is lost. */
  const deferred = useRef<string | null>(null);
  const refocus = (): void => {
    const row = list.current?.querySelector(`#follow-up-${deferred.current}`);
    row?.querySelector<HTMLElement>('.step-actions button')?.focus();
  };
  useLayoutEffect(() => {
    if (deferred.current !== null && document.activeElement === document.body) refocus();
    deferred.current = null;
  }, [followUps]);
  return (
    <>
      {followUps.length === 0 ? (
        <EmptyState title={UI.followUps.emptyTitle} text={UI.followUps.emptyText} />
      ) : (
        <section class="tab-section" aria-labelledby="follow-ups-title">
          <h2 id="follow-ups-title">{UI.followUps.title}</h2>
          <ul class="steps" ref={list}>
            {followUps.map((followUp) => (
              <FollowUpRow
                key={followUp.id}
                followUp={followUp}
                choices={choices}
                actions={actions}
                save={save}
                onDeferred={() => {
                  deferred.current = followUp.id;
                  refocus();
                }}
              />
            ))}
          </ul>
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

function FollowUpForm({ actions, save, onSaved }: Omit<Props, 'followUps' | 'choices'> & { onSaved: () => void }) {
  const [what, setWhat] = useKept('what', '');
  const [date, setDate] = useKept('date', '');
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
