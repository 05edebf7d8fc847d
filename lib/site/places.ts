/** Where the values of one record stand. */
import { type Candidate, candidateOf } from './associate';
import { numberIn, type Slot } from './compile';
import { isDeniedNumber, isHealth } from './deny';
import type { Hit, Page } from './hits';
import { FIELDS, type FieldName } from './profile';
import { DENIED, LONGEST_RAW, type RawPerson, type RawValue } from './raw';
import { isOthers, type Sections } from './sections';
import { selectAll } from './select';
import type { Grid } from './tables';
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
const MOST_PLACES = 100;
/** Fields whose text may speak of health: a team's name, and dates with a remark that is dropped. */
const MAY_SPEAK_OF_HEALTH: readonly Slot[] = [
  'team',
  'customerNumber',
  'birthDate',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
];

/** What leaves the page of one place. */
function allowed(slot: Slot, text: string): string {
  const raw = text.slice(0, LONGEST_RAW);
  const denied =
    (slot !== 'customerNumber' && isDeniedNumber(raw)) || (!MAY_SPEAK_OF_HEALTH.includes(slot) && isHealth(raw));
  return denied ? DENIED : raw;
}

export function personAt(places: Place[]): RawPerson {
  const values: RawPerson['values'] = {};
  for (const { slot, raw, weight, rank } of places) {
    const value = { raw: allowed(slot, raw), weight, rank };
    values[slot] ??= [];
    values[slot].push(value);
  }
  return { values, members: [] };
}

/** The field that a slot is of. */
export const fieldOf = (slot: Slot): FieldName => (slot.endsWith('Name') ? 'name' : (slot as FieldName));

export const watches = (places: Place[]): KeyWatch[] =>
  places.map(({ slot, element }) => ({
    field: fieldOf(slot),
    element,
    seen: rawOf(element),
    read: () => (element.isConnected ? rawOf(element) : null),
  }));

/** What stands at labels, by the same two assumptions about the page as `candidateOf` makes them. */
type Look = (hit: Hit) => Candidate | null;

function lookAt(page: Page, sameLook: boolean, above: boolean): Look {
  const looked = new Map<Hit, Candidate | null>();
  return (hit) => {
    const found = looked.get(hit) ?? candidateOf(hit, page, sameLook, above);
    looked.set(hit, found);
    return found;
  };
}

const findsNumber = (look: Look, hits: Hit[], { compiled }: Page): boolean =>
  hits.some((hit) => hit.slot === 'customerNumber' && numberIn(look(hit)?.raw, compiled));

const isInRow = (el: Element | null, rows: Set<Element>): boolean =>
  !!el && (rows.has(el) || isInRow(flatParent(el), rows));

/**
 * What stands at all labels outside lists and search forms.
 * @param heads labels that head a column
 * @param lists on the page
 */
export function placesOf(page: Page, heads: { hit: Hit }[], lists: Grid[]): Place[] {
  const count = new Map<Slot, number>();
  const hits: Hit[] = [];
  const own: Hit[] = [];
  const columns = new Set(heads.map(({ hit }) => hit));
  const rows = new Set(lists.flatMap((grid) => grid.rows.map(({ element }) => element)));
  const sections: Sections = { others: new Map(), untitled: new Set() };
  for (const hit of page.hits) {
    if (hit.slot === 'other' || columns.has(hit) || flatClosest(hit.el, SEARCH)) continue;
    if (rows.size && isInRow(hit.el, rows)) continue;
    const times = (count.get(hit.slot) ?? 0) + 1;
    count.set(hit.slot, times);
    if (times > MOST_PLACES) continue;
    hits.push(hit);
    if (!isOthers(hit, page, sections)) own.push(hit);
  }
  // Where label and value of the number look alike, looks cannot tell a value from the next label.
  let look = lookAt(page, false, false);
  if (!findsNumber(look, hits, page)) {
    const others = [lookAt(page, true, false), lookAt(page, false, true)];
    look = others.find((each) => findsNumber(each, hits, page)) ?? look;
  }
  const places: Place[] = [];
  for (const hit of findsNumber(look, own, page) ? own : hits) {
    const found = look(hit);
    if (found) places.push({ slot: hit.slot, ...found });
  }
  return places;
}

/** Fallback selectors of the adapter for fields that no label named. */
export function addBySelector(page: Page, places: Place[]): void {
  for (const field of FIELDS) {
    const selectors = page.compiled.selectors[field];
    if (!selectors || places.some(({ slot }) => slot === field)) continue;
    for (const { css } of selectors) {
      const element = page.roots.flatMap((root) => selectAll(root, css)).find((el) => isShown(el));
      const raw = element ? shownIn(element) : '';
      if (!element || !raw.trim()) continue;
      places.push({ slot: field, raw, element, weight: 0.9, rank: 0 });
      break;
    }
  }
}
