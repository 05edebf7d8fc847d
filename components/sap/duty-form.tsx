import type { OpenRoom } from '../../lib/sap/open-room';
import { DUTY_KINDS, type DutyKind, type DutyRow } from '../../lib/sap/rows';
import { type DutyDraft, type DutyField, dutyDraft, hasDays, LONGEST_TITLE, saveDuty } from '../../lib/sap/save-duty';
import { DUTY_WORDS, SAP_DUTIES_UI } from '../../lib/text/ui-sap-duties';
import { DateField } from '../date-field';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useEntryForm } from './use-entry-form';
import type { Write } from './use-room-writer';

const TEXT = SAP_DUTIES_UI.done;
const KINDS = DUTY_KINDS.map((value) => ({ value, label: DUTY_WORDS[value] }));
/** What is asked for of it in a year, or what one usually lasts. */
const USUAL_DAYS: Record<DutyKind, string> = { training: '1', supervision: '2', workingGroup: '1', headTalk: '1' };

interface Props {
  room: OpenRoom;
  /** Null: a new one. */
  duty: DutyRow | null;
  write: Write;
  onSaved: () => void;
}

/** Something that took place. */
export function DutyForm({ room, duty, write, onSaved }: Props) {
  const id = `duty-${duty?.id ?? 'new'}`;
  const { draft, set, setDraft, marks, form } = useEntryForm<DutyDraft, DutyField>({
    id,
    initial: duty ? dutyDraft(duty) : { kind: 'training', on: room.today, days: USUAL_DAYS.training, title: '' },
    write,
    make: (now, typed) => saveDuty(now, duty?.id ?? null, typed),
    onSaved,
  });
  const choose = (kind: DutyKind): void =>
    setDraft((now) => ({ ...now, kind, days: now.days === USUAL_DAYS[now.kind] ? USUAL_DAYS[kind] : now.days }));
  return (
    <SmallForm
      {...form}
      label={duty ? SAP_DUTIES_UI.changeNamed(TEXT.line(duty.kind, duty.on)) : TEXT.add}
      button={SAP_DUTIES_UI.save}
    >
      <SelectField id={`${id}-kind`} label={TEXT.kind} value={draft.kind} options={KINDS} onChange={choose} />
      <DateField
        id={`${id}-on`}
        label={TEXT.on}
        value={draft.on}
        max={room.today}
        {...marks('on')}
        onChange={(on) => set({ on })}
      />
      {hasDays(draft.kind) && (
        <TextField
          id={`${id}-days`}
          label={TEXT.days}
          value={draft.days}
          maxLength={5}
          {...marks('days')}
          onChange={(days) => set({ days })}
        />
      )}
      <TextField
        id={`${id}-title`}
        label={TEXT.name}
        value={draft.title}
        maxLength={LONGEST_TITLE}
        {...marks('title')}
        onChange={(title) => set({ title })}
      />
    </SmallForm>
  );
}
