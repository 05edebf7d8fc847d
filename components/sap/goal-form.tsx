import type { OpenRoom } from '../../lib/sap/open-room';
import type { ClientRow } from '../../lib/sap/rows';
import { type GoalDraft, type GoalField, LONGEST_GOAL, saveGoal } from '../../lib/sap/save-goal';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { useEntryForm } from './use-entry-form';
import type { Write } from './use-room-writer';

const { goals: TEXT } = SAP_CLIENTS_UI;

interface Props {
  room: OpenRoom;
  client: ClientRow;
  /** Null: a new one. */
  goal: ClientRow['goals'][number] | null;
  write: Write;
  onSaved: () => void;
}

/** What the person wants to reach, and whether it is reached. */
export function GoalForm({ room, client, goal, write, onSaved }: Props) {
  const id = `goal-${goal?.id ?? 'new'}`;
  const { draft, set, marks, form } = useEntryForm<GoalDraft, GoalField>({
    id,
    initial: {
      text: goal?.text ?? '',
      reachedOn: goal?.reachedOn ?? '',
      reintegration: goal?.reintegration ?? false,
    },
    write,
    make: (now, typed) => saveGoal(now, client.id, goal?.id ?? null, typed),
    onSaved,
  });
  return (
    <SmallForm
      {...form}
      label={goal ? SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.change, goal.text) : TEXT.add}
      button={SAP_CLIENTS_UI.save}
    >
      <TextField
        id={`${id}-text`}
        label={TEXT.text}
        value={draft.text}
        maxLength={LONGEST_GOAL}
        {...marks('text')}
        onChange={(text) => set({ text })}
      />
      {goal && (
        <DateField
          id={`${id}-reachedOn`}
          label={TEXT.reachedOn}
          value={draft.reachedOn}
          max={room.today}
          {...marks('reachedOn')}
          onChange={(reachedOn) => set({ reachedOn })}
        />
      )}
      <CheckRow checked={draft.reintegration} onChange={(reintegration) => set({ reintegration })}>
        {TEXT.reintegration}
      </CheckRow>
    </SmallForm>
  );
}
