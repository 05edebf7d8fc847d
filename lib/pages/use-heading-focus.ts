import { useEffect, useRef } from 'preact/hooks';
import type { PanelView } from '../view';
import type { VaultControl } from './vault';

/** Where the entries would be of use. */
const GATED: PanelView['status'][] = ['none', 'list'];

/**
 * When a form of the lock or the printed key goes and takes the focus with it, the heading of the panel gets it.
 * @param stale nothing of the panel can have the focus now
 */
export function useHeadingFocus(view: PanelView | null, { state, recovery }: VaultControl, stale: boolean): void {
  const closed = state !== null && state.status !== 'open';
  const gated = view !== null && (view.status === 'locked' || (closed && GATED.includes(view.status)));
  const shown = gated || recovery !== null;
  const due = useRef(false);
  useEffect(() => {
    if (shown) due.current = true;
    else if (due.current && !stale) {
      due.current = false;
      // Only somebody who types already is left where they are.
      if (!document.activeElement?.matches('input, textarea, select'))
        document.querySelector<HTMLElement>('.head h1')?.focus();
    }
  }, [shown, stale]);
}
