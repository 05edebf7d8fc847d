import { useLayoutEffect, useRef } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import type { CardView } from '../../lib/view';
import { DueExplanation } from '../due-explanation';
import { FaultBox } from '../fault-box';
import { HelpLink } from '../help/help-link';
import { Sign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { Keys } from '../key-cap';
import { LookupButton } from '../lookup/lookup-button';
import { Refusal } from '../refusal';
import { StateStrip } from '../state-strip';

interface Props {
  view: Extract<CardView, { status: 'case' }>;
  /** Null where a frame cannot open the side panel (Firefox): the shortcut is named instead. */
  open: { record: () => void; panel: () => void } | null;
  shortcut: string | null;
  refusal: string | null;
  onLookUp: () => void;
  onClose: () => void;
  /** On a page of its own that has its main part elsewhere. */
  place?: 'frame' | 'page';
}

/** The card below a badge: why this date, and where to go from here. Writes nothing. */
export function CardBody({ view, open, shortcut, refusal, onLookUp, onClose, place = 'frame' }: Props) {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    (
      root.current?.querySelector<HTMLElement>('.button.primary') ?? root.current?.querySelector<HTMLElement>('button')
    )?.focus();
  }, []);
  const lookUp = <LookupButton look="button" onLookUp={onLookUp} />;
  const Part = place === 'frame' ? 'main' : 'section';
  return (
    <Part class="card" ref={root} aria-label={place === 'frame' ? undefined : UI.card.inPage}>
      <StateStrip segment={view.explanation.state} derived={view.line.derived}>
        <button type="button" class="icon-button card-close" aria-label={UI.common.close} onClick={onClose}>
          <Sign name="close" />
        </button>
      </StateStrip>
      <div class="card-content">
        {view.locked && (
          <p class="card-locked">
            <StateIcon name="locked" />
            <span>{UI.vault.cardLocked}</span>
          </p>
        )}
        <DueExplanation explanation={view.explanation} level={place === 'frame' ? 1 : 2} />
        {open ? (
          <div class="card-buttons">
            <button type="button" class="button primary" onClick={open.record}>
              {UI.card.record}
            </button>
            <button type="button" class="button" onClick={open.panel}>
              {UI.card.openPanel}
            </button>
            {lookUp}
          </div>
        ) : (
          <p class="card-keys">
            {shortcut ? (
              <>
                {UI.card.record}: <span class="hidden-text">{shortcut}</span>
                <Keys shortcut={shortcut} />
              </>
            ) : (
              UI.card.noShortcut
            )}
          </p>
        )}
        {!open && <div class="card-buttons">{lookUp}</div>}
        <Refusal id="card-refusal" message={refusal} />
        {view.storeProblem && <FaultBox fault={view.storeProblem} />}
      </div>
      <footer class="card-foot small">
        <Sign name="read" />
        <span>{UI.card.readAt(clock(view.readAt))}</span>
        <HelpLink section="states" />
      </footer>
    </Part>
  );
}

/** „10:42“; a time stamp is shown in local time. */
function clock(readAt: string): string {
  const time = new Date(readAt);
  return Number.isNaN(time.getTime())
    ? readAt
    : time.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
}
