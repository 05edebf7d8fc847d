import type { IsoDate } from '../../lib/rules/facts';
import { UI } from '../../lib/text/ui';
import { DateField } from '../date-field';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { TimeField } from '../time-field';
import { type Follow, type FollowKind, withFollowKind } from './follow';

interface Props {
  /** Begins the ids: `<id>-follow`, `<id>-followDate`, `<id>-followTime`, `<id>-followWhat`; the refusal is `<id>-refusal`. */
  id: string;
  follow: Follow;
  kinds: readonly FollowKind[];
  today: IsoDate;
  suggested: IsoDate | null;
  invalid: string | null;
  onChange: (follow: Follow) => void;
}

/** What follows: an appointment, a Wiedervorlage with a few words, the end of the case, or nothing yet. */
export function FollowChoice({ id, follow, kinds, today, suggested, invalid, onChange }: Props) {
  const wrong = (field: string): string | undefined => (invalid === field ? `${id}-refusal` : undefined);
  const ends = follow.kind === 'caseEnds';
  return (
    <>
      <div class="follow">
        <SelectField
          id={`${id}-follow`}
          label={UI.record.follow}
          value={follow.kind}
          options={kinds.map((kind) => ({ value: kind, label: UI.record.followKinds[kind] }))}
          onChange={(kind) => onChange(withFollowKind(follow, kind, today, suggested))}
        />
        {follow.kind !== 'none' && (
          <DateField
            id={`${id}-followDate`}
            label={UI.record.followDate}
            hiddenLabel
            value={follow.date}
            max={ends ? today : undefined}
            invalid={invalid === 'followDate'}
            describedBy={wrong('followDate')}
            onChange={(date) => onChange({ ...follow, date })}
          />
        )}
      </div>
      {follow.kind === 'appointment' && (
        <TimeField
          id={`${id}-followTime`}
          label={UI.record.followTime}
          value={follow.time ?? ''}
          invalid={invalid === 'followTime'}
          describedBy={wrong('followTime')}
          onChange={(time) => onChange({ ...follow, time })}
        />
      )}
      {(follow.kind === 'followUp' || ends) && (
        <TextField
          id={`${id}-followWhat`}
          label={ends ? UI.record.endReason : UI.record.followWhat}
          value={follow.what}
          invalid={invalid === 'followWhat'}
          describedBy={wrong('followWhat')}
          onChange={(what) => onChange({ ...follow, what })}
        />
      )}
    </>
  );
}
