/** Listens in one document or open shadow root for everything a change of what it shows may hang on. */

export type Place = Document | ShadowRoot;

export interface Signs {
  /** The tree has changed. */
  onMutation(records: MutationRecord[], observer: MutationObserver): void;
  /** Something happened that fields may be filled after, without any change of the tree. */
  onTrace(event?: Event): void;
  /** Only positions may have moved. */
  onMoved(): void;
}

/**
 * A record can be swapped inside controls without any change of the tree: it hangs on what the user does, on where the page
 * goes and whether it is on view; and what fades in is not visible before its end.
 */
const TRACES =
  'pointerdown pointerup click keydown keyup input drop reset popstate hashchange pageshow pagehide visibilitychange transitionend animationend';
/** Most events cross the border of a shadow root by themselves; these do not. */
const LOCAL_TRACES = 'change toggle slotchange';
/** What is drawn slides to another place; by its focus a window that was left alone is seen again. */
const SLIDING = 'focus wheel scroll resize fullscreenchange transitionstart animationstart';
/** Navigation without a load. */
const STEPS = 'currententrychange navigatesuccess';
/** Finished requests that bring data. */
const REQUESTS = /^(fetch|xmlhttprequest|script|i?frame)$/;

/** Of the tree, all that can be seen. */
export const EVERYTHING = { subtree: true, childList: true, characterData: true, attributes: true };

export function watchPlace(place: Place, { onMutation, onTrace, onMoved }: Signs, signal: AbortSignal): void {
  const passive = { capture: true, passive: true, signal };
  const listen = (target: EventTarget | undefined, types: string, then: (event: Event) => void): void => {
    for (const type of types.split(' ')) target?.addEventListener(type, then, passive);
  };
  const observer = new MutationObserver(onMutation);
  observer.observe(place, EVERYTHING);
  signal.addEventListener('abort', () => observer.disconnect());
  listen(place, LOCAL_TRACES, onTrace);
  const view = 'defaultView' in place ? (place.defaultView as (Window & typeof globalThis) | null) : null;
  if (!view) {
    listen(place, 'scroll', onMoved);
    return;
  }
  listen(view, TRACES, onTrace);
  listen(view, SLIDING, onMoved);
  // The load of a frame does not reach the window.
  listen(place, 'load', ({ target }) => 'contentWindow' in (target ?? {}) && onTrace());
  listen((view as { navigation?: EventTarget }).navigation, STEPS, onTrace);
  const requests = new view.PerformanceObserver((list) => {
    // Not at the signal: by then the window of a frame may be gone.
    if (signal.aborted) requests.disconnect();
    const brought = list.getEntries() as PerformanceResourceTiming[];
    if (!signal.aborted && brought.some(({ initiatorType }) => REQUESTS.test(initiatorType))) onTrace();
  });
  requests.observe({ type: 'resource' });
}
