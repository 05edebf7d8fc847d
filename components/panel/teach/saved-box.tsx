import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TeachState } from '../../../lib/pages/use-teaching';
import { checkedField } from '../../../lib/text/field-check';
import { UI } from '../../../lib/text/ui';
import { fieldTitle } from '../../../lib/text/words';
import { Refusal } from '../../refusal';

interface Props {
  state: Extract<TeachState, { mode: 'saved' }>;
  onMore: () => void;
  onUndo: () => void;
  onFinish: () => void;
}

/** After saving: what is read on this page now, and what to do next. */
export function SavedBox({ state: { field, reading, refusal }, onMore, onUndo, onFinish }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const checked = reading && checkedField(reading, null);
  const now =
    checked === null
      ? UI.teach.savedNoPerson
      : checked.value !== null
        ? UI.teach.savedReads(checked.value)
        : reading?.state === 'empty'
          ? UI.teach.savedEmpty
          : UI.teach.savedNot(checked.how);
  return (
    <section class="section teach">
      <h2 ref={title} tabIndex={-1}>
        {UI.teach.saved(fieldTitle(field))}
      </h2>
      <p>{now}</p>
      <p>{UI.teach.next}</p>
      <Refusal id="teach-saved-refusal" message={refusal} />
      <div class="button-row">
        <button type="button" class="button primary" onClick={onMore}>
          {UI.teach.more}
        </button>
        <button type="button" class="button" onClick={onFinish}>
          {UI.teach.finish}
        </button>
        <button type="button" class="button" onClick={onUndo}>
          {UI.common.undo}
        </button>
      </div>
    </section>
  );
}
