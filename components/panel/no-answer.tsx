import { UI } from '../../lib/text/ui';
import { CaseHead } from '../case/case-head';
import { Refusal } from '../refusal';
import { SupportLines } from '../support-lines';

/** The background did not answer: its sentence, and a button to ask again. */
export function NoAnswer({ problem, onRetry }: { problem: string; onRetry: () => void }) {
  return (
    <>
      <CaseHead name={UI.brand} />
      <section class="empty">
        <Refusal id="no-answer" message={problem} />
        <div class="button-row">
          <button type="button" class="button primary" onClick={onRetry}>
            {UI.fault.reread}
          </button>
        </div>
        <SupportLines />
      </section>
    </>
  );
}
