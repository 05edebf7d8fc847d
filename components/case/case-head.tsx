import { LockButton } from '../vault/lock-button';
import { LockLeft } from '../vault/lock-left';

interface Props {
  name: string;
  numberTail?: string;
  note?: string | null;
}

/** Head line of the panel: who this is about. */
export function CaseHead({ name, numberTail, note = null }: Props) {
  return (
    <header class="head">
      <h1 tabIndex={-1}>
        {name}
        {numberTail && <span class="number"> · {numberTail}</span>}
      </h1>
      <div class="head-side">
        {note && <span class="small">{note}</span>}
        <LockLeft />
        <LockButton />
      </div>
    </header>
  );
}
