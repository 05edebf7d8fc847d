/** A record that the page goes on replacing: as long as it does, nothing that is read there could be believed. */
import { dom } from './dom';
import { EVERYTHING } from './watch-place';

/** So many replacements are seen one by one, the next ones after a break each, … */
const MOST_SEEN = 3;
/** … that grows by so many ms up to so many: each look at them costs as much as all that a small page does. */
const BREAK = 60;
const LONGEST_BREAK = 240;

export interface Replacing {
  /** When the record was replaced last, by what was seen; 0 for not since the last reading. */
  lastAt: number;
  /** End of the break in which changes are not seen; 0 without one. */
  breakEnds: number;
  /** What has left the page of all that was read; nothing where it stays and shows something else. */
  lost(element: Element | undefined): void;
  /**
   * Looks through what has changed, for what has left.
   * @param mayPause nothing is on show that would have to be hidden at once
   * @returns whether a break begins, in which changes are not seen
   */
  see(records: MutationRecord[], observer: MutationObserver, now: number, mayPause: boolean): boolean;
  /** Ends the break at `now`: the page may have changed up to that moment. */
  resume(now: number): void;
  /** The page is read now. */
  forget(): void;
}

/** @param root whose changes may be left unseen for a while; those in frames and shadow roots are always seen */
export function watchReplacing(root: Document): Replacing {
  let gone: Element | undefined;
  /** What the record stood in. */
  let stage: Node | undefined;
  let seen = 0;
  let paused: MutationObserver | undefined;

  const replacing: Replacing = {
    lastAt: 0,
    breakEnds: 0,
    lost(element) {
      gone ??= element;
    },
    see(records, observer, now, mayPause) {
      if (gone) stage = records.find(({ removedNodes }) => holds(removedNodes, gone))?.target ?? stage;
      gone = undefined;
      if (!stage || !records.some(({ target }) => target === stage)) return false;
      replacing.lastAt = now;
      seen += 1;
      if (seen <= MOST_SEEN || !mayPause || dom.getRootNode(stage) !== root) return false;
      observer.disconnect();
      paused = observer;
      replacing.breakEnds = now + Math.min(BREAK * (seen - MOST_SEEN), LONGEST_BREAK);
      return true;
    },
    resume(now) {
      paused?.observe(root, EVERYTHING);
      paused = undefined;
      replacing.breakEnds = 0;
      replacing.lastAt = now;
    },
    forget() {
      replacing.resume(0);
      stage = undefined;
      seen = 0;
    },
  };
  return replacing;
}

const holds = (nodes: NodeList, element: Element | undefined): boolean =>
  !!element && [...nodes].some((node) => dom.contains(node, element));
