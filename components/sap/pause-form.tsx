import type { OpenRoom } from '../../lib/sap/open-room';
import type { PauseRow } from '../../lib/sap/rows';
import { type PauseDraft, type PauseField, pauseDraft, savePause } from '../../lib/sap/save-pause';
import { SAP_DUTIES_UI } from '../../lib/text/ui-sap-duties';
import { CheckRow } from '../check-row';
import { DateField } from '../date-field';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { useFormWrite } from './use-form-write';
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
  const [draft, setDraft, forget] = useKept<PauseDraft>(
    id,
    pause ? pauseDraft(pause) : { from: room.today, until: '', beginTold: false, endTold: false },
  );
  const { refused, run, marks } = useFormWrite<PauseField>(id, write);
  const set = (part: Partial<PauseDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    if (!(await run((now) => savePause(now, pause?.id ?? null, draft)))) return;
    forget();
    onSaved();
  };
  return (
    <SmallForm
      id={id}
      label={pause ? SAP_DUTIES_UI.changeNamed(TEXT.line(pause.from, pause.until)) : TEXT.add}
      button={SAP_DUTIES_UI.save}
      message={refused?.message ?? null}
      onSubmit={() => {
        void submit();
        return null;
      }}
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
