import type { OpenRoom } from '../../lib/sap/open-room';
import { DUTY_KINDS, type DutyKind, type DutyRow } from '../../lib/sap/rows';
import { type DutyDraft, type DutyField, dutyDraft, hasDays, LONGEST_TITLE, saveDuty } from '../../lib/sap/save-duty';
import { DUTY_WORDS, SAP_DUTIES_UI } from '../../lib/text/ui-sap-duties';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useFormWrite } from './use-form-write';
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
  const [draft, setDraft, forget] = useKept<DutyDraft>(
    id,
    duty ? dutyDraft(duty) : { kind: 'training', on: room.today, days: USUAL_DAYS.training, title: '' },
  );
  const { refused, run, marks } = useFormWrite<DutyField>(id, write);
  const set = (part: Partial<DutyDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const choose = (kind: DutyKind): void =>
    setDraft((now) => ({ ...now, kind, days: now.days === USUAL_DAYS[now.kind] ? USUAL_DAYS[kind] : now.days }));
  const submit = async (): Promise<void> => {
    if (!(await run((now) => saveDuty(now, duty?.id ?? null, draft)))) return;
    forget();
    onSaved();
  };
  return (
    <SmallForm
      id={id}
      label={duty ? SAP_DUTIES_UI.changeNamed(TEXT.line(duty.kind, duty.on)) : TEXT.add}
      button={SAP_DUTIES_UI.save}
      message={refused?.message ?? null}
      onSubmit={() => {
        void submit();
        return null;
      }}
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
