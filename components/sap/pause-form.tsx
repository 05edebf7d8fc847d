import type { OpenRoom } from '../../lib/sap/open-room';
import type { PauseRow } from '../../lib/sap/rows';
import { type PauseDraft, type PauseField, pauseDraft, savePause } from '../../lib/sap/save-pause';
import { SAP_DUTIES_UI } from '../../lib/text/ui-sap-duties';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { SmallForm } from '../small-form';
import { useEntryForm } from './use-entry-form';
import type { Write } from './use-room-writer';

const TEXT = SAP_DUTIES_UI.pause;

interface Props {
  room: OpenRoom;
  /** Null: a new one. */
  pause: PauseRow | null;
  write: Write;
  onSaved: () => void;
}

/** A time in which the work rests, and what was told of it in writing. */
export function PauseForm({ room, pause, write, onSaved }: Props) {
  const id = `pause-${pause?.id ?? 'new'}`;
  const { draft, set, marks, form } = useEntryForm<PauseDraft, PauseField>({
    id,
    initial: pause ? pauseDraft(pause) : { from: room.today, until: '', beginTold: false, endTold: false },
    write,
    make: (now, typed) => savePause(now, pause?.id ?? null, typed),
    onSaved,
  });
  return (
    <SmallForm
      {...form}
      label={pause ? SAP_DUTIES_UI.changeNamed(TEXT.line(pause.from, pause.until)) : TEXT.add}
      button={SAP_DUTIES_UI.save}
    >
      <DateField
        id={`${id}-from`}
        label={TEXT.from}
        value={draft.from}
        {...marks('from')}
        onChange={(from) => set({ from })}
      />
      <CheckRow checked={draft.beginTold} onChange={(beginTold) => set({ beginTold })}>
        {TEXT.beginTold}
      </CheckRow>
      <DateField
        id={`${id}-until`}
        label={TEXT.until}
        value={draft.until}
        {...marks('until')}
        onChange={(until) => set({ until })}
      />
      {draft.until !== '' && (
        <CheckRow checked={draft.endTold} onChange={(endTold) => set({ endTold })}>
          {TEXT.endTold}
        </CheckRow>
      )}
    </SmallForm>
  );
}
