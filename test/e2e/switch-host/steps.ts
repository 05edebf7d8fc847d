/** Random switches of the customer: in every way pages do it, at random times. */

/** Every way in which a record may stand on the page; the last ones keep several records and show one. */
const IN_PLACE = ['text', 'fields', 'shadowText', 'shadowFields', 'frameText', 'frameFields'];
const SEVERAL = ['tabs', 'tabsByClass', 'tabsMovedAway', 'frameTabs', 'frame'];
const WAYS = ['click', 'push', 'replace', 'hash', 'request', 'afterPaint', 'parts', 'parts'];
/** Longest gap between two parts of a record, in ms. */
const LONGEST_GAP = 200;
/** Some requests take so long that nothing but their end tells of the swap, in ms. */
const SLOW_REQUEST = 1600;
/** Share of switches that are overtaken by the next one, and the longest time until then, in ms. */
const HASTY = 0.25;
const LONGEST_HASTE = 400;

export interface Step {
  /** Index of the customer. */
  id: number;
  /** How the record stands on the page. */
  view: string;
  /** How the page comes to it; `load` is a full load. */
  how: string;
  /** Time of each request, in ms. */
  waits: number[];
  /** Until the next switch in ms; null: it waits for the right badge. */
  haste: number | null;
}

/** @param random gives 0 to 1; the same numbers give the same steps */
export function* randomSteps(random: () => number, count: number, customers: number): Generator<Step> {
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] ?? '';
  let id = 0;
  let view = 'text';
  for (let made = 0; made < count; made += 1) {
    id = (id + 1 + Math.floor(random() * (customers - 1))) % customers;
    if (random() < 0.3) view = pick([...IN_PLACE, ...SEVERAL]);
    const load = random() < 0.06;
    if (load && !IN_PLACE.includes(view)) view = 'text';
    const waits = Array.from({ length: 4 }, () => random() * LONGEST_GAP);
    const how = load ? 'load' : pick(WAYS);
    if (how === 'request' && random() < 0.25) waits[0] = SLOW_REQUEST;
    const haste = random() < HASTY ? random() * LONGEST_HASTE : null;
    yield { id, view, how, waits, haste };
  }
}
