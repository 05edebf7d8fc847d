import { useState } from 'preact/hooks';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { BULK_UI, EXPORT_UI } from '../../lib/text/ui-caseload-actions';
import { CheckRow } from '../check-row';
import { Modal } from '../modal';
import { RadioGroup } from '../radio-group';
import { SmallForm } from '../small-form';
import type { CaseloadBodyProps } from './caseload-props';

type ExportKind = 'csv' | 'ics';

interface Props {
  rows: CaseloadRow[];
  onExport: CaseloadBodyProps['onExport'];
  onClose: () => void;
}

/** Cases into a file; whom they are of only with the user's tick. */
export function ExportBox({ rows, onExport, onClose }: Props) {
  const [kind, setKind] = useState<ExportKind>('csv');
  const [names, setNames] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const submit = (): string | null => {
    void onExport(rows, kind, names).then((refused) => (refused === null ? onClose() : setMessage(refused)));
    return null;
  };
  return (
    <Modal class="action-box" label={EXPORT_UI.title} closeLabel={BULK_UI.cancel} first="input" onClose={onClose}>
      <div class="action-body">
        <h2>{EXPORT_UI.title}</h2>
        <p>{EXPORT_UI.what(rows.length)}</p>
        <SmallForm id="export" label={EXPORT_UI.title} button={EXPORT_UI.button} message={message} onSubmit={submit}>
          <RadioGroup
            id="export-kind"
            legend={EXPORT_UI.kind}
            value={kind}
            options={[
              { value: 'csv', label: EXPORT_UI.csv },
              { value: 'ics', label: EXPORT_UI.ics },
            ]}
            onChange={setKind}
          />
          <CheckRow checked={names} onChange={setNames}>
            {EXPORT_UI.names}
          </CheckRow>
          <p class="small">{EXPORT_UI.namesNote}</p>
        </SmallForm>
      </div>
    </Modal>
  );
}
