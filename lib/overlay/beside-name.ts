/** Where the line of one person stands: beside the name, below it, or docked in a corner. */

import { dom } from '../site/dom';
import { type Box, boxOf, clipBox, hasControl, isFree, textBoxes, uppermost } from './geometry';
import type { Width } from './line';
import { isRtl, moveTo, within } from './rows';

/** Distance between the name and the line, and below it. */
const GAP = 14;
const EDGE = 16;
/** In windows below twice this width a docked line is drawn short. */
const NARROW = 240;

const CORNERS = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'] as const;
export type Corner = (typeof CORNERS)[number];

/**
 * Puts a line where it belongs, or hides it with its name.
 * @param anchor what shows the name; null docks the line
 * @param ours the overlay's host element, which covers nothing
 */
export function placeBesideName(root: HTMLElement, anchor: Element | null, corner: Corner, ours: Element): void {
  // Under the pointer it is larger: by that it would be put elsewhere, away from the pointer.
  const isGrown = root.matches(':hover, :focus-within');
  if (isGrown) root.dataset.measured = '';
  place(root, anchor, corner, ours);
  if (isGrown) delete root.dataset.measured;
}

function place(root: HTMLElement, anchor: Element | null, corner: Corner, ours: Element): void {
  // Where the name ends.
  const text = anchor && textBoxes(anchor).at(-1);
  if (!text || !anchor) {
    dock(root, corner, ours);
    return;
  }
  const clip = clipBox(anchor);
  if (text.bottom < clip.top || text.top > clip.bottom || isVeiled(anchor, text, ours)) {
    root.hidden = true;
    return;
  }
  const rtl = isRtl(anchor);
  for (const width of ['full', 'compact', 'short'] as const) {
    setWidth(root, width);
    const left = rtl ? text.left - GAP - root.offsetWidth : text.right + GAP;
    const beside = at(left, (text.top + text.bottom - root.offsetHeight) / 2, root);
    const below = at(rtl ? text.right - root.offsetWidth : text.left, text.bottom + 4, root);
    const box = [beside, below].find((candidate) => within(candidate, clip) && isFree(candidate, anchor, ours));
    if (box) {
      standAt(root, box);
      return;
    }
  }
  dock(root, corner, ours);
}

/**
 * No free place at the name: the corner the user has chosen, or the next one without a control of the host below. Text
 * may lie below it there; the user can scroll.
 */
function dock(root: HTMLElement, corner: Corner, ours: Element): void {
  setWidth(root, innerWidth < 2 * NARROW ? 'short' : 'compact');
  const { offsetWidth: width, offsetHeight: height } = root;
  const boxes = [corner, ...CORNERS].map((each) => {
    const left = each.endsWith('Left') ? EDGE : innerWidth - width - EDGE;
    return at(left, each.startsWith('top') ? EDGE : innerHeight - height - EDGE, root);
  });
  const box = boxes.find((candidate) => !hasControl(candidate, ours));
  root.dataset.docked = '';
  root.hidden = !box;
  if (box) standAt(root, box);
}

/** The place is told to the style, too, which keeps a grown line inside the window. */
function standAt(root: HTMLElement, { left, top }: Box): void {
  moveTo(root, left, top);
  root.style.setProperty('--left', `${left}px`);
  root.style.setProperty('--top', `${top}px`);
}

/** The page covers all it shows, e.g. behind a dialog made of plain boxes: then us as well. */
function isVeiled(anchor: Element, text: Box, ours: Element): boolean {
  const veil = uppermost((text.left + text.right) / 2, (text.top + text.bottom) / 2, ours);
  if (!veil || dom.contains(veil, anchor) || anchor.contains(veil)) return false;
  const { left, top, right, bottom } = boxOf(veil);
  return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight;
}

function at(left: number, top: number, root: HTMLElement): Box {
  return { left, top, right: left + root.offsetWidth, bottom: top + root.offsetHeight };
}

function setWidth(root: HTMLElement, width: Width): void {
  if (root.dataset.width !== width) root.dataset.width = width;
  delete root.dataset.docked;
  root.hidden = false;
}
