import { UI } from '../../lib/text/ui';
import { DateField } from '../date-field';
import { SelectField } from '../select-field';
import type { DraftField, Follow, FollowKind } from './draft';

interface Props {
  follow: Follow;
  invalid: DraftField | null;
  onChange: (follow: Follow) => void;
}

const KINDS: FollowKind[] = ['appointment', 'followUp', 'none'];

/** What follows: an appointment, a Wiedervorlage with a few words, or nothing. */
export function FollowChoice({ follow, invalid, onChange }: Props) {
  const wrong = (field: DraftField): string | undefined => (invalid === field ? 'record-refusal' : undefined);
  return (
    <>
      <div class="follow">
        <SelectField
          id="record-follow"
          label={UI.record.follow}
          value={follow.kind}
          options={KINDS.map((kind) => ({ value: kind, label: UI.record.followKinds[kind] }))}
          onChange={(kind) => onChange({ ...follow, kind })}
        />
        {follow.kind !== 'none' && (
          <DateField
            id="record-followDate"
            label={UI.record.followDate}
            hiddenLabel
            value={follow.date}
            invalid={invalid === 'followDate'}
            describedBy={wrong('followDate')}
            onChange={(date) => onChange({ ...follow, date })}
          />
        )}
      </div>
      {follow.kind === 'followUp' && (
        <div class="field">
          <label for="record-followWhat">{UI.record.followWhat}</label>
          <input
            id="record-followWhat"
            class="control"
            type="text"
            maxLength={200}
            autocomplete="off"
            value={follow.what}
            aria-invalid={invalid === 'followWhat'}
            aria-describedby={wrong('followWhat')}
            onInput={(event) => onChange({ ...follow, what: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
