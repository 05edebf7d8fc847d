/** Where the values of one record stand. */
import { type Candidate, candidateOf } from './associate';
import { numberIn, type Slot } from './compile';
import { isDeniedNumber, isHealth } from './deny';
import type { Hit, Page } from './hits';
import { FIELDS, type FieldName } from './profile';
import { DENIED, LONGEST_RAW, type RawPerson, type RawValue } from './raw';
import { isOthers } from './sections';
import { selectAll } from './select';
import { clean } from './text';
import { rawOf, shownIn } from './value';
import { flatClosest, isShown } from './visible';

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
const MAY_SPEAK_OF_HEALTH = /^(team|customerNumber|birthDate|lastTalk|nextAppointment|planConcluded)$/;

/** What leaves the page of one place. */
function allowed(slot: Slot, text: string): string {
  const raw = text.slice(0, LONGEST_RAW);
  const denied =
    (slot !== 'customerNumber' && isDeniedNumber(clean(raw))) || (!MAY_SPEAK_OF_HEALTH.test(slot) && isHealth(raw));
  return denied ? DENIED : raw;
}

export function personAt(places: Place[]): RawPerson {
  const values: RawPerson['values'] = {};
  for (const { slot, raw, weight, rank } of places) {
    values[slot] = [...(values[slot] ?? []), { raw: allowed(slot, raw), weight, rank }];
  }
  return { values, members: [] };
}

export const watches = (places: Place[]): KeyWatch[] =>
  places.map(({ slot, element }) => ({
    field: /Name$/.test(slot) ? 'name' : (slot as FieldName),
    element,
    seen: rawOf(element),
    read: () => (element.isConnected ? rawOf(element) : null),
  }));

/** What stands at all labels outside lists and search forms. */
export function placesOf(page: Page, skip: (hit: Hit) => boolean): Place[] {
  const count = new Map<Slot, number>();
  const hits = page.hits.filter((hit) => {
    if (hit.slot === 'other' || skip(hit) || flatClosest(hit.el, SEARCH)) return false;
    const times = (count.get(hit.slot) ?? 0) + 1;
    count.set(hit.slot, times);
    return times <= MOST_PLACES;
  });
  const looked = new Map<string, Candidate | null>();
  const candidate = (hit: Hit, sameLook: boolean, above: boolean): Candidate | null => {
    const key = `${hits.indexOf(hit)} ${sameLook} ${above}`;
    const found = looked.get(key) ?? candidateOf(hit, page, sameLook, above);
    looked.set(key, found);
    return found;
  };
  const numbers = (of: Hit[], sameLook: boolean, above: boolean): boolean =>
    of.some((hit) => hit.slot === 'customerNumber' && numberIn(candidate(hit, sameLook, above)?.raw, page.compiled));
  // Where label and value of the number look alike, looks cannot tell a value from the next label.
  const usual = numbers(hits, false, false);
  const sameLook = !usual && numbers(hits, true, false);
  const above = !usual && !sameLook && numbers(hits, false, true);
  const own = hits.filter((hit) => !isOthers(hit, page));
  return (numbers(own, sameLook, above) ? own : hits).flatMap((hit) => {
    const found = candidate(hit, sameLook, above);
    return found ? [{ slot: hit.slot, ...found }] : [];
  });
}

/** Fallback selectors of the adapter for fields that no label named. */
export function addBySelector(page: Page, places: Place[]): void {
  for (const field of FIELDS) {
    if (places.some(({ slot }) => slot === field)) continue;
    for (const { css } of page.compiled.selectors[field] ?? []) {
      const element = page.roots.flatMap((root) => selectAll(root, css)).find((el) => isShown(el));
      const raw = element ? shownIn(element) : '';
      if (!element || !raw.trim()) continue;
      places.push({ slot: field, raw, element, weight: 0.9, rank: 0 });
      break;
    }
  }
}
