/** Cards: boxes made alike, each with the number and the data of one person. */
import { type Compiled, numberIn } from './compile';
import type { Place } from './places';
import { flatParent } from './visible';

interface Card {
  card: Element;
  number: string;
  /** What stands at the labels in it. */
  inside: Place[];
}

/** The element and all it stands in, innermost first. */
function around(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let box: Element | null = element; box; box = flatParent(box)) boxes.push(box);
  return boxes;
}

/**
 * The cards on a page: none unless every number stands in a box of its own, at the same place in each.
 * @param places what stands at all labels of the page
 */
export function cardsAround(places: Place[], compiled: Compiled): Card[] {
  const keys = places.flatMap(({ slot, raw, element }) => {
    const number = slot === 'customerNumber' ? numberIn(raw, compiled) : null;
    return number ? [{ number, boxes: around(element) }] : [];
  });
  const numbers = new Map<Element, Set<string>>();
  for (const { number, boxes } of keys) {
    for (const box of boxes) numbers.set(box, (numbers.get(box) ?? new Set<string>()).add(number));
  }
  const count = new Set(keys.map(({ number }) => number)).size;
  const below = (boxes: Element[], most: number): Element[] =>
    boxes.filter((box) => (numbers.get(box)?.size ?? 0) <= most);
  const shapes = keys.map(({ boxes }) => below(boxes, count - 1).map(({ localName }) => localName));
  // One that stands alone in its row of cards is no larger than the others.
  const level = Math.min(...keys.map(({ boxes }) => below(boxes, 1).length)) - 1;
  if (level < 0 || shapes.some((shape) => shape.join() !== shapes[0]?.join())) return [];
  const cards = new Map<Element, Card>();
  for (const { number, boxes } of keys) {
    const card = boxes[level];
    if (card) cards.set(card, { card, number, inside: [] });
  }
  for (const place of places) {
    const card = around(place.element).find((box) => cards.has(box));
    if (card) cards.get(card)?.inside.push(place);
  }
  return [...cards.values()];
}
