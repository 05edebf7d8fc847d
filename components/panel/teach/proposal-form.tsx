import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TeachState } from '../../../lib/pages/use-teaching';
import type { FieldName } from '../../../lib/site/profile';
import { FIELD_OPTIONS, proposalReading } from '../../../lib/text/proposal';
import { UI } from '../../../lib/text/ui';
import { CheckRow } from '../../check-row';
import { Sign } from '../../icons/sign';
import { StateIcon } from '../../icons/state-icon';
import { Refusal } from '../../refusal';
import { SelectField } from '../../select-field';

interface Props {
  state: Extract<TeachState, { mode: 'proposal' }>;
  onSave: (field: FieldName, useLabel: boolean) => void;
  onAnother: () => void;
  onStop: () => void;
}

/** What was picked: which field it is, by which label, and what would be read. */
export function ProposalForm({ state: { wanted, pick, refusal }, onSave, onAnother, onStop }: Props) {
  const [field, setField] = useState<FieldName | ''>(wanted ?? pick.guess ?? '');
  const [byLabel, setByLabel] = useState(pick.label !== null);
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const reading = field === '' ? null : proposalReading(byLabel ? pick : { ...pick, label: null }, field);
  const submit = (event: Event): void => {
    event.preventDefault();
    setMissing(field === '');
    if (field !== '' && reading?.fits) onSave(field, byLabel);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onStop();
  };
  return (
    <form class="section teach" onSubmit={submit} onKeyDown={onKey} aria-labelledby="proposal-title">
      <h2 id="proposal-title" ref={title} tabIndex={-1}>
        {UI.teach.proposalTitle}
      </h2>
      <dl class="why-rows">
        <div class="why-row">
          <dt>{pick.column ? UI.teach.column : UI.teach.label}</dt>
          <dd>{pick.label === null ? UI.teach.noLabel : <strong>{pick.label}</strong>}</dd>
        </div>
        <div class="why-row">
          <dt>{UI.teach.shown}</dt>
          <dd class="teach-raw">{pick.raw ? `„${pick.raw}“` : UI.teach.empty}</dd>
        </div>
      </dl>
      {pick.label !== null && pick.css !== null && (
        <CheckRow checked={byLabel} onChange={setByLabel}>
          {UI.teach.useLabel(pick.label)}
        </CheckRow>
      )}
      <SelectField id="teach-field" label={UI.teach.field} value={field} options={FIELD_OPTIONS} onChange={setField} />
      <div role="status">
        {reading && (
          <p class={reading.fits ? 'teach-verdict' : 'state warningLight'}>
            {reading.fits ? <Sign name="tick" /> : <StateIcon name="missingData" />}
            <span>{reading.text}</span>
          </p>
        )}
      </div>
      <Refusal id="teach-refusal" message={missing && field === '' ? UI.teach.fieldMissing : refusal} />
      <div class="button-row">
        <button type="submit" class="button primary" aria-disabled={reading !== null && !reading.fits}>
          {UI.teach.accept}
        </button>
        <button type="button" class="button" onClick={onAnother}>
          {UI.teach.another}
        </button>
        <button type="button" class="button" onClick={onStop}>
          {UI.common.cancel}
        </button>
      </div>
    </form>
  );
}
