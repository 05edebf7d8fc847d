import { type Compiled, numberIn, type Slot } from './compile';
import { dom } from './dom';
import type { Hit } from './hits';
import { shownIn } from './value';
import { flatParent, isRendered } from './visible';

export interface Column {
  slot: Slot;
  rank: number;
  /** The header cell. */
  head: Element;
}

export interface Row {
  /** The element that stands for the row; where a record is split over several, the one with the number. */
  element: Element;
  /** Cell by header cell; a column that is not rendered has none. */
  cells: Map<Element, Element>;
}

export interface Grid {
  columns: Column[];
  rows: Row[];
  /** The element that holds header and rows. */
  box: Element;
  /** Header cells stand in a `thead` or have the role: then one row makes a list as well. */
  explicit: boolean;
}

const ROW = 'tr,[role=row]';
const CELL = 'td,[role=cell],[role=gridcell]';
const TABLE = 'table,[role=grid],[role=treegrid],[role=table]';
/** Attributes that tie the parts of one record together where a table is split into pinned and scrolling parts. */
const SAME_ROW = ['aria-rowindex', 'row-index', 'row-id', 'data-row-key', 'data-rowindex', 'data-index'];

const box = dom.getBoundingClientRect;
const span = (el: Element): number => (el as HTMLTableCellElement).colSpan || 1;

/** Cells of a row by the column they start in, and the row's width in columns. */
function starts(cells: Iterable<Element>): { at: Map<number, Element>; width: number } {
  const at = new Map<number, Element>();
  let width = 0;
  for (const cell of cells) {
    at.set(width, cell);
    width += span(cell);
  }
  return { at, width };
}

/** The cells of a record by head: by position where row and header are equally wide, by ARIA index, else by place. */
function cellsOf(cells: Element[], heads: Element[]): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const { at, width } = starts(cells);
  const whole = cells.length === cells[0]?.parentElement?.childElementCount;
  const headers = new Map<Element | null, ReturnType<typeof starts>>();
  for (const head of heads) {
    const row = head.parentElement;
    const header = headers.get(row) ?? starts(row?.children ?? []);
    headers.set(row, header);
    const aria = head.getAttribute('aria-colindex');
    let cell: Element | undefined;
    if (whole && header.width === width && !row?.querySelector('[rowspan]')) {
      for (const [start, each] of header.at) if (each === head) cell = at.get(start);
    } else if (aria && cells[0]?.hasAttribute('aria-colindex')) {
      cell = cells.find((each) => each.getAttribute('aria-colindex') === aria);
    } else {
      const { left, width: wide } = box(head);
      cell = cells.find((each) => Math.abs(box(each).left - left) < 3 && box(each).width <= wide * 1.5);
    }
    if (cell) found.set(head, cell);
  }
  return found;
}

/** Rows beside or below a header that is a table of its own: looked for by customer numbers under the number column. */
function looseRows(head: Element, compiled: Compiled): { rows: Element[]; around: Element } | null {
  const column = box(head);
  const count = head.parentElement?.childElementCount ?? 0;
  let around = flatParent(head.closest(TABLE) ?? dom.parentElement(head) ?? head);
  for (let up = 0; around && dom.localName(around) !== 'html' && up < 7; up++, around = flatParent(around)) {
    const rows = new Set<Element>();
    const walker = document.createTreeWalker(around, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!numberIn((node as Text).data, compiled)) continue;
      let cell = node.parentElement;
      while (
        cell &&
        cell !== around &&
        !dom.matches(cell, ROW) &&
        dom.parentElement(cell) !== around &&
        dom.childElementCount(dom.parentElement(cell) ?? cell) < Math.max(2, count - 2)
      )
        cell = dom.parentElement(cell);
      const row: Element | null | undefined = cell?.closest(ROW) ?? cell?.parentElement;
      const { left, right, top } = box(node.parentElement ?? head);
      // A header that is drawn over its table may come after it in the document.
      const after = head.compareDocumentPosition(node) & 4 || top > column.bottom - 2;
      const below = left < column.right && right > column.left && after;
      if (row && row !== around && below) rows.add(row);
    }
    if (rows.size) return { rows: [...rows], around };
  }
  return null;
}

/** All elements of one record: its row and the parts of it in other columns of a split table. */
function partsOf(row: Element, around: Element): Element[] {
  const name = SAME_ROW.find((attribute) => row.hasAttribute(attribute));
  if (!name) return [row];
  return [...dom.querySelectorAll(around, `[${name}="${CSS.escape(row.getAttribute(name) ?? '')}"]`)];
}

/** A row's cells, also where wrappers stand between; without such elements its children. */
function cellsIn(row: Element): Element[] {
  const cells = [...row.querySelectorAll(`${CELL},th,[role=rowheader]`)].filter((cell) => cell.closest(ROW) === row);
  return cells.length ? cells : [...row.children];
}

/**
 * The grid below a header cell „Kundennummer“, or null when no row below it has a valid number.
 * @param heads all label hits that are column heads
 */
export function gridBelow(head: Element, heads: { hit: Hit; head: Element }[], compiled: Compiled): Grid | null {
  const table = head.closest(TABLE);
  const header = head.closest(ROW) ?? head.parentElement;
  const top = box(head).top;
  const inTable = [...(table?.querySelectorAll(ROW) ?? [])].filter(
    (row) =>
      head.compareDocumentPosition(row) & 4 &&
      row.closest(TABLE) === table &&
      row.querySelector(CELL) &&
      !row.closest('thead'),
  );
  const loose = inTable.length ? null : looseRows(head, compiled);
  const around = loose?.around ?? table ?? head;
  const columns: Column[] = heads
    .filter(
      ({ head: other }) =>
        (header?.closest('thead') ?? header)?.contains(other) ||
        (dom.contains(around, other) && Math.abs(box(other).top - top) < 3),
    )
    .filter(({ head: other }) => isRendered(other))
    .map(({ hit, head: other }) => ({ slot: hit.slot, rank: hit.rank, head: other }))
    .sort((a, b) => a.rank - b.rank);
  const rows: Row[] = [];
  const taken = new Set<Element>();
  for (const element of loose?.rows ?? inTable) {
    if (taken.has(element) || !isRendered(element)) continue;
    const parts = loose || element.localName !== 'tr' ? partsOf(element, around) : [element];
    const cells = parts.flatMap(cellsIn);
    const found = cellsOf(
      cells,
      columns.map(({ head: each }) => each),
    );
    const number = found.get(head);
    if (!number || !numberIn(shownIn(number), compiled)) continue;
    for (const part of parts) taken.add(part);
    rows.push({ element: parts.find((part) => part.contains(number)) ?? element, cells: found });
  }
  const explicit = !!head.closest('thead,[role=columnheader]') || head.getAttribute('role') === 'columnheader';
  return rows.length ? { columns, rows, box: around, explicit } : null;
}

/** The cell under a header cell in the next row. */
export function belowHead(head: Element): Element | null {
  const next = head.parentElement?.nextElementSibling;
  const { at } = starts(head.parentElement?.children ?? []);
  const below = starts(next?.children ?? []).at;
  for (const [start, each] of at) if (each === head) return below.get(start) ?? null;
  return null;
}
