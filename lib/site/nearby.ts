/** Values that only stand near their labels: behind them, or in forms drawn by coordinates in the same line. */
import { dom } from './dom';
import { fieldsIn } from './fields';
import { following } from './following';
import type { Hit, Page } from './hits';
import { isRendered } from './visible';

/** Boxes between a label's text and the element that is placed. */
const DEEPEST = 3;

const isPlaced = (el: Element): boolean => getComputedStyle(el).position === 'absolute';

/** The element placed by coordinates that shows a label and nothing else. */
function placedLabel({ el }: Hit): Element | null {
  let box: Element | null = el;
  for (let up = 0; box && up < DEEPEST; up++, box = dom.parentElement(box)) {
    if (isPlaced(box)) return box;
    const around = dom.parentElement(box);
    if (!around || dom.textContent(around).trim() !== el.textContent.trim()) return null;
  }
  return null;
}

/** What stands beside an element in the document, itself included. */
function siblingsOf(element: Element): Element[] {
  const around = dom.parentElement(element);
  return around ? [...dom.children(around)] : [];
}

/** Whatever comes next to the right of a placed label among what is placed beside it. */
function nextInLine(label: Element): Element | null {
  const { right, top, bottom } = dom.getBoundingClientRect(label);
  const middle = (top + bottom) / 2;
  let next: { el: Element; left: number } | null = null;
  for (const el of siblingsOf(label)) {
    if (el === label || !isPlaced(el) || !isRendered(el)) continue;
    const box = dom.getBoundingClientRect(el);
    if (box.top > middle || box.bottom < middle || box.left < right - 1) continue;
    if (!next || box.left < next.left) next = { el, left: box.left };
  }
  return next?.el ?? null;
}

/**
 * The value near a label which markup does not tie to it; null where there is none. In a form drawn by coordinates order says
 * nothing: what comes next must stand next in the label's line as well, and else only a field counts there, for a text may be
 * the label of another, empty field.
 * @param above on this page values stand before their labels
 */
export function nearby(
  hit: Hit,
  page: Page,
  sameLook: boolean,
  above: boolean,
): { element: Element; text?: string } | null {
  const next = following(hit, page, sameLook, above);
  const label = placedLabel(hit);
  const siblings = label ? siblingsOf(label) : [];
  const sibling = siblings.find((el) => next && el !== label && dom.contains(el, next.element)) ?? null;
  if (!label || (next && !(sibling && isPlaced(sibling)))) return next;
  const beside = nextInLine(label);
  if (sibling && sibling === beside) return next;
  return beside && fieldsIn(beside).length === 1 ? { element: beside } : null;
}
