import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Teaching, TeachState } from '../../../lib/pages/use-teaching';
import { UI } from '../../../lib/text/ui';
import { fieldTitle } from '../../../lib/text/words';
import { Refusal } from '../../refusal';

interface Props {
  state: Extract<TeachState, { mode: 'pointing' }>;
  onKey: Teaching['key'];
  onStop: () => void;
}

const KEYS = new Set(['Tab', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter']);

/** While the user points at the page. The keys work from here, so that the focus of the page stays where it is. */
export function PointingBox({ state: { wanted, at, hint }, onKey, onStop }: Props) {
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    if (key === 'Escape') onStop();
    else if (KEYS.has(key)) onKey({ key, shift: shiftKey });
    else return;
    event.preventDefault();
  };
  return (
    <section class="section teach">
      <h2>{wanted ? UI.teach.pointTitleFor(fieldTitle(wanted)) : UI.teach.pointTitle}</h2>
      <p>{UI.teach.point}</p>
      <div
        ref={area}
        class="teach-keys"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys for the page are pressed here; Escape leaves it.
        tabIndex={0}
        aria-label={UI.teach.keyArea}
        aria-describedby="teach-keys"
        onKeyDown={press}
      >
        <p id="teach-keys" class="small">
          {UI.teach.pointKeys}
        </p>
        <p class="teach-at" role="status">
          {at}
        </p>
      </div>
      <Refusal id="teach-hint" message={hint} />
      <div class="button-row">
        <button type="button" class="button" onClick={onStop}>
          {UI.teach.stop}
        </button>
      </div>
    </section>
  );
}
