import { useLayoutEffect, useRef } from 'preact/hooks';
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
  useLayoutEffect(() => {
    if (shown) due.current = true;
    else if (due.current && !stale) {
      const heading = document.querySelector<HTMLElement>('.head h1');
      // Somebody who types already is left where they are.
      const typing = document.activeElement?.matches('input, textarea, select') ?? false;
      if (!typing) heading?.focus();
      // What is veiled again meanwhile takes no focus: then after the next look.
      due.current = !typing && document.activeElement !== heading;
    }
  }, [shown, stale]);
}
