/** Where the values of one record stand. */
import type { Adapter } from './adapter';
import { candidateOf } from './associate';
import { numberIn, type Slot } from './compile';
import type { Hit, Page } from './hits';
import { FIELDS, type FieldName } from './profile';
import type { RawPerson, RawValue } from './raw';
import { selectAll } from './select';
import { wordsOf } from './text';
import { rawOf, shownIn } from './value';
import { flatClosest, flatParent, isShown } from './visible';

/** An element that shows (or would show) a field, and what it showed; `read` is cheap. */
export interface KeyWatch {
  field: FieldName;
  element: Element;
  seen: string;
  read(): string | null;
}

/** One label's value and the element that shows it. */
export type Place = RawValue & { slot: Slot; element: Element };
const SEARCH = 'search,[role=search],thead,tfoot';
/** More labels of one kind than this make no single record any more. */
const MOST_PLACES = 50;
const SECTION_TITLE = 'h1,h2,h3,h4,h5,h6,legend,caption';
export function personAt(places: Place[]): RawPerson {
  const values: RawPerson['values'] = {};
  for (const { slot, raw, weight, rank } of places) values[slot] = [...(values[slot] ?? []), { raw, weight, rank }];
  return { values, members: [] };
}

export const watches = (places: Place[]): KeyWatch[] =>
  places.map(({ slot, element }) => ({
    field: /Name$/.test(slot) ? 'name' : (slot as FieldName),
    element,
    seen: rawOf(element),
    read: () => (element.isConnected ? rawOf(element) : null),
  }));

/** Whether a label stands in a section whose heading names somebody else („Partner/in“). */
function isOthers({ el }: Hit, { compiled }: Page): boolean {
  let box: Element | null = el;
  for (let up = 0; box && up < 7; up++, box = flatParent(box)) {
    let prev = box.previousElementSibling;
    for (let back = 0; prev && back < 30; back++, prev = prev.previousElementSibling) {
      if (!prev.matches(SECTION_TITLE)) continue;
      const words = wordsOf(prev.textContent).split(' ');
      return words.some((word) => compiled.otherPersons.some((other) => word.startsWith(other)));
    }
  }
  return false;
}

/** What stands at all labels outside lists and search forms. */
export function placesOf(page: Page, skip: (hit: Hit) => boolean): Place[] {
  const count = new Map<Slot, number>();
  const hits = page.hits.filter((hit) => {
    if (hit.slot === 'other' || skip(hit) || flatClosest(hit.el, SEARCH)) return false;
    const times = (count.get(hit.slot) ?? 0) + 1;
    count.set(hit.slot, times);
    return times <= MOST_PLACES;
  });
  const numbers = (of: Hit[], sameLook: boolean): boolean =>
    of.some((hit) => hit.slot === 'customerNumber' && numberIn(candidateOf(hit, page, sameLook)?.raw, page.compiled));
  // Where label and value of the number look alike, looks cannot tell a value from the next label.
  const sameLook = !numbers(hits, false) && numbers(hits, true);
  const own = hits.filter((hit) => !isOthers(hit, page));
  return (numbers(own, sameLook) ? own : hits).flatMap((hit) => {
    const candidate = candidateOf(hit, page, sameLook);
    return candidate ? [{ slot: hit.slot, ...candidate }] : [];
  });
}

/** Fallback selectors of the adapter for fields that no label named. */
export function addBySelector(page: Page, places: Place[], adapter: Adapter): void {
  for (const field of FIELDS) {
    if (places.some(({ slot }) => slot === field)) continue;
    for (const { css } of adapter.selectors[field] ?? []) {
      const element = page.roots.flatMap((root) => selectAll(root, css)).find((el) => isShown(el));
      const raw = element ? shownIn(element) : '';
      if (!element || !raw.trim()) continue;
      places.push({ slot: field, raw, element, weight: 0.9, rank: 0 });
      break;
    }
  }
}
