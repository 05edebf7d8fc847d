import { UI } from '../../lib/text/ui';
import type { PanelView } from '../../lib/view';
import { BadgeLine } from '../badge-line';
import { DueExplanation } from '../due-explanation';

interface Props {
  view: Extract<PanelView, { status: 'storeBroken' | 'locked' }>;
  /** The person of a pasted text. */
  fromText: boolean;
}

/** What is known without the user's entries. */
export function PageOnly({ view: { line, explanation }, fromText }: Props) {
  return (
    <>
      <section class="section page-only" aria-labelledby="page-only">
        <h2 id="page-only">{fromText ? UI.paste.textOnly : UI.fault.pageOnly}</h2>
        <BadgeLine line={line} />
        <p class="small">{fromText ? UI.paste.textOnlyNote : UI.fault.pageOnlyNote}</p>
      </section>
      <div class="section">
        <DueExplanation explanation={explanation} level={2} />
      </div>
    </>
  );
}
