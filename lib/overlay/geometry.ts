/** Where on the host page something of ours may stand. Reads layout only; touches nothing. */
import { dom } from '../site/dom';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What holds a row, or else the anchor: an element of our own document, maybe the frame it stands in; null where it is gone. */
export function holderOf(anchor: Element | null, row: Element | null): Element | null {
  try {
    let holder = (row && dom.parentElement(row)) ?? anchor;
    for (let frame = holder; frame; frame = frameOf(frame)) holder = frame;
    return holder;
  } catch {
    return null; // As in `boxOf`.
  }
}

/** The same-origin frame that shows the element's document; null in our own document. */
function frameOf(element: Element): Element | null {
  const ownerDocument = dom.ownerDocument(element);
  return ownerDocument === document ? null : (ownerDocument.defaultView?.frameElement ?? null);
}

/** Where the viewport of an element's document lies in ours; null where it is drawn larger or smaller than it is. */
function originOf(element: Element): { x: number; y: number } | null {
  const frame = frameOf(element) as HTMLElement | null;
  if (!frame) return dom.ownerDocument(element) === document ? { x: 0, y: 0 } : null;
  const origin = originOf(frame);
  const { left, top, width } = frame.getBoundingClientRect();
  if (!origin || Math.abs(width - frame.offsetWidth) > 1) return null;
  return { x: origin.x + left + frame.clientLeft, y: origin.y + top + frame.clientTop };
}

/** Boxes in the viewport of an element's document as they lie in ours; none where that cannot be told. */
function inView(element: Element, rects: DOMRect[]): DOMRect[] {
  if (dom.ownerDocument(element) === document) return rects;
  const origin = originOf(element);
  return origin ? rects.map(({ x, y, width, height }) => new DOMRect(x + origin.x, y + origin.y, width, height)) : [];
}

/** An element's box in our viewport, also of one in a frame; without extent where it cannot be told. */
export function boxOf(element: Element): DOMRect {
  try {
    const box = dom.getBoundingClientRect(element);
    return dom.ownerDocument(element) === document ? box : (inView(element, [box])[0] ?? new DOMRect());
  } catch {
    return new DOMRect(); // Firefox takes the elements of a document that a frame has left away: each use of them throws.
  }
}

/** One for all: each change of a page has to look at every range there is. */
let range: Range | null = null;

function rectsIn(node: Node): DOMRect[] {
  range ??= new Range();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
}

/**
 * The boxes of an element's text, line by line, in viewport pixels (or of the control that holds it); empty when it shows
 * none. The last one is where the text ends. Boxes of elements around the text may be among them.
 */
export function textBoxes(element: Element): Box[] {
  const rects = inView(element, rectsIn(element));
  // Controls hold their text inside; the last rectangle is where the last line of text ends.
  const last = rects.at(-1);
  if (last && last.width > 0) return rects;
  const own = boxOf(element);
  return own.width || own.height ? [own] : [];
}

/** The boxes of the text that stands directly in `element`. */
export function linesOf(element: Element): DOMRect[] {
  return [...dom.childNodes(element)].flatMap((node) =>
    node.nodeType === Node.TEXT_NODE && node.textContent?.trim() ? inView(element, rectsIn(node)) : [],
  );
}

/** The part of the viewport in which `element` can be seen: inside all ancestors that clip. */
export function clipBox(element: Element): Box {
  const frame = frameOf(element);
  const box = frame ? clipBox(frame) : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const ancestor of [...clippingAncestors(element), ...(frame ? [frame] : [])]) {
    const rect = boxOf(ancestor);
    box.left = Math.max(box.left, rect.left);
    box.top = Math.max(box.top, rect.top);
    box.right = Math.min(box.right, rect.right);
    box.bottom = Math.min(box.bottom, rect.bottom);
  }
  return box;
}

const clipping = new WeakMap<Element, Element[]>();

/** Asked once per parent: rows of one table share it. */
function clippingAncestors(element: Element): Element[] {
  const parent = dom.parentElement(element);
  if (!parent) return [];
  const known = clipping.get(parent);
  if (known) return known;
  const list: Element[] = [];
  for (
    let node: Element | null = parent;
    node && node !== dom.ownerDocument(node).body && node !== dom.ownerDocument(node).documentElement;
    node = dom.parentElement(node)
  ) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX !== 'visible' || overflowY !== 'visible') list.push(node);
  }
  clipping.set(parent, list);
  return list;
}

