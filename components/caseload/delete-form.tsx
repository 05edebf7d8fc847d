import { useState } from 'preact/hooks';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { DELETE_UI } from '../../lib/text/ui-caseload-actions';
import { LiveRegion } from '../live-region';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { Concerned } from './concerned';

const ID = 'bulk-delete';

interface Props {
  rows: CaseloadRow[];
  today: string;
  /** Null when done, else the sentence why not. */
  onDelete: () => Promise<string | null>;
}

/** How many, whom, what is lost; deleted only once the number has been typed. */
export function DeleteForm({ rows, today, onDelete }: Props) {
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [running, setRunning] = useState(false);
  const count = rows.length;
  const submit = (): string | null => {
    if (running) return null;
    const isRight = typed.trim() === String(count);
    setWrong(!isRight);
    setMessage(isRight ? null : DELETE_UI.wrong(count));
    if (!isRight) return `${ID}-count`;
    setRunning(true);
    void onDelete().then((refused) => {
      setRunning(false);
      setMessage(refused);
    });
    return null;
  };
  const followUps = rows.reduce((sum, row) => sum + (row.followUps?.open ?? 0), 0);
  const stillOpen = DELETE_UI.stillOpen(
    followUps,
    rows.filter(({ appointment }) => appointment !== null && appointment >= today).length,
  );
  const inRole = (role: 'given' | 'taken'): number => rows.filter((row) => row.substitution?.role === role).length;
  return (
    <SmallForm
      id={ID}
      label={DELETE_UI.title(count)}
      button={DELETE_UI.button(count)}
      message={message}
      onSubmit={submit}
    >
      <Concerned rows={rows} />
      <p>{[DELETE_UI.lost, stillOpen, DELETE_UI.elsewhere].filter(Boolean).join(' ')}</p>
      {inRole('given') > 0 && <p>{DELETE_UI.given(inRole('given'))}</p>}
      {inRole('taken') > 0 && <p>{DELETE_UI.taken(inRole('taken'))}</p>}
      <p class="name">{DELETE_UI.forGood}</p>
      <p class="small">{DELETE_UI.end}</p>
      <TextField
        id={`${ID}-count`}
        label={DELETE_UI.confirm(count)}
        value={typed}
        onChange={setTyped}
        invalid={wrong}
        describedBy={wrong ? `${ID}-refusal` : undefined}
        maxLength={12}
      />
      {running && <p class="small">{DELETE_UI.running}</p>}
      <LiveRegion text={running ? DELETE_UI.running : ''} />
    </SmallForm>
  );
}
