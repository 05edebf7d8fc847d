/** Listens in one document or open shadow root for everything a change of what it shows may hang on. */

export type Place = Document | ShadowRoot;

export interface Signs {
  /** The tree has changed. */
  onMutation(): void;
  /** Something happened that fields may be filled after, without any change of the tree. */
  onTrace(): void;
  /** Only positions may have moved. */
  onMoved(): void;
}

/** A record can be swapped inside controls without any change of the tree: it hangs on what the user does, … */
const INPUT = ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup', 'input', 'change', 'drop', 'reset', 'toggle'];
/** … on where the page goes, … */
const NAVIGATION = ['popstate', 'hashchange', 'pageshow', 'pagehide'];
/** … and what fades in is not visible before its end. */
const MOTION = ['transitionend', 'animationend'];
/** Rows slide to their new places. */
const SLIDING = ['wheel', 'scroll', 'resize', 'transitionstart', 'animationstart'];
/** … and on finished requests that bring data. */
const REQUESTS = /^(fetch|xmlhttprequest|script|iframe|frame)$/;

export function watchPlace(place: Place, signs: Signs, signal: AbortSignal): void {
  const observer = new MutationObserver(signs.onMutation);
  observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const passive = { capture: true, passive: true, signal } as const;
  const view = 'defaultView' in place ? place.defaultView : null;
  // Most events cross the border of a shadow root by themselves; these do not.
  for (const type of ['change', 'scroll', 'slotchange', 'toggle']) {
    if (!view) place.addEventListener(type, type === 'scroll' ? signs.onMoved : signs.onTrace, passive);
  }
  if (!view) return;
  for (const type of [...INPUT, ...NAVIGATION, ...MOTION]) view.addEventListener(type, signs.onTrace, passive);
  for (const type of SLIDING) view.addEventListener(type, signs.onMoved, passive);
  // The load of a frame does not reach the window.
  place.addEventListener('load', (event) => 'contentWindow' in (event.target ?? {}) && signs.onTrace(), passive);
  place.addEventListener('visibilitychange', signs.onTrace, passive);
  const { navigation } = view as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess']) {
    navigation?.addEventListener(type, signs.onTrace, { signal });
  }
  const { PerformanceObserver: Observer } = view as unknown as { PerformanceObserver: typeof PerformanceObserver };
  const requests = new Observer((list) => {
    const brought = list.getEntries() as PerformanceResourceTiming[];
    if (brought.some(({ initiatorType }) => REQUESTS.test(initiatorType))) signs.onTrace();
  });
  requests.observe({ type: 'resource' });
  signal.addEventListener('abort', () => requests.disconnect());
}
