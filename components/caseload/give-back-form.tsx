import { useRef, useState } from 'preact/hooks';
import type { CaseloadRow } from '../../lib/messages/caseload';
import type { HandoverControl } from '../../lib/pages/use-handover';
import { HANDOVER_UI as TEXT } from '../../lib/text/ui-handover';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import { PassphraseField } from '../vault/passphrase-field';
import { HandoverSaved } from './handover-saved';

interface Props {
  /** Cases the user stands in for, by the handing over they came with. */
  groups: ReadonlyMap<string, CaseloadRow[]>;
  handover: HandoverControl;
}

/** Which substitution ends, and the passphrase of the file that goes back. */
export function GiveBackForm({ groups, handover }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const secret = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const [first] = groups.keys();
  const id = chosen ?? first ?? '';
  const send = async (passphrase: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const answer = await handover.giveBack(id, passphrase);
    busy.current = false;
    if (answer.ok) setSaved(answer.file);
    else setMessage(answer.message);
  };
  const submit = (): string | null => {
    const passphrase = secret.current?.value ?? '';
    setMessage(passphrase ? null : TEXT.passphraseMissing);
    if (!passphrase) return 'back-passphrase';
    void send(passphrase);
    return null;
  };
  if (saved) return <HandoverSaved text={TEXT.saved(saved)} />;
  const options = [...groups].map(([value, rows]) => {
    const { sender = '', until = '' } = rows[0]?.substitution ?? {};
    return { value, label: TEXT.backGroup(rows.length, sender, until) };
  });
  return (
    <SmallForm id="back" label={TEXT.ways.back} button={TEXT.backButton} message={message} onSubmit={submit}>
      <RadioGroup id="back-which" legend={TEXT.backWhich} value={id} options={options} onChange={setChosen} />
      <PassphraseField
        id="back-passphrase"
        label={TEXT.passphrase}
        autocomplete="new-password"
        describedBy="back-refusal"
        inputRef={secret}
      />
      <p class="small">{TEXT.backNote}</p>
    </SmallForm>
  );
}
