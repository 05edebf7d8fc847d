import { useRef, useState } from 'preact/hooks';
import { REPORT_UI } from '../../lib/text/ui-report';
import { SmallForm } from '../small-form';
import { PassphraseField } from '../vault/passphrase-field';
import type { ReportBodyProps } from './report-props';

const TEXT = REPORT_UI.team;

/** The own caseload in counts, sealed for the lead. */
export function TeamFileForm({ perPart, onTeamFile }: Pick<ReportBodyProps, 'onTeamFile'> & { perPart: boolean }) {
  const [message, setMessage] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const secret = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const save = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSaved(false);
    const refusal = await onTeamFile(secret.current?.value ?? '');
    busy.current = false;
    setMessage(refusal);
    setSaved(refusal === null);
    if (refusal === null && secret.current) secret.current.value = '';
  };
  return (
    <section aria-labelledby="team-file-title">
      <h2 id="team-file-title">{TEXT.give}</h2>
      <p class="small">{TEXT.giveText(perPart)}</p>
      <SmallForm
        id="team-file"
        label={TEXT.give}
        button={TEXT.giveButton}
        message={message}
        onSubmit={() => {
          void save();
          return null;
        }}
      >
        <PassphraseField
          id="team-file-passphrase"
          label={TEXT.passphrase}
          autocomplete="new-password"
          describedBy="team-file-note team-file-refusal"
          inputRef={secret}
        />
        <p id="team-file-note" class="small">
          {TEXT.passphraseNote}
        </p>
      </SmallForm>
      <p class="small" role="status">
        {saved && TEXT.fileSaved}
      </p>
    </section>
  );
}
