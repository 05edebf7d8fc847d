import type { OpenRoom } from '../../lib/sap/open-room';
import type { TimeRow } from '../../lib/sap/rows';
import {
  ENTERED_KINDS,
  type EnteredKind,
  LONGEST_TIME_NOTE,
  saveTime,
  type TimeDraft,
  type TimeField,
} from '../../lib/sap/save-time';
import { SAP_TIME_UI as TEXT, TIME_WORDS } from '../../lib/text/ui-sap-time';
import { DateField } from '../date-field';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useEntryForm } from './use-entry-form';
import type { Write } from './use-room-writer';

const KINDS = ENTERED_KINDS.map((value) => ({ value, label: TIME_WORDS[value] }));

interface Props {
  room: OpenRoom;
  /** Null: a new one. */
  time: (TimeRow & { kind: EnteredKind }) | null;
  write: Write;
  onSaved: () => void;
}

/** Time beside talks. */
export function TimeForm({ room, time, write, onSaved }: Props) {
  const id = `time-${time?.id ?? 'new'}`;
  const { draft, set, marks, form } = useEntryForm<TimeDraft, TimeField>({
    id,
    initial: time
      ? { on: time.on, kind: time.kind, minutes: String(time.minutes), note: time.note }
      : { on: room.today, kind: 'information', minutes: '', note: '' },
    write,
    make: (now, typed) => saveTime(now, time?.id ?? null, typed),
    onSaved,
  });
  return (
    <SmallForm
      {...form}
      label={time ? TEXT.changeNamed(TEXT.line(time.kind, time.on, time.minutes)) : TEXT.add}
      button={TEXT.save}
    >
      <SelectField
        id={`${id}-kind`}
        label={TEXT.kind}
        value={draft.kind}
        options={KINDS}
        onChange={(kind) => set({ kind })}
      />
      <DateField
        id={`${id}-on`}
        label={TEXT.on}
        value={draft.on}
        max={room.today}
        {...marks('on')}
        onChange={(on) => set({ on })}
      />
      <TextField
        id={`${id}-minutes`}
        label={TEXT.minutes}
        value={draft.minutes}
        maxLength={8}
        {...marks('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      <TextField
        id={`${id}-note`}
        label={TEXT.note}
        value={draft.note}
        maxLength={LONGEST_TIME_NOTE}
        {...marks('note')}
        onChange={(note) => set({ note })}
      />
    </SmallForm>
  );
}
