import { useRef, useState } from 'preact/hooks';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { MOST_HANDED_OVER } from '../../lib/messages/handover';
import type { HandoverControl } from '../../lib/pages/use-handover';
import { HANDOVER_REFUSALS } from '../../lib/text/handover';
import { UI } from '../../lib/text/ui';
import { HANDOVER_UI as TEXT } from '../../lib/text/ui-handover';
import { DateField } from '../date-field';
import { isIsoDate } from '../date-text';
import { useKept } from '../kept';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import { PassphraseField } from '../vault/passphrase-field';
import { HandoverSaved } from './handover-saved';

interface Props {
  rows: readonly CaseloadRow[];
  /** The user has selected them; else they are all that run. */
  chosen: boolean;
  handover: HandoverControl;
}

/** Until when, from whom, and the passphrase of the file. */
export function GiveCasesForm({ rows, chosen, handover }: Props) {
  const [until, setUntil, forgetUntil] = useKept('until', '');
  const [sender, setSender, forgetSender] = useKept('sender', '');
  const [message, setMessage] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const secret = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const refuse = (field: string, sentence: string): string => {
    setMessage(sentence);
    return field;
  };
  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const passphrase = secret.current?.value ?? '';
    const answer = await handover.handOver(
      rows.map(({ ref }) => ref),
      { until, sender: sender.trim(), passphrase },
    );
    busy.current = false;
    if (!answer.ok) {
      setMessage(answer.message);
      return;
    }
    forgetUntil();
    forgetSender();
    setSaved(answer.file);
  };
  const submit = (): string | null => {
    if (!isIsoDate(until)) return refuse('handover-until', UI.common.dateMissing);
    if (!sender.trim()) return refuse('handover-sender', HANDOVER_REFUSALS.senderMissing);
    if (!secret.current?.value) return refuse('handover-passphrase', TEXT.passphraseMissing);
    setMessage(null);
    void send();
    return null;
  };
  if (saved) return <HandoverSaved text={TEXT.saved(saved)} />;
  if (rows.length === 0) return <p>{TEXT.none}</p>;
  if (rows.length > MOST_HANDED_OVER) return <p>{TEXT.tooMany(MOST_HANDED_OVER)}</p>;
  return (
    <SmallForm
      id="handover-give"
      label={TEXT.ways.give}
      button={TEXT.giveButton(rows.length)}
      message={message}
      onSubmit={submit}
    >
      <p>{(chosen ? TEXT.selected : TEXT.all)(rows.length)}</p>
      <DateField
        id="handover-until"
        label={TEXT.until}
        value={until}
        onChange={setUntil}
        describedBy="handover-give-refusal"
      />
      <TextField
        id="handover-sender"
        label={TEXT.sender}
        maxLength={100}
        value={sender}
        onChange={setSender}
        describedBy="handover-give-refusal"
      />
      <PassphraseField
        id="handover-passphrase"
        label={TEXT.passphrase}
        autocomplete="new-password"
        describedBy="handover-give-refusal"
        inputRef={secret}
      />
      <p class="small">{TEXT.note}</p>
    </SmallForm>
  );
}
