import { useState } from 'preact/hooks';
import { fullDate } from '../../lib/text/dates';
import { UI } from '../../lib/text/ui';
import { BULK_UI } from '../../lib/text/ui-caseload-actions';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import type { ActionProps } from './bulk-bar';
import { Concerned } from './concerned';

const TEXT = BULK_UI.followUp;
const ID = 'bulk-follow-up';

/** The same Wiedervorlage for several cases. */
export function FollowUpsForm({ rows, onRun }: ActionProps) {
  const [what, setWhat] = useKept('what', '');
  const [date, setDate] = useKept('date', '');
  const [message, setMessage] = useState<string | null>(null);
  const refuse = (field: string, sentence: string): string => {
    setMessage(sentence);
    return field;
  };
  const submit = (): string | null => {
    if (!what.trim()) return refuse(`${ID}-what`, UI.followUps.whatMissing);
    if (!isIsoDate(date)) return refuse(`${ID}-date`, UI.common.dateMissing);
    setMessage(null);
    void onRun({ kind: 'followUp', date, what: what.trim() }).then(setMessage);
    return null;
  };
  return (
    <SmallForm id={ID} label={TEXT.open} button={TEXT.button(rows.length)} message={message} onSubmit={submit}>
      <TextField id={`${ID}-what`} label={TEXT.what} value={what} onChange={setWhat} describedBy={`${ID}-refusal`} />
      <DateField id={`${ID}-date`} label={TEXT.date} value={date} onChange={setDate} describedBy={`${ID}-refusal`} />
      <Concerned rows={rows} />
      {isIsoDate(date) && <p class="name">{TEXT.after(rows.length, fullDate(date))}</p>}
    </SmallForm>
  );
}
