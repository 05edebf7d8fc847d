import type { AuskunftSection, AuskunftView } from '../../lib/messages/auskunft';
import { fullDate } from '../../lib/text/dates';
import { AUSKUNFT_UI } from '../../lib/text/ui-auskunft';
import { HelpLink } from '../help/help-link';
import { Refusal } from '../refusal';

export interface AuskunftBodyProps {
  /** Null until it is there, or where it is refused. */
  view: AuskunftView | null;
  refusal: string | null;
  onPrint: () => void;
  onSave: () => void;
}

/** Everything stored about one person, to be read and printed. */
export function AuskunftBody({ view, refusal, onPrint, onSave }: AuskunftBodyProps) {
  return (
    <main class="auskunft">
      <h1>{AUSKUNFT_UI.head}</h1>
      <Refusal id="auskunft-refusal" message={refusal} />
      {!view && !refusal && <p class="muted">{AUSKUNFT_UI.loading}</p>}
      {!view && <HelpLink section="disclosure" />}
      {view && (
        <>
          <p class="name">{AUSKUNFT_UI.about(view.name, fullDate(view.on))}</p>
          <div class="not-printed">
            <p class="managed-note">{AUSKUNFT_UI.others}</p>
            <div class="button-row">
              <button type="button" class="button primary" onClick={onPrint}>
                {AUSKUNFT_UI.print}
              </button>
              <button type="button" class="button" onClick={onSave}>
                {AUSKUNFT_UI.save}
              </button>
              <HelpLink section="disclosure" />
            </div>
          </div>
          {view.sections.map((section) => (
            <Section key={section.title} {...section} />
          ))}
        </>
      )}
    </main>
  );
}

function Section({ title, note, entries }: AuskunftSection) {
  return (
    <section>
      <h2>{title}</h2>
      {note && <p class="muted small">{note}</p>}
      {entries.length === 0 && <p>{AUSKUNFT_UI.none}</p>}
      {entries.map((entry, at) => (
        <div class="auskunft-entry" key={at}>
          {entry.title && <h3>{entry.title}</h3>}
          <dl>
            {entry.lines.map(({ label, value }, line) => (
              <div key={line}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
