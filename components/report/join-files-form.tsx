import { useRef, useState } from 'preact/hooks';
import type { TeamJoin } from '../../lib/messages/report';
import { REPORT_REFUSALS, REPORT_UI } from '../../lib/text/ui-report';
import { SmallForm } from '../small-form';
import { PassphraseField } from '../vault/passphrase-field';
import type { ReportBodyProps } from './report-props';

const TEXT = REPORT_UI.team;

interface Props extends Pick<ReportBodyProps, 'onJoin'> {
  perPart: boolean;
  onJoined: (joined: Extract<TeamJoin, { ok: true }>) => void;
}

/** For the lead: the files of a month, all at once. */
export function JoinFilesForm({ perPart, onJoin, onJoined }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const join = async (chosen: readonly File[], passphrase: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setMessage(null);
    const answer = await onJoin(chosen, passphrase);
    busy.current = false;
    if (answer.ok) onJoined(answer);
    else setMessage(answer.message);
  };
  const submit = (): string | null => {
    const chosen = [...(files.current?.files ?? [])];
    const passphrase = secret.current?.value ?? '';
    if (chosen.length === 0 || !passphrase) {
      setMessage(chosen.length === 0 ? REPORT_REFUSALS.noFiles : REPORT_REFUSALS.noPassphrase);
      return chosen.length === 0 ? 'join-files-files' : 'join-files-passphrase';
    }
    void join(chosen, passphrase);
    return null;
  };
  return (
    <section aria-labelledby="join-files-title">
      <h2 id="join-files-title">{TEXT.join}</h2>
      <p class="small">{TEXT.joinText}</p>
      {perPart && <p class="small">{TEXT.joinPart}</p>}
      <SmallForm id="join-files" label={TEXT.join} button={TEXT.joinButton} message={message} onSubmit={submit}>
        <div class="field">
          <label for="join-files-files">{TEXT.choose}</label>
          <input
            id="join-files-files"
            class="control"
            type="file"
            multiple
            accept=".fbt"
            ref={files}
            aria-describedby="join-files-refusal"
          />
        </div>
        <PassphraseField
          id="join-files-passphrase"
          label={TEXT.joinPassphrase}
          autocomplete="current-password"
          describedBy="join-files-refusal"
          inputRef={secret}
        />
      </SmallForm>
    </section>
  );
}
