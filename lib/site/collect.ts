/**
 * Takes from a page that names customer numbers what stands at the labels of an adapter: DOM only, no dates, words or formats
 * but the customer number's. Nothing is written to the page.
 */
import { columnHead } from './columns';
import { type Compiled, numberIn, type Slot } from './compile';
import { dom } from './dom';
import { findMoreHits, type Page } from './hits';
import type { CollectedRow, Head } from './lists';
import { headingName, nameAnchor, titleAsName } from './names';
import type { PartName } from './parts';
import { addBySelector, type KeyWatch, type Place, personAt, placesOf, watches } from './places';
import { FIELDS, type FieldName } from './profile';
import type { RawPerson } from './raw';
import type { Grid } from './tables';
import { forgetTexts, shownIn } from './value';
import { flatParent } from './visible';

export type Collected =
  | { page: 'none' /** Without this part nothing can be said of the page. */; needs?: PartName }
  | { page: 'detail'; person: RawPerson; anchor: Element | null; keys: KeyWatch[] }
  | { page: 'list'; rows: CollectedRow[] };

/** Whether a change of this field may mean another person. */
const tellsPersons = (slot: Slot, { switchBy }: Compiled): boolean =>
  !switchBy || slot === 'customerNumber' || switchBy.includes(/Name$/.test(slot) ? 'name' : (slot as FieldName));

interface Pass {
  collected: Collected;
  /** Every field has a label on the page. */
  complete: boolean;
  heads: Head[];
  grids: Grid[];
}

/** Two numbers contradict each other; so many may be a card for each person. */
const isOfSeveral = (keys: Place[], compiled: Compiled): boolean =>
  new Set(keys.map(({ raw }) => numberIn(raw, compiled)).filter(Boolean)).size > 2;

function collect(page: Page, earlier?: Pass): Pass {
  const { compiled, hits, parts } = page;
  const { lists } = parts;
  const heads = hits.flatMap((hit) => {
    const head = columnHead(hit, page);
    return head ? [{ hit, head }] : [];
  });
  if (!lists && (compiled.list || heads.some(({ hit }) => hit.slot === 'customerNumber'))) page.missing = 'lists';
  // Without further column heads the tables are the same as before.
  const grids = earlier?.heads.length === heads.length ? earlier.grids : (lists?.gridsBelow(heads, compiled) ?? []);
  // One record as „label row above value row“ is a person's own data, not a list.
  const own = grids.filter((grid) => grid.rows.length === 1 && !grid.explicit);
  const tables = grids.filter((grid) => !own.includes(grid));
  const columns = new Set(heads.map(({ hit }) => hit));
  const rows = new Set(tables.flatMap((grid) => grid.rows.map(({ element }) => element)));
  const inRow = (el: Element | null): boolean => !!el && (rows.has(el) || inRow(flatParent(el)));
  let places = placesOf(page, (hit) => columns.has(hit) || inRow(hit.el));
  for (const { hit, head } of heads) {
    const element = own.some(({ box }) => dom.contains(box, head)) ? lists?.belowHead(head) : null;
    if (element && hit.slot !== 'other') {
      places.push({ slot: hit.slot, raw: shownIn(element), element, weight: 1, rank: hit.rank });
    }
  }
  addBySelector(page, places);
  places = titleAsName(places, compiled);
  const complete = FIELDS.every((field) => places.some(({ slot }) => slot === field));
  const keys = places.filter(({ slot, raw }) => slot === 'customerNumber' && raw.trim());
  const number = keys.map(({ raw }) => numberIn(raw, compiled)).find(Boolean) ?? null;
  if (isOfSeveral(keys, compiled)) {
    if (!lists) page.missing = 'lists';
    const cards = lists?.cardRows(places, compiled) ?? [];
    if (cards.length) return { collected: { page: 'list', rows: cards }, complete, heads, grids };
  }
  const filled = new Set(places.filter(({ raw }) => raw.trim()).map(({ slot }) => slot));
  // A number that cannot be read makes a person's page only with other data beside it (a search form has none).
  if (!number && (tables.length || !keys.length || filled.size < 3)) {
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
    places.filter(({ slot }) => /name$/i.test(slot)),
    compiled.badgeAt,
  );
  return {
    collected: {
      page: 'detail',
      person,
      anchor,
      keys: watches(places.filter(({ slot }) => tellsPersons(slot, compiled))),
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
