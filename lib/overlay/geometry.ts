/** Where on the host page something of ours may stand. Reads layout only; touches nothing. */
import { dom } from '../site/dom';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The boxes of an element's text, line by line, in viewport pixels (or of the control that holds it); empty when it shows
 * none. The last one is where the text ends. Boxes of elements around the text may be among them.
 */
export function textBoxes(element: Element): Box[] {
  const own = dom.getBoundingClientRect(element);
  if (own.width === 0 && own.height === 0) return [];
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects()];
  // Controls hold their text inside; the last rectangle is where the last line of text ends.
  const last = rects.at(-1);
  return last && last.width > 0 ? rects : [own];
}

/** The boxes of the text that stands directly in `element`. */
export function linesOf(element: Element): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const node of dom.childNodes(element)) {
    if (dom.nodeType(node) !== Node.TEXT_NODE || !dom.textContent(node).trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  return lines;
}

/** Where an element's text ends: the box of its last line, or null when it shows none. */
export function textBox(element: Element): Box | null {
  return textBoxes(element).at(-1) ?? null;
}

/** The part of the viewport in which `element` can be seen: inside all ancestors that clip. */
export function clipBox(element: Element): Box {
  const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const ancestor of clippingAncestors(element)) {
    const rect = dom.getBoundingClientRect(ancestor);
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
    node && node !== document.body && node !== document.documentElement;
    node = dom.parentElement(node)
  ) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX !== 'visible' || overflowY !== 'visible') list.push(node);
  }
  clipping.set(parent, list);
  return list;
}

/**
 * True when nothing of the host lies in `box` but the ground that also carries `anchor`: no control, no text, no
 * picture of another element.
 * @param ours the overlay's host element, which does not count
 */
export function isFree(box: Box, anchor: Element, ours: Element): boolean {
  const { left, right, top, bottom } = box;
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  return hits(box, ours).every((hit) => dom.contains(hit, anchor) && !hasTextIn(hit, box));
}

/** True when a control of the host lies in `box`, or the box is not wholly in the window. */
export function hasControl(box: Box, ours: Element): boolean {
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) return true;
  return hits(box, ours).some((hit) => dom.closest(hit, CONTROLS) !== null);
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="tab"], [tabindex], [contenteditable]';

/** The host's uppermost element at a point. All elements there are only asked for below something of ours: that is slow. */
export function uppermost(x: number, y: number, ours: Element): Element | undefined {
  const hit = document.elementFromPoint(x, y) ?? undefined;
  return hit === ours ? document.elementsFromPoint(x, y).find((element) => element !== ours) : hit;
}

/** The host's uppermost elements at a grid of points in `box`. */
export function hits(box: Box, ours: Element): Element[] {
  const { left, right, top, bottom } = box;
  const middle = (left + right) / 2;
  const found: Element[] = [];
  for (const x of [left + 1, (left + middle) / 2, middle, (middle + right) / 2, right - 1]) {
    for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
      const hit = uppermost(x, y, ours);
      if (hit) found.push(hit);
    }
  }
  return found;
}

/** True when a text that stands directly in `element` reaches into `box`. */
function hasTextIn(element: Element, box: Box): boolean {
  return linesOf(element).some(
    (rect) => rect.left < box.right && rect.right > box.left && rect.top < box.bottom && rect.bottom > box.top,
  );
}

/** True when the ground below `element` is dark (relative luminance under 0.18): then the dark set is drawn. */
export function isDarkGround(element: Element): boolean {
  for (let node: Element | null = element; node; node = dom.parentElement(node)) {
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
