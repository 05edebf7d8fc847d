import type { KeyWatch } from './places';
import { forgetBoxes, isRendered, isShown } from './visible';

type Reading = { page: 'none' } | { page: 'detail'; keys: KeyWatch[] } | { page: 'list'; rows: { keys: KeyWatch[] }[] };

/**
 * Whether the elements of a reading still stand on the page and show what they showed. Cheap enough for every event:
 * no search. False means: hide at once and read anew.
 * @param leaving a document that its frame shows for this moment only
 */
export function reread(reading: Reading, leaving?: Document): boolean {
  if (reading.page === 'none') return true;
  if (reading.page === 'detail') return allStand(reading.keys, leaving);
  return !changedRows(reading.rows, leaving).length;
}

/** Indices of the rows that show something else than they did. */
export const changedRows = (rows: { keys: KeyWatch[] }[], leaving?: Document): number[] =>
  rows.flatMap(({ keys }, index) => (allStand(keys, leaving) ? [] : [index]));

const allStand = (keys: KeyWatch[], leaving?: Document): boolean => keys.every((key) => stands(key, leaving));

function stands({ element, field, seen, read }: KeyWatch, leaving?: Document): boolean {
  try {
    const { ownerDocument } = element;
    // A document that a frame no longer shows keeps its texts.
    return (
      ownerDocument !== leaving &&
      !!ownerDocument.defaultView &&
      read() === seen &&
      (field !== 'customerNumber' || withFrames(element, isRendered))
    );
  } catch {
    return false; // Firefox takes the elements of such a document away: each use of them throws.
  }
}

/** An element that is in the page no longer, of those that one person's record was read from. */
export function leftPage(reading: Reading): Element | undefined {
  if (reading.page !== 'detail') return undefined;
  try {
    return reading.keys.find(({ element }) => !element.isConnected)?.element;
  } catch {
    return undefined; // As in `stands`.
  }
}

/** Whether the number of a person's page lies where a user can see it: panels are also hidden by moving them away. */
export function isInSight(keys: KeyWatch[]): boolean {
  const inSight = keys.every(({ field, element }) => field !== 'customerNumber' || withFrames(element, isShown));
  forgetBoxes();
  return inSight;
}

/** Whether it holds for the element and for all frames it stands in; never for what a frame has left. */
function withFrames(element: Element, holds: (element: Element) => boolean): boolean {
  const { ownerDocument } = element;
  const frame = ownerDocument.defaultView?.frameElement as HTMLIFrameElement | null | undefined;
  return holds(element) && (!frame || (frame.contentDocument === ownerDocument && withFrames(frame, holds)));
}
