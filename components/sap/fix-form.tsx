import { useState } from 'preact/hooks';
import type { Quarter } from '../../lib/rules/sap/quarters';
import { fixSheet } from '../../lib/sap/quarter-view';
import { SAP_QUARTER_UI as TEXT } from '../../lib/text/ui-sap-quarter';
import { CheckRow } from '../check-row';
import { SmallForm } from '../small-form';
import { useFormWrite } from './use-form-write';
import type { Write } from './use-room-writer';

interface Props {
  quarter: Quarter;
  running: boolean;
  write: Write;
  onFixed: () => void;
}

/** Keeps the sheet as it stands, once and for all; so it is asked twice. */
export function FixForm({ quarter, running, write, onFixed }: Props) {
  const [checked, setChecked] = useState(false);
  const { refused, run } = useFormWrite<'check'>('fix', write);
  const submit = async (): Promise<void> => {
    if (await run((now) => fixSheet(now, quarter, checked))) onFixed();
  };
  return (
    <SmallForm
      id="fix"
      label={TEXT.fix}
      button={TEXT.fixButton}
      message={refused?.message ?? null}
      onSubmit={() => {
        void submit();
        return null;
      }}
    >
      <p>{TEXT.fixText}</p>
      {running && <p>{TEXT.running(quarter.to)}</p>}
      <CheckRow checked={checked} onChange={setChecked}>
        {TEXT.fixCheck}
      </CheckRow>
    </SmallForm>
  );
}
