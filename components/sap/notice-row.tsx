import { useState } from 'preact/hooks';
import type { NoticeView } from '../../lib/sap/notice-list';
import type { ClientRow } from '../../lib/sap/rows';
import type { NoticeField } from '../../lib/sap/save-notice';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { CheckRow } from '../check-row';
import { Disclosure } from '../disclosure';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { StateText } from '../state-text';
import { TextField } from '../text-field';
import type { Refused } from './use-room-writer';

const { notices: TEXT } = SAP_CLIENTS_UI;

interface Props {
  item: NoticeView;
  notice: ClientRow['notices'][number] | undefined;
  canChange: boolean;
  onTick: (given: boolean) => void;
  /** Null: good practice needs no reason. */
  onOmit: ((reason: string) => Promise<Refused<NoticeField> | null>) | null;
}

/** One notice: ticked when it was said, or left out for a reason that is written down. */
export function NoticeRow({ item, notice, canChange, onTick, onOmit }: Props) {
  const [reason, setReason, forget] = useKept(`omitted ${item.id}`, '');
  const [refused, setRefused] = useState<Refused<NoticeField> | null>(null);
  const id = `omit-${item.id}`;
  const isGiven = notice !== undefined && notice.omitted === null;
  const omitted = notice?.omitted ?? null;
  const omit = async (save: NonNullable<Props['onOmit']>, done: () => void): Promise<void> => {
    const answer = await save(reason);
    setRefused(answer);
    if (answer) return document.getElementById(`${id}-reason`)?.focus();
    forget();
    setReason('');
    done();
  };
  return (
    <li>
      <CheckRow checked={isGiven} disabled={!canChange} onChange={onTick}>
        <span>{item.text}</span>
        <span class="small line">
          {item.source}
          {isGiven && ` · ${TEXT.givenOn(notice.on)}`}
        </span>
        {notice && omitted !== null && (
          <StateText tone="neutral" icon="noTarget" text={TEXT.omittedOn(notice.on, omitted)} />
        )}
      </CheckRow>
      {onOmit && canChange && !isGiven && (
        <Disclosure
          label={omitted === null ? TEXT.omit : TEXT.otherReason}
          name={SAP_CLIENTS_UI.named(omitted === null ? TEXT.omit : TEXT.otherReason, item.text)}
          does="change"
        >
          {(done) => (
            <SmallForm
              id={id}
              label={SAP_CLIENTS_UI.named(TEXT.omit, item.text)}
              button={SAP_CLIENTS_UI.save}
              message={refused?.message ?? null}
              onSubmit={() => {
                void omit(onOmit, done);
                return null;
              }}
            >
              <TextField
                id={`${id}-reason`}
                label={TEXT.reason}
                value={reason}
                invalid={refused?.field === 'omitted'}
                describedBy={refused ? `${id}-refusal` : undefined}
                onChange={setReason}
              />
            </SmallForm>
          )}
        </Disclosure>
      )}
    </li>
  );
}
