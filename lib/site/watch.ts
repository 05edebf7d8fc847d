/** Notices when the page may show something else. Knows nothing of what is read. */

export interface Watch {
  /** Called at once, before the browser paints: cheap checks only. */
  onChange(): void;
  /** Called after the page has been quiet for a moment: the place for a full reading. */
  onSettled(): void;
  /** Called when only positions may have moved. */
  onMoved(): void;
}

/** Quiet time after the last change until the page is read again, and the longest time it may be put off, in ms. */
const QUIET = 60;
const LONGEST = 400;

/** Runs until the signal ends it. No timer and no frame is pending while the page is idle. */
export function watchPage(root: Document, watch: Watch, signal: AbortSignal): void {
  const view = root.defaultView;
  if (!view) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let frame = 0;

  const settle = (): void => {
    timer = undefined;
    watch.onSettled();
  };
  const changed = (): void => {
    watch.onChange();
    const now = performance.now();
    if (timer === undefined) first = now;
    else if (now - first > LONGEST) return; // the running timer fires soon
    clearTimeout(timer);
    timer = setTimeout(settle, QUIET);
  };
  const moved = (): void => {
    if (frame) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      watch.onMoved();
    });
  };

  const observer = new MutationObserver(() => {
    changed();
    moved();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const passive = { capture: true, passive: true, signal } as const;
  // A record can be swapped inside controls without any change of the tree: it hangs on what the user does. What fades in
  // is not visible before its end.
  for (const type of [
    'input',
    'change',
    'click',
    'keyup',
    'popstate',
    'hashchange',
    'transitionend',
    'animationend',
  ] as const) {
    view.addEventListener(type, changed, passive);
  }
  view.addEventListener('scroll', moved, passive);
  view.addEventListener('resize', moved, passive);
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', changed, { signal });
  // Elements that load by themselves: a frame brings a record of its own.
  root.addEventListener('load', changed, passive);
  root.addEventListener('visibilitychange', () => root.visibilityState === 'visible' && changed(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  });
}
