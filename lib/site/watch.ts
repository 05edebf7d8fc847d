/** Notices when the page may show something else. Knows nothing of what is read. */
import { type Place, watchPlace } from './watch-place';

export interface Watch {
  /**
   * Called at once, before the browser paints: cheap checks only.
   * @returns whether something of ours is on show, which has to be checked again before each of the next paints
   */
  onChange(): boolean;
  /** Called after the page has been quiet for a moment: the place for a full reading. */
  onSettled(): void;
  /**
   * Called in a frame after its layout, before it is painted, as long as something moves.
   * @param force positions are to be taken anew; else only where something has moved
   * @returns whether something has moved
   */
  onMoved(force: boolean): boolean;
}

export interface PageWatch {
  /** Takes in the documents and shadow roots a reading has met: mutations are not seen across their borders. */
  observe(roots: Iterable<Place>): void;
  /** Asks for a full reading in `delay` ms, unless one comes before. */
  settleIn(delay: number): void;
}

/** Quiet time after the last change until the page is read again, and the longest time it may be put off, in ms. */
const QUIET = 60;
const LONGEST = 400;
/** Between two readings, or two placings, lies this many times what the last one took: pages that never rest are not slowed down. */
const REST = 10;
/** How long after a click or a finished request, and after a mutation, fields may still be swapped without a trace, in ms. */
const ALERT = 1000;
const SHORT_ALERT = 300;
/** Time between readings while nothing is on show and a swap may still come, in ms. */
const AGAIN = 300;
/** Frames without any movement until positions are at rest: scripts scroll and animate without an event per frame. */
const STILL = 10;

/** Runs until the signal ends it. No timer and no frame is pending while the page is idle. */
export function watchPage(root: Document, watch: Watch, signal: AbortSignal): PageWatch {
  const view = root.defaultView;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let first = 0;
  let rested = 0;
  let frame = 0;
  let alertUntil = 0;
  let hasMoved = false;
  let following = 0;
  let placeable = 0;
  const watched = new Map<Place, AbortController>();

  const settle = (): void => {
    timer = undefined;
    const start = performance.now();
    watch.onSettled();
    const now = performance.now();
    rested = now + REST * (now - start);
    if (now >= alertUntil) return;
    if (watch.onChange()) nextFrame();
    else settleIn(AGAIN);
  };
  const settleAt = (time: number): void => {
    const now = performance.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    due = time;
    timer = setTimeout(settle, Math.max(0, time - now));
  };
  const settleIn = (delay: number): void => {
    const time = performance.now() + delay;
    if (timer === undefined || time < due) settleAt(time);
  };
  /** Checks at once; what has gone is read anew. */
  const check = (): boolean => {
    const shows = watch.onChange();
    if (!shows) settleIn(QUIET);
    return shows;
  };
  const nextFrame = (): void => {
    frame ||= view?.requestAnimationFrame(onFrame) ?? 0;
  };
  const onFrame = (): void => {
    frame = 0;
    if (performance.now() < alertUntil) {
      watchFrames();
      if (check()) nextFrame();
      following ||= STILL;
    }
    if (following > 0) moving?.observe(root.documentElement);
  };
  /** A first observation is reported after the layout of the same frame, also in the middle of the page's own callbacks. */
  const moving =
    view &&
    new view.ResizeObserver(() => {
      moving?.disconnect();
      const start = performance.now();
      const force = hasMoved && start >= placeable;
      const goesOn = watch.onMoved(force) || (hasMoved && !force);
      if (force) {
        const now = performance.now();
        placeable = now + REST * (now - start);
        hasMoved = false;
      }
      following = goesOn || start < alertUntil ? STILL : following - 1;
      if (following > 0) nextFrame();
    });
  const moved = (): void => {
    hasMoved = true;
    following = STILL;
    moving?.observe(root.documentElement);
    nextFrame();
  };
  const changed = (alert: number): void => {
    watch.onChange();
    const now = performance.now();
    const latest = timer === undefined ? Number.POSITIVE_INFINITY : first + LONGEST;
    settleAt(Math.max(rested, Math.min(now + QUIET, latest)));
    alertUntil = Math.max(alertUntil, now + alert);
    nextFrame();
  };

  const start = (place: Place): void => {
    if (watched.has(place)) return;
    const end = new AbortController();
    watched.set(place, end);
    watchPlace(
      place,
      {
        onMutation: () => {
          changed(SHORT_ALERT);
          moved();
        },
        onTrace: () => {
          changed(ALERT);
          // Behind the page's own handlers of the same event.
          setTimeout(() => signal.aborted || check());
        },
        onMoved: moved,
      },
      AbortSignal.any([signal, end.signal]),
    );
  };
  /** Documents that frames show by now; those that are gone are let go. */
  const watchFrames = (): void => {
    for (const [place, end] of watched) {
      if ('defaultView' in place ? !place.defaultView : !place.host.isConnected) {
        end.abort();
        watched.delete(place);
        continue;
      }
      if (!('getElementsByTagName' in place)) continue;
      for (const tag of ['iframe', 'frame']) {
        for (const each of place.getElementsByTagName(tag)) {
          const { contentDocument } = each as HTMLIFrameElement;
          if (contentDocument) start(contentDocument);
        }
      }
    }
  };

  start(root);
  watchFrames();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    view?.cancelAnimationFrame(frame);
    moving?.disconnect();
  });
  return {
    observe(roots) {
      for (const place of roots) start(place);
      watchFrames();
    },
    settleIn,
  };
}
