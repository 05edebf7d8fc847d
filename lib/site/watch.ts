/** Notices when the page may show something else. Knows nothing of what is read. */
import { watchReplacing } from './replacing';
import type { Place } from './watch-place';
import { watchPlaces } from './watch-places';

export interface Watch {
  /**
   * Called at once: cheap checks only. After a sign it is called again before each of the next paints.
   * @param laidOut the page has just been laid out, so that geometry costs nothing
   * @param leaving a document of a frame that is gone after this call
   * @returns whether something of ours is on show
   */
  onChange(laidOut?: boolean, leaving?: Document): boolean;
  /**
   * Called after the page has been quiet for a moment: the place for a full reading.
   * @param isUnmoved no sign of a change was seen since it was last called
   * @param force what `PageWatch.read` was given
   */
  onSettled(isUnmoved: boolean, force?: boolean): void;
  /** From now on changes are not seen, until the next reading: none that was made before may be confirmed by it. */
  onUnseen(): void;
  /**
   * Called in a frame after its layout, before it is painted, as long as something moves.
   * @param force positions are to be taken anew; else only where something has moved
   * @returns whether something has moved
   */
  onMoved(force: boolean): boolean;
  /** Whether it tells of nothing but what we have drawn: that is no reason to read. */
  isOurs(record: MutationRecord): boolean;
  /** The page has been written anew: all listeners in it are gone, also ours. */
  onReplaced(): void;
}

export interface PageWatch {
  /** Takes in the documents and shadow roots a reading has met: mutations are not seen across their borders. */
  observe(roots: Iterable<Place>): void;
  /** Asks for a full reading in `delay` ms, unless one comes before; a page that goes on moving puts it off. */
  settleIn(delay: number): void;
  /** Asks for a full reading now. Every reading comes this way: what could not be seen going must not be shown. */
  read(force?: boolean): void;
  /** Takes from within `onChange` what has left the page of all that was read: its place may go on being replaced. */
  lost(element: Element | undefined): void;
}

/** Quiet time after the last change until the page is read again, in ms. */
const QUIET = 60;
/** A page in motion is read all the same: this long after it began, then after twice the time each, … */
const PATIENCE = 200;
const MOST_PATIENCE = 3200;
/** … as long as that is less than this also when a reading is asked for, … */
const HURRY = 1000;
/** … and rests after a reading this many times as long as that took, but never longer than so many ms. */
const REST = 10;
const LONGEST_REST = 300;
/** In a page that goes on changing positions rest longer, up to the same limit: what moves is followed at once. */
const PLACE_REST = 30;
/** Frames without any movement until positions are at rest: scripts scroll and animate without an event per frame. */
const STILL = 10;
/** How long after a click or a finished request, and after a mutation, fields may still be swapped without a trace, in ms. */
const ALERT = 1000;
const SHORT_ALERT = 300;
/** Time between readings while nothing is on show and a swap may still come, in ms. */
const AGAIN = 450;

