/** What a reader of the page can see. Works on the flat tree (slots, open shadow roots). */
import { dom } from './dom';

/** Parent as rendered: the slot an element is shown in, the host of a shadow root, or the parent element. */
export function flatParent(node: Element): Element | null {
  const slot = dom.assignedSlot(node);
  if (slot) return slot;
  const parent = dom.parentElement(node);
  const around = parent ? null : dom.parentNode(node);
  return around?.nodeType === 11 ? (around as ShadowRoot).host : parent;
}

/** The nearest element that fits, the element itself included, across slots and shadow roots. */
export function flatClosest(el: Element, selector: string): Element | null {
  let box: Element | null = el;
  while (box && !dom.matches(box, selector)) box = flatParent(box);
  return box;
}

/** Whether an element is drawn inside a box, across slots and shadow roots. */
export function isWithin(el: Element, box: Element): boolean {
  let up: Element | null = el;
  while (up && up !== box) up = flatParent(up);
  return !!up;
}

/** What `checkVisibility` has to look at. */
export const SEEN = { opacityProperty: true, visibilityProperty: true };

/** Whether the element is drawn at all: not `display: none`, invisible, transparent or in a closed `details`. */
export function isRendered(el: Element): boolean {
  let box: Element | null = el;
  while (box && !dom.checkVisibility(box, SEEN)) {
    // An element without a box of its own shows its text all the same.
    if (getComputedStyle(box).display !== 'contents') return false;
    box = flatParent(box);
  }
  return !!box;
}

/** Too small to be read: how pages hide text that only screen readers should find. */
export const isTiny = ({ width, height }: DOMRect): boolean => width < 3 || height < 3;

/** What limits what can be seen inside a box: the innermost box that cuts off what lies outside of it, and the next one around. */
interface Edge {
  /** Null for a box that is scrolled: what lies outside of it is still reachable. */
  clip: DOMRect | null;
  around: Edge | null;
}

const SCROLLED: Edge = { clip: null, around: null };

/** By box; kept for one reading only. */
let edges = new Map<Element, Edge | null>();

export const forgetBoxes = (): void => {
  edges = new Map();
};

/** What cuts off the content of a box and cannot be scrolled by the user; null where nothing does. */
function clipOf(el: Element): DOMRect | null {
  const { overflow, position } = getComputedStyle(el);
  // A drawer beside or below the window shows nothing: no scrolling reaches it.
  if (position === 'fixed') {
    const { left, top } = dom.getBoundingClientRect(el);
    const view = dom.ownerDocument(el).defaultView;
    if (view && (left >= view.innerWidth || top >= view.innerHeight)) return new DOMRect();
  }
  return overflow !== 'visible' && /hidden|clip/.test(overflow) && !/^(html|body)$/.test(dom.localName(el))
    ? dom.getBoundingClientRect(el)
    : null;
}

/** Boxes share what is around them: each is looked at once. */
function edgeAround(el: Element): Edge | null {
  const boxes: Element[] = [];
  let edge: Edge | null = null;
  for (let box = flatParent(el); box; box = flatParent(box)) {
    const known = edges.get(box);
    if (known !== undefined) {
      edge = known;
      break;
    }
    boxes.push(box);
    if (dom.scrollTop(box) || dom.scrollLeft(box)) {
      edge = SCROLLED;
      break;
    }
  }
  for (const box of boxes.reverse()) {
    const clip = clipOf(box);
    if (clip) edge = { clip, around: edge };
    edges.set(box, edge);
  }
  return edge;
}

/**
 * Whether a user can see the element, if need be after scrolling. Not seen: text for screen readers only (1 px boxes),
 * panels moved out of the page, collapsed or slid-away boxes.
 * @param empty the element may have no extent (an empty value)
 */
export function isShown(el: Element, empty = false): boolean {
  // Without a box of its own it is on view if at all rendered.
  if (!dom.checkVisibility(el, SEEN)) return isRendered(el);
  const box = dom.getBoundingClientRect(el);
  if (!empty && isTiny(box)) return false;
  for (let edge = edgeAround(el); edge; edge = edge.around) {
    const { clip } = edge;
    if (!clip) return true;
    if (isTiny(clip)) return false;
    if (empty) continue;
    if (box.bottom < clip.top + 1 || box.top > clip.bottom - 1) return false;
    if (box.right < clip.left + 1 || box.left > clip.right - 1) return false;
  }
  // In the window or beyond its lower right corner: asking how far it is scrolled would cost a first reading too much.
  if (box.bottom > 0 && box.right > 0) return true;
  const view = dom.ownerDocument(el).defaultView;
  if (!view) return false;
  const { scrollX, scrollY, document } = view;
  if (box.bottom + scrollY > 0 && box.right + scrollX > 0) return true;
  return scrollX < 0 || getComputedStyle(document.documentElement).direction === 'rtl';
}
