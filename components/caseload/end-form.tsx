import { useState } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { BULK_UI } from '../../lib/text/ui-caseload-actions';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import type { ActionProps } from './bulk-bar';
import { Concerned } from './concerned';

const TEXT = BULK_UI.end;
const ID = 'bulk-end';

/** The end of several cases, from which on they are kept for a while and then deleted. */
export function EndForm({ rows, today, onRun }: ActionProps) {
  const [date, setDate] = useKept('on', today);
  const [message, setMessage] = useState<string | null>(null);
  const submit = (): string | null => {
    setMessage(isIsoDate(date) ? null : UI.common.dateMissing);
    if (!isIsoDate(date)) return `${ID}-date`;
    void onRun({ kind: 'end', endedOn: date }).then(setMessage);
    return null;
  };
  return (
    <SmallForm id={ID} label={TEXT.open} button={TEXT.button(rows.length)} message={message} onSubmit={submit}>
      <DateField
        id={`${ID}-date`}
        label={TEXT.date}
        value={date}
        max={today}
        onChange={setDate}
        describedBy={`${ID}-refusal`}
      />
      <Concerned rows={rows} />
      <p class="name">{TEXT.after(rows.length)}</p>
    </SmallForm>
  );
}
