/**
 * Takes from a page what stands at the labels of an adapter. This is the content script's part of reading: DOM only, no
 * dates, words or formats but the customer number's. Nothing is written to the page.
 */
import type { Adapter } from './adapter';
import { columnHead } from './columns';
import { type Compiled, compile, numberIn } from './compile';
import { findHits, findMoreHits, type Hit, type Page } from './hits';
import { headingName, nameAnchor } from './names';
import { addBySelector, type KeyWatch, type Place, personAt, placesOf, watches } from './places';
import { FIELDS } from './profile';
import type { RawPerson } from './raw';
import { belowHead, type Grid, gridBelow, type Row } from './tables';
import { forgetTexts, shownIn, textOf } from './value';
import { flatParent, forgetBoxes, isShown } from './visible';

export interface CollectedRow {
  person: RawPerson;
  row: Element;
  /** Innermost element that shows the name. */
  nameElement: Element | null;
  keys: KeyWatch[];
}

export type Collected =
  | { page: 'none' }
  | { page: 'detail'; person: RawPerson; anchor: Element | null; keys: KeyWatch[] }
  | { page: 'list'; rows: CollectedRow[] };

type Head = { hit: Hit; head: Element };

/** Number and name are enough to know a row again. */
const ROW_KEYS = /^customerNumber$|name$/i;
const MEMBERS = /mitglied|bedarfsgemeinschaft|haushalt|\bbg\b/i;

/** The text over a table: caption, accessible name, or what stands before it. */
function titleOf({ box }: Grid): string {
  let title = `${box.getAttribute('aria-label') ?? ''} ${box.querySelector('caption')?.textContent ?? ''}`;
  for (let el: Element | null = box, up = 0; el && up < 4 && !title.trim(); up++, el = flatParent(el)) {
    if (el.previousElementSibling) title = textOf(el.previousElementSibling).slice(-80);
  }
  return title;
}

/** What a row shows: one place per field, the preferred label's column first. */
const rowPlaces = ({ columns }: Grid, { cells }: Row): Place[] =>
  columns.flatMap(({ slot, rank, head }) => {
    const element = cells.get(head);
    return element && slot !== 'other' ? [{ slot, raw: shownIn(element), weight: 1, rank, element }] : [];
  });

/** The element that holds a cell's text itself, also where it is slotted in. */
function innermost(cell: Element): Element {
  const slotted = cell.localName === 'slot' ? (cell as HTMLSlotElement).assignedElements() : null;
  const children = slotted ?? [...cell.children];
  // Beside the name there may be controls and icons.
  const text = children.length > 1 ? textOf(cell).trim() : '';
  const inner = slotted ? children[0] : children.find((child) => !text || textOf(child).trim() === text);
  return inner && textOf(inner).trim() ? innermost(inner) : cell;
}

function listRow(grid: Grid, row: Row): CollectedRow {
  const places = rowPlaces(grid, row);
  const nameCell = places.find(({ slot }) => slot === 'name' || slot === 'lastName')?.element ?? null;
  return {
    person: personAt(places),
    row: row.element,
    nameElement: nameCell && innermost(nameCell),
    keys: watches(places.filter(({ slot }) => ROW_KEYS.test(slot))),
  };
}

/** Grids below the column heads that name customer numbers. */
function gridsBelow(heads: Head[], compiled: Compiled): Grid[] {
  const grids: Grid[] = [];
  for (const { hit, head } of heads) {
    if (hit.slot !== 'customerNumber' || !isShown(head, true)) continue;
    const grid = gridBelow(head, heads, compiled);
    if (grid && !grids.some(({ rows }) => rows[0]?.element === grid.rows[0]?.element)) grids.push(grid);
  }
  return grids;
}

interface Pass {
  collected: Collected;
  /** Every field has a label on the page. */
  complete: boolean;
  heads: Head[];
  grids: Grid[];
}

function collect(page: Page, adapter: Adapter, earlier?: Pass): Pass {
  const { compiled, hits } = page;
  const heads = hits.flatMap((hit) => {
    const head = columnHead(hit, page);
    return head ? [{ hit, head }] : [];
  });
  // Without further column heads the tables are the same as before.
  const grids = earlier?.heads.length === heads.length ? earlier.grids : gridsBelow(heads, compiled);
  // One record as „label row above value row“ is a person's own data, not a list.
  const own = grids.filter((grid) => grid.rows.length === 1 && !grid.explicit);
  const lists = grids.filter((grid) => !own.includes(grid));
  const columns = new Set(heads.map(({ hit }) => hit));
  const rows = new Set(lists.flatMap((grid) => grid.rows.map(({ element }) => element)));
  const inRow = (el: Element | null): boolean => !!el && (rows.has(el) || inRow(flatParent(el)));
  const places = placesOf(page, (hit) => columns.has(hit) || inRow(hit.el));
  for (const { hit, head } of heads) {
    const element = own.some(({ box }) => box.contains(head)) ? belowHead(head) : null;
    if (element && hit.slot !== 'other') {
      places.push({ slot: hit.slot, raw: shownIn(element), element, weight: 1, rank: hit.rank });
    }
  }
  addBySelector(page, places, adapter);
  const complete = FIELDS.every((field) => places.some(({ slot }) => slot === field));
  const keys = places.filter(({ slot, raw }) => slot === 'customerNumber' && raw.trim());
  const number = keys.map(({ raw }) => numberIn(raw, compiled)).find(Boolean) ?? null;
  const filled = new Set(places.filter(({ raw }) => raw.trim()).map(({ slot }) => slot));
  // A number that cannot be read makes a person's page only with other data beside it (a search form has none).
  if (!number && (lists.length || !keys.length || filled.size < 3)) {
    const people = lists.flatMap((grid) => grid.rows.map((row) => listRow(grid, row)));
    return { collected: people.length ? { page: 'list', rows: people } : { page: 'none' }, complete, heads, grids };
  }
  if (!filled.has('name') && !filled.has('lastName')) {
    const element = headingName(page, number);
    if (element) places.push({ slot: 'name', ...element, weight: 0.6, rank: 99 });
  }
  const person = personAt(places);
  for (const grid of lists) {
    if (MEMBERS.test(titleOf(grid))) person.members.push(...grid.rows.map((row) => personAt(rowPlaces(grid, row))));
  }
  const anchor = nameAnchor(
    page,
    places.filter(({ slot }) => /name$/i.test(slot)),
    adapter.badgeAt,
  );
  return { collected: { page: 'detail', person, anchor, keys: watches(places) }, complete, heads, grids };
}

/**
 * @param root the top document; its same-origin frames are read with it
 * @param onRoots gets the documents and open shadow roots that were read
 * @returns `detail` for one person (also when the number is contradictory or malformed: `interpret` says so), `list`
 *   for a table with a column of customer numbers, `none` for anything else
 */
export function collectPage(root: Document, adapter: Adapter, onRoots?: (roots: Page['roots']) => void): Collected {
  const page = findHits(root, compile(adapter));
  try {
    const first = collect(page, adapter);
    if (first.complete) return first.collected;
    findMoreHits(page);
    return collect(page, adapter, first).collected;
  } finally {
    onRoots?.(page.roots);
    forgetBoxes();
    forgetTexts();
  }
}
