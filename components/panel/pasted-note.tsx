import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PastedPerson } from '../../lib/pages/paste';
import { fieldReadings, readingSummary } from '../../lib/text/pasted';
import { UI } from '../../lib/text/ui';
import { FieldReadings } from './field-readings';

/** Says that the person below is not the page's, shows what was recognised, and ends it. */
export function PastedNote({ person, onEnd }: { person: PastedPerson; onEnd: () => void }) {
  const title = useRef<HTMLParagraphElement>(null);
  // The form that had the focus is gone.
  useLayoutEffect(() => title.current?.focus(), [person]);
  const readings = fieldReadings(person.profile);
  return (
    <section class="pasted" aria-labelledby="pasted-title">
      <div class="section-head">
        <p id="pasted-title" class="pasted-title" ref={title} tabIndex={-1}>
          {UI.paste.title}
        </p>
        <button type="button" class="button" onClick={onEnd}>
          {UI.paste.end}
        </button>
      </div>
      <p class="small">{UI.paste.note}</p>
      <details>
        <summary>{readingSummary(readings)}</summary>
        <FieldReadings readings={readings} />
        {person.leftOut && <p class="small">{UI.paste.leftOut(person.leftOut)}</p>}
      </details>
    </section>
  );
}
