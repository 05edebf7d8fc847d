/** What the rows of a table show. */

import { cardsAround } from './cards';
import { type Compiled, numberIn } from './compile';
import { dom } from './dom';
import type { Hit, Page } from './hits';
import { cardName, titleAsName } from './names';
import { type KeyWatch, type Place, personAt, watches } from './places';
import type { FieldName } from './profile';
import type { RawPerson } from './raw';
import { selectAll } from './select';
import { belowHead, type Grid, gridBelow, type Row } from './tables';
import { shownIn, textOf } from './value';
import { flatParent, isShown } from './visible';

export interface CollectedRow {
  person: RawPerson;
  row: Element;
  /** Where its line goes: innermost element that shows the name, else the first that tells who it is. */
  anchor: Element | null;
  keys: KeyWatch[];
}

export type Head = { hit: Hit; head: Element };

/** Number and name are enough to know a row again. */
const ROW_KEYS = /^customerNumber$|name$/i;
const MEMBERS = /mitglied|bedarfsgemeinschaft|haushalt|\bbg\b/i;

/** The text over a table: caption, accessible name, or what stands before it. */
function titleOf({ box }: Grid): string {
  const [caption] = dom.querySelectorAll(box, 'caption');
  let title = `${dom.getAttribute(box, 'aria-label') ?? ''} ${caption ? dom.textContent(caption) : ''}`;
  for (let el: Element | null = box, up = 0; el && up < 4 && !title.trim(); up++, el = flatParent(el)) {
    const before = dom.previousElementSibling(el);
    if (before) title = textOf(before).slice(-80);
  }
  return title;
}

/** What a row shows: one place per field, the preferred label's column first. */
const rowPlaces = ({ columns }: Grid, { cells }: Row, compiled: Compiled): Place[] =>
  titleAsName(
    columns.flatMap(({ slot, rank, head }) => {
      const element = cells.get(head);
      return element && slot !== 'other' ? [{ slot, raw: shownIn(element), weight: 1, rank, element }] : [];
    }),
    compiled,
  );

/** The element that holds a cell's text itself, also where it is slotted in. */
function innermost(cell: Element): Element {
  const slotted = cell.localName === 'slot' ? (cell as HTMLSlotElement).assignedElements() : null;
  const children = slotted ?? [...cell.children];
  // Beside the name there may be controls, icons and other text.
  const isOnly = children.length < 2 && cell.textContent.trim() === (children[0] ?? cell).textContent.trim();
  const text = slotted || isOnly ? '' : textOf(cell).trim();
  const inner = slotted ? children[0] : children.find((child) => !text || textOf(child).trim() === text);
  return inner && textOf(inner).trim() ? innermost(inner) : cell;
}

function listRow(grid: Grid, row: Row, compiled: Compiled): CollectedRow {
  return rowOf(rowPlaces(grid, row, compiled), row.element);
}

function rowOf(places: Place[], row: Element): CollectedRow {
  const nameCell = places.find(({ slot }) => slot === 'name' || slot === 'lastName')?.element;
  const keys = watches(places.filter(({ slot }) => ROW_KEYS.test(slot)));
  return { person: personAt(places), row, anchor: nameCell ? innermost(nameCell) : (keys[0]?.element ?? null), keys };
}

/** Rows where the adapter says they stand, for lists whose columns have no heads. */
function rowsBySelector({ roots, compiled }: Page): CollectedRow[] {
  const { list } = compiled;
  if (!list) return [];
  const rows = roots.flatMap((root) => selectAll(root, list.row)).filter((row) => isShown(row, true));
  return rows.flatMap((row): CollectedRow[] => {
    const places = Object.entries(list.cells).flatMap(([slot, css]): Place[] => {
      const [element] = selectAll(row, css);
      return element ? [{ slot: slot as FieldName, raw: shownIn(element), weight: 0.9, rank: 0, element }] : [];
    });
    const isPerson = places.some(({ slot, raw }) => slot === 'customerNumber' && numberIn(raw, compiled));
    return isPerson ? [rowOf(places, row)] : [];
  });
}

/** A card for each person, all made alike; none where their numbers do not stand in cards of their own. */
function cardRows(places: Place[], compiled: Compiled): CollectedRow[] {
  return cardsAround(places, compiled).map(({ card, inside, number }) => {
    const named = inside.some(({ slot, raw }) => /^(name|lastName)$/.test(slot) && raw.trim());
    const found = named ? null : cardName(card, number, compiled);
    return rowOf([...inside, ...(found ? [{ slot: 'name' as const, ...found, weight: 0.6, rank: 99 }] : [])], card);
  });
}

/** The rows of a table of members of the Bedarfsgemeinschaft; none of any other table. */
const membersIn = (grid: Grid, compiled: Compiled): RawPerson[] =>
  MEMBERS.test(titleOf(grid)) ? grid.rows.map((row) => personAt(rowPlaces(grid, row, compiled))) : [];

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

/** The part for lists. */
export const LISTS = { belowHead, cardRows, gridsBelow, listRow, rowsBySelector, membersIn };
