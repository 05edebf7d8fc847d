import { useState } from 'preact/hooks';
import { request } from '../../lib/messages/client';
import { faultSentence } from '../../lib/text/fault-sentence';
import { AUSKUNFT_UI } from '../../lib/text/ui-auskunft';
import type { CaseRef } from '../../lib/view';
import { Refusal } from '../refusal';

/** The way from a case to its Auskunft. */
export function AuskunftRow({ person }: { person: CaseRef }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = (): void => {
    request('openAuskunft', { ref: person }).then(
      (answer) => setRefusal(answer.ok ? null : answer.message),
      (fault) => setRefusal(faultSentence(fault)),
    );
  };
  return (
    <section class="section">
      <button type="button" class="button" onClick={open}>
        {AUSKUNFT_UI.open}
      </button>
      <p class="small muted under-button">{AUSKUNFT_UI.openNote}</p>
      <Refusal id="auskunft-refusal" message={refusal} />
    </section>
  );
}
