import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AdapterCheck } from '../../../lib/messages/teach';
import type { FieldName } from '../../../lib/site/profile';
import { checkedField, checkSummary } from '../../../lib/text/field-check';
import { UI } from '../../../lib/text/ui';
import { CheckedFields } from './checked-fields';

interface Props {
  check: AdapterCheck | null;
  onTeach: (field: FieldName) => void;
  onClose: () => void;
}

/** „Adapter prüfen“: how each field was found on the page in front. */
export function CheckResult({ check, onTeach, onClose }: Props) {
  const title = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the result from anywhere in it.
    <div class="section teach" onKeyDown={onKey}>
      <p ref={title} tabIndex={-1}>
        {check ? checkSummary(check) : UI.teach.checkFailed}
      </p>
      {check && (
        <CheckedFields fields={check.fields.map((line) => checkedField(line, check.before))} onTeach={onTeach} />
      )}
      <div class="button-row">
        <button type="button" class="button primary" onClick={onClose}>
          {UI.common.close}
        </button>
      </div>
    </div>
  );
}
