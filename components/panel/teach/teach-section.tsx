import type { Teaching } from '../../../lib/pages/use-teaching';
import { fieldReadings } from '../../../lib/text/pasted';
import { UI } from '../../../lib/text/ui';
import type { PanelView } from '../../../lib/view';
import { Disclosure } from '../../disclosure';
import { LiveRegion } from '../../live-region';
import { Refusal } from '../../refusal';
import { FieldReadings } from '../field-readings';

/** Below a page's view: what was read on it, and the ways to teach and to check. */
export function TeachSection({ view, teaching }: { view: PanelView; teaching: Teaching }) {
  const { notice } = teaching;
  const buttons = (
    <div class="button-row">
      <button type="button" class="button teach-start" onClick={() => teaching.start(null)}>
        {UI.teach.start}
      </button>
      <button type="button" class="button" onClick={teaching.check}>
        {UI.teach.check}
      </button>
    </div>
  );
  const isNews = notice === UI.teach.ended || notice === UI.common.undone;
  return (
    <section class="section teach-section" aria-label={UI.teach.section}>
      {view.status === 'case' ? (
        <Disclosure label={UI.teach.open} does="show">
          {() => (
            <div class="teach">
              <FieldReadings readings={fieldReadings(view.profile, 'page')} onTeach={teaching.start} />
              {buttons}
            </div>
          )}
        </Disclosure>
      ) : (
        <div class="teach">
          <p class="small">{UI.teach.note}</p>
          {buttons}
        </div>
      )}
      <LiveRegion text={isNews ? notice : ''} />
      <Refusal id="teach-notice" message={isNews ? null : notice} />
    </section>
  );
}
