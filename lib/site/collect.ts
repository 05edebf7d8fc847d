/**
 * Takes from a page that names customer numbers what stands at the labels of an adapter: DOM only, no dates, words or formats
 * but the customer number's. Nothing is written to the page.
 */
import { columnHead, type Headers } from './columns';
import { type Compiled, numberIn, type Slot } from './compile';
import { dom } from './dom';
import { findMoreHits, type Page } from './hits';
import type { CollectedRow, Head } from './lists';
import { headingName, nameAnchor, titleAsName } from './names';
import type { PartName } from './parts';
import { addBySelector, fieldOf, type KeyWatch, type Place, personAt, placesOf, watches } from './places';
import { FIELDS } from './profile';
import type { RawPerson } from './raw';
import type { Grid } from './tables';
import { forgetTexts, shownIn } from './value';

export type Collected =
  | { page: 'none' /** Without this part nothing can be said of the page. */; needs?: PartName }
  | { page: 'detail'; person: RawPerson; anchor: Element | null; keys: KeyWatch[] }
  | { page: 'list'; rows: CollectedRow[] };

/** What may show another person when it changes. */
const tellingPersons = (places: Place[], { switchBy }: Compiled): Place[] =>
  switchBy ? places.filter(({ slot }) => slot === 'customerNumber' || switchBy.includes(fieldOf(slot))) : places;

interface Pass {
  collected: Collected;
  /** Every field has a label on the page. */
  complete: boolean;
  heads: Head[];
  grids: Grid[];
}

/** Two numbers contradict each other; more may be a card for each person. */
const CONTRADICTING = 2;

function collect(page: Page, earlier?: Pass): Pass {
  const { compiled, hits, parts } = page;
  const { lists } = parts;
  const heads: Head[] = [];
  const headers: Headers = new Map();
  for (const hit of hits) {
    const head = columnHead(hit, page, headers);
    if (head) heads.push({ hit, head });
  }
  if (!lists && (compiled.list || heads.some(({ hit }) => hit.slot === 'customerNumber'))) page.missing = 'lists';
  // Without further column heads the tables are the same as before.
  const grids = earlier?.heads.length === heads.length ? earlier.grids : (lists?.gridsBelow(heads, compiled) ?? []);
  // One record as „label row above value row“ is a person's own data, not a list.
  const own = grids.filter((grid) => grid.rows.length === 1 && !grid.explicit);
  const tables = grids.filter((grid) => !own.includes(grid));
  const columns = new Set(heads.map(({ hit }) => hit));
  const rows = new Set(tables.flatMap((grid) => grid.rows.map(({ element }) => element)));
  let places = placesOf(page, columns, rows);
  for (const { hit, head } of heads) {
    const element = own.some(({ box }) => dom.contains(box, head)) ? lists?.belowHead(head) : null;
    if (element && hit.slot !== 'other') {
      places.push({ slot: hit.slot, raw: shownIn(element), element, weight: 1, rank: hit.rank });
    }
  }
  addBySelector(page, places);
  places = titleAsName(places, compiled);
  const labelled = new Set<Slot>();
  const filled = new Set<Slot>();
  const numbers = new Set<string>();
  for (const { slot, raw } of places) {
    labelled.add(slot);
    if (!raw.trim()) continue;
    filled.add(slot);
    const number = slot === 'customerNumber' ? numberIn(raw, compiled) : null;
    if (number) numbers.add(number);
  }
  const complete = FIELDS.every((field) => labelled.has(field));
  const [number = null] = numbers;
  if (numbers.size > CONTRADICTING) {
    if (!lists) page.missing = 'lists';
    const cards = lists?.cardRows(places, compiled) ?? [];
    if (cards.length) return { collected: { page: 'list', rows: cards }, complete, heads, grids };
  }
  // A number that cannot be read makes a person's page only with other data beside it (a search form has none).
  if (!number && (tables.length || !filled.has('customerNumber') || filled.size < 3)) {
    const people = tables.flatMap((grid) => grid.rows.flatMap((row) => lists?.listRow(grid, row, compiled) ?? []));
    if (!people.length) people.push(...(lists?.rowsBySelector(page) ?? []));
    return { collected: people.length ? { page: 'list', rows: people } : { page: 'none' }, complete, heads, grids };
  }
  if (!filled.has('name') && !filled.has('lastName')) {
    const element = headingName(page.roots, number, compiled);
    if (element) places.push({ slot: 'name', ...element, weight: 0.6, rank: 99 });
  }
  const person = personAt(places);
  for (const grid of tables) person.members.push(...(lists?.membersIn(grid, compiled) ?? []));
  const anchor = nameAnchor(
    page,
    places.filter(({ slot }) => slot === 'name' || slot.endsWith('Name')),
    compiled.badgeAt,
  );
  return {
    collected: {
      page: 'detail',
      person,
      anchor,
      keys: watches(tellingPersons(places, compiled)),
    },
    complete,
    heads,
    grids,
  };
}

/** Reads at the labels made for it first, then at all others, unless every field was found. */
export function collectRecords(page: Page): Collected {
  try {
    let pass = collect(page);
    if (!pass.complete && !page.walked && !page.missing) {
      findMoreHits(page);
      pass = collect(page, pass);
    }
    return page.missing ? { page: 'none', needs: page.missing } : pass.collected;
  } finally {
    forgetTexts();
  }
}