/** Runs until the signal ends it. No timer and no frame is pending while the page is idle. */
export function watchPage(root: Document, watch: Watch, signal: AbortSignal): PageWatch {
  const { documentElement } = root;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  /** When the page began to move since it was read, and when it last did; 0 for not at all. */
  let movingSince = 0;
  let movedAt = 0;
  let wanted = Number.POSITIVE_INFINITY;
  let patience = PATIENCE;
  let rested = 0;
  let alertUntil = 0;
  let frame = 0;
  let hasMoved = false;
  let placeable = 0;
  let following = 0;
  let shows = false;
  /** With the page all its frames leave, and what is ours: nothing has to be said of it. */
  let leaves = false;
  const replacing = watchReplacing(root);

  const arm = (time: number): void => {
    if (timer !== undefined && due <= time) return;
    clearTimeout(timer);
    due = time;
    timer = setTimeout(settle, time - performance.now());
  };
  const settleIn = (delay: number): void => {
    wanted = Math.min(wanted, performance.now() + delay);
    arm(wanted);
  };
  /** One timer for any number of changes: it is set anew when it has run out, not with each of them. */
  const settle = (): void => {
    timer = undefined;
    const now = performance.now();
    const { breakEnds } = replacing;
    if (breakEnds > now) {
      arm(breakEnds);
      return;
    }
    if (breakEnds) {
      changed(SHORT_ALERT);
      replacing.resume(movedAt);
    }
    const quietAt = movedAt + QUIET;
    const latest = patience < HURRY ? wanted : Number.POSITIVE_INFINITY;
    const replaced = Math.min(replacing.lastAt + QUIET, movingSince + MOST_PATIENCE);
    const time = Math.max(rested, replaced, Math.min(quietAt, movingSince + patience, latest));
    if (movingSince && time > now + 1) {
      arm(time);
      return;
    }
    patience = quietAt > now ? Math.min(2 * patience, MOST_PATIENCE) : PATIENCE;
    read();
  };
  const read = (force?: boolean): void => {
    if (isWrittenAnew()) return;
    const start = performance.now();
    const isUnmoved = !movingSince;
    movingSince = 0;
    replacing.forget();
    wanted = Number.POSITIVE_INFINITY;
    watch.onSettled(isUnmoved, force);
    const now = performance.now();
    rested = now + Math.min(REST * (now - start), LONGEST_REST);
    if (!verify() && now < alertUntil) settleIn(AGAIN);
  };
  /** Checks at once, and again before the next paint where something is on show; what has gone is soon read anew. */
  const verify = (laidOut?: boolean, leaving?: Document): boolean => {
    const showed = shows;
    shows = watch.onChange(laidOut, leaving);
    if (shows) {
      if (performance.now() < alertUntil) awaitPaint();
    } else if (showed) {
      patience = PATIENCE;
      movingSince = performance.now();
      arm(movingSince + QUIET);
    }
    return shows;
  };

  /** A first observation is reported after all callbacks and the layout of the frame, before it is painted. */
  const paint = new ResizeObserver(() => {
    paint.disconnect();
    const start = performance.now();
    if (start < alertUntil) {
      places.addFrames();
      verify(true);
    }
    if (!shows) return;
    const force = hasMoved && start >= placeable;
    const goesOn = watch.onMoved(force) || hasMoved !== force;
    if (force) {
      const now = performance.now();
      const taken = now - start;
      const rest = patience < HURRY ? 0 : Math.min(PLACE_REST * taken, LONGEST_REST);
      placeable = now + Math.max(REST * taken, rest);
      hasMoved = false;
    }
    following = goesOn ? STILL : following - 1;
    if (following > 0) awaitPaint();
  });
  /** Observed anew from a frame callback only: from within its own report the page would be told of an error. */
  const awaitPaint = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (documentElement) paint.observe(documentElement);
    });
  };
  const onMoved = (): void => {
    hasMoved = true;
    following = STILL;
    if (shows) awaitPaint();
  };
  const changed = (alert: number, leaving?: Document): void => {
    movedAt = performance.now();
    movingSince ||= movedAt;
    alertUntil = Math.max(alertUntil, movedAt + alert);
    arm(movedAt + QUIET);
    verify(false, leaving);
  };
  const isWrittenAnew = (): boolean => {
    const isNew = root.documentElement !== documentElement;
    if (isNew) watch.onReplaced();
    return isNew;
  };
  const signs = {
    onMoved,
    onMutation: (records: MutationRecord[], observer: MutationObserver) => {
      if (isWrittenAnew()) return;
      if (!records.every(watch.isOurs)) {
        changed(SHORT_ALERT);
        if (replacing.see(records, observer, movedAt, !shows)) watch.onUnseen();
      }
      onMoved();
    },
    onTrace: (event?: Event) => {
      const { type = '', target } = event ?? {};
      const hides = type === 'pagehide';
      if (target === root && /^page/.test(type)) leaves = hides;
      // A record that the next one overtakes must have been read, to know its values again in half of that one.
      if (movingSince && /^(pointerdown|click)$/.test(type) && !verify()) read();
      patience = PATIENCE;
      // What a click opens covers lines at once.
      placeable = 0;
      // Between this and the next task a frame shows its next document.
      changed(ALERT, hides && !leaves ? (target as Document) : undefined);
      // Behind the page's own handlers of the same event.
      setTimeout(() => signal.aborted || verify());
    },
  };

  const places = watchPlaces(root, signs, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    paint.disconnect();
  });
  return { observe: places.add, settleIn, read, lost: replacing.lost };
}