/**
 * Whether an element that was hit in `box` is mere ground there: it carries `anchor`, or stands in `around` as a box without a
 * text at that place.
 */
export const isGround = (hit: Element, box: Box, anchor: Element, around?: Element): boolean =>
  (dom.contains(hit, anchor) || (!!around && dom.contains(around, hit) && dom.matches(hit, GROUND))) &&
  !hasTextIn(hit, box);

/** What holds values, but is no control and no picture. */
const GROUND = 'div, span, p, dl, dt, dd, ul, li';

/**
 * True when nothing of the host lies in `box` but the ground that also carries `anchor`: no control, no text, no
 * picture of another element.
 * @param ours the overlay's host element, which does not count
 * @param card around other values of the same person, whose empty ground is free as well
 */
export const isFree = (box: Box, anchor: Element, ours: Element, card?: Element): boolean =>
  isInWindow(box) && hits(box, ours).every((hit) => isGround(hit, box, anchor, card));

const isInWindow = ({ left, right, top, bottom }: Box): boolean =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;

/** True when a control of the host lies in `box`, or the box is not wholly in the window. */
export function hasControl(box: Box, ours: Element): boolean {
  return !isInWindow(box) || hits(box, ours).some((hit) => dom.closest(hit, CONTROLS) !== null);
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="tab"], [tabindex], [contenteditable]';

/** The host's uppermost element at a point. All elements there are only asked for below something of ours: that is slow. */
export function uppermost(x: number, y: number, ours: Element): Element | undefined {
  const hit = document.elementFromPoint(x, y) ?? undefined;
  return inFrames(hit === ours ? document.elementsFromPoint(x, y).find((element) => element !== ours) : hit, x, y);
}

/** What lies at the point inside the frames that were hit there. */
function inFrames(hit: Element | undefined, x: number, y: number): Element | undefined {
  const inner = hit && 'contentDocument' in hit ? (hit as HTMLIFrameElement).contentDocument?.documentElement : null;
  const origin = inner && originOf(inner);
  const inside = origin && inner.ownerDocument.elementFromPoint(x - origin.x, y - origin.y);
  return inside ? inFrames(inside, x, y) : hit;
}

/**
 * The host's uppermost elements at a grid of points in `box`, each of them once.
 * @param isPlain nothing small stands there, as in a cell with nothing but a name: each point costs a search by the browser
 */
export function hits({ left, right, top, bottom }: Box, ours: Element, isPlain?: boolean): Element[] {
  const found = new Set<Element>();
  const add = (shares: number[], y: number): void => {
    for (const share of shares) {
      const hit = uppermost(left + 1 + share * (right - left - 2), y, ours);
      if (hit) found.add(hit);
    }
  };
  // What is small stands in the middle of a line; what covers a part of it is large.
  const edge = isPlain ? [0, 1] : [0, 0.5, 1];
  add(isPlain ? [0.3, 0.7] : [0, 0.25, 0.5, 0.75, 1], (top + bottom) / 2);
  add(edge, top + 1);
  add(edge, bottom - 1);
  return [...found];
}

/** True when a text that stands directly in `element` reaches into `box`. */
function hasTextIn(element: Element, box: Box): boolean {
  return linesOf(element).some(
    (rect) => rect.left < box.right && rect.right > box.left && rect.top < box.bottom && rect.bottom > box.top,
  );
}

/** True when the ground below `element` is dark (relative luminance under 0.18): then the dark set is drawn. */
export function isDarkGround(element: Element): boolean {
  for (let node: Element | null = element; node; node = dom.parentElement(node) ?? frameOf(node)) {
    const channels = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)/.exec(
      getComputedStyle(node).backgroundColor,
    );
    if (!channels || (channels[4] !== undefined && Number(channels[4]) < 0.5)) continue;
    const [red = 0, green = 0, blue = 0] = channels.slice(1, 4).map((value) => linear(Number(value) / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
  }
  return false;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
