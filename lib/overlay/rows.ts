/**
 * Lines in the rows of a long list. Everything is measured first and written last, and a line out of sight is never laid
 * out: each switch between reading and writing costs a layout of the whole page.
 */
import { dom } from '../site/dom';
import { type Box, boxOf, clipBox, hits, isFree, isGround, linesOf, textBoxes } from './geometry';
import type { Width } from './line';

const WIDTHS = ['full', 'short', 'icon', 'tiny'] as const;
/** Distance between the name and the line; narrower ones stand closer. */
const GAP: Record<(typeof WIDTHS)[number], number> = { full: 14, short: 6, icon: 4, tiny: 2 };
/** A line in a cell ends before the cell's border. */
const EDGE = 2;

type Size = { width: number; height: number };
export type Sizes = Partial<Record<Width, Size>>;

/** One row's line: `sizes` is shared by the lines that look alike. */
export interface RowLine {
  /** Null until the row is first seen. */
  root: HTMLElement | null;
  /** Adds it to the layer, in the order of the rows. */
  make(before: Node | null): HTMLElement;
  sizes: Sizes;
  anchor: Element | null;
  row: Element;
}

/**
 * Lays out one line of each look in every width, all at once.
 * @returns takes them away again: not before the page is measured, which would be laid out once more for it
 */
export function measureLines(layer: ShadowRoot, looks: { root: HTMLElement; sizes: Sizes }[]): () => void {
  const copies = looks.flatMap(({ root, sizes }) =>
    WIDTHS.map((width) => {
      const copy = root.cloneNode(true) as HTMLElement;
      copy.dataset.width = width;
      copy.hidden = false;
      return { copy, sizes, width };
    }),
  );
  layer.append(...copies.map(({ copy }) => copy));
  for (const { copy, sizes, width } of copies) sizes[width] = { width: copy.offsetWidth, height: copy.offsetHeight };
  return () => {
    for (const { copy } of copies) copy.remove();
  };
}

/**
 * Puts every line into the free space of its name's cell, or hides it.
 * @param ours the overlay's host element, which covers nothing
 */
export function placeRows(lines: RowLine[], ours: Element): void {
  const clips = new Map<Element | null, Box>();
  const clipOf = (row: Element): Box => {
    const clip = clips.get(row.parentElement) ?? clipBox(row);
    clips.set(row.parentElement, clip);
    return clip;
  };
  const read = lines.map((line) => {
    const row = line.anchor && rowOf(line.anchor, line.row);
    return { line, place: line.anchor && row && placeOf(line.anchor, row, clipOf(row)) };
  });
  // One column for all: behind the longest name that still leaves room for the widest line.
  let widest = 0;
  for (const { sizes } of lines) widest = Math.max(widest, sizes.full?.width ?? 0);
  let common = 0;
  for (const { place } of read) {
    if (!place) continue;
    const { anchor, row, text } = place;
    const left = text.right + GAP.full;
    if (left > common && left + widest <= boxOf(cellOf(anchor, row)).right - EDGE) common = left;
  }
  const found = read.map(({ line, place }) => place && spotIn(place, line, common, ours));
  let next: Node | null = null;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    const spot = found[i] ?? null;
    if (!line) continue;
    const root: HTMLElement | null = line.root ?? (spot && line.make(next));
    if (root) show(root, spot);
    if (root?.isConnected) next = root;
  }
}

/** What is measured of one row before anything is written. */
interface Place {
  anchor: Element;
  row: Element;
  clip: Box;
  /** The name's lines of text; `text` is the last one. */
  lines: Box[];
  text: Box;
}

function placeOf(anchor: Element, row: Element, clip: Box): Place | null {
  const content = textBoxes(anchor);
  // Beside the text of a cell there may be controls, which come with the pointer or stand at its other end.
  const direct = anchor.firstElementChild ? linesOf(anchor) : [];
  const lines = direct.length > 0 ? direct : content;
  const text = lines.at(-1);
  return text ? { anchor, row, clip, lines, text } : null;
}

type Spot = { width: Width; left: number; top: number };

function spotIn(place: Place, { sizes }: RowLine, common: number, ours: Element): Spot | null {
  const { anchor, row, clip, lines, text } = place;
  const middle = middleOf(text);
  if (middle < clip.top || middle > clip.bottom) return null;
  const cell = cellOf(anchor, row);
  const inside = boxOf(cell);
  // Free space lies where a line of text ends (at the left in right-to-left pages), or behind all text or all boxes of the cell.
  const rtl = isRtl(anchor);
  const all = textBoxes(cell);
  const ends = [[text], innermost(all), all].map((boxes) =>
    rtl ? Math.min(...boxes.map(({ left }) => left)) : Math.max(...boxes.map(({ right }) => right)),
  );
  const above = innermost(lines).filter((line) => line.bottom <= middle);
  // Where lines end.
  const cellEnd = inside.right - EDGE;
  for (const width of WIDTHS) {
    const size = sizes[width];
    if (!size) continue;
    const gap = GAP[width];
    // For a mere sign the ground before the next cell's text is free as well.
    const next = gap < GAP.short ? cell.nextElementSibling : null;
    const furthest = next ? Math.max(cellEnd, startOf(next) - gap) : cellEnd;
    for (const end of ends) {
      const left = rtl ? end - gap - size.width : Math.max(width === 'full' ? common : 0, end + gap);
      const right = left + size.width;
      if (rtl ? left < inside.left + EDGE : right > furthest) continue;
      // A name of several lines: below those above, if the cell goes down that far.
      const over = above.filter((line) => line.right > left && line.left < right);
      const level = middle - size.height / 2;
      const top = Math.max(
        above.length ? Math.min(level, inside.bottom - size.height) : level,
        ...over.map(({ bottom }) => bottom),
      );
      const box = { left, top, right, bottom: top + size.height };
      const isBelow = !over.length || box.bottom <= inside.bottom;
      if (isBelow && within(box, clip) && isFreeInCell(box, place, cell, inside, next, ours))
        return { width, left, top };
    }
  }
  return null;
}

function show(root: HTMLElement, at: Spot | null): void {
  if (root.hidden !== !at) root.hidden = !at;
  if (!at) return;
  if (root.dataset.width !== at.width) root.dataset.width = at.width;
  moveTo(root, at.left, at.top);
}

export function moveTo(root: HTMLElement, left: number, top: number): void {
  root.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Whether a box is around another one; a text may be higher than its line. */
const isAround = ({ left, right, top, bottom }: Box, inner: Box): boolean =>
  inner.right - inner.left < right - left &&
  inner.left >= left &&
  inner.right <= right &&
  middleOf(inner) > top &&
  middleOf(inner) < bottom;

/** Without the boxes around others: they are as wide as their cell, and no text stands there. */
const innermost = (boxes: Box[]): Box[] => boxes.filter((box) => !boxes.some((each) => isAround(box, each)));

export function within(box: Box, clip: Box): boolean {
  return box.left >= clip.left && box.right <= clip.right && box.top >= clip.top && box.bottom <= clip.bottom;
}

export function isRtl(anchor: Element): boolean {
  return getComputedStyle(anchor).direction === 'rtl';
}

const CELLS = 'td, th, [role="gridcell"], [role="cell"]';

/** Where a cell shows something, or begins if it shows nothing; 0 where it is not drawn. */
function startOf(cell: Element): number {
  const lefts = textBoxes(cell).map(({ left }) => left);
  return lefts[0] === undefined ? 0 : Math.min(...lefts);
}

/** What shows the name in a row; badges stay inside it: the table cell, in rows of plain boxes the row's own child. */
function cellOf(anchor: Element, row: Element): Element {
  const cell = anchor.closest(CELLS);
  if (cell && row.contains(cell)) return cell;
  let box = anchor;
  let up = dom.parentElement(box);
  for (; up && up !== row; up = dom.parentElement(up)) box = up;
  return up ? box : anchor;
}

/** Whether an element beside the name with something in it has a ground of its own, as a chip has. */
const isPainted = (el: Element, name: Element): boolean =>
  !dom.contains(el, name) && !el.matches(':empty') && getComputedStyle(el).backgroundColor !== 'rgba(0, 0, 0, 0)';

/** The part of a split row that shows the name. */
function rowOf(anchor: Element, row: Element): Element {
  return row.contains(anchor) ? row : (anchor.closest('tr, [role="row"]') ?? anchor);
}

/**
 * The row's own empty ground lies uppermost there: no sticky head, pinned column, menu, dialog, control or picture.
 * @param inside the box of the cell
 * @param next a cell whose ground is as good as the own
 */
function isFreeInCell(
  box: Box,
  { anchor, row }: Place,
  cell: Element,
  inside: Box,
  next: Element | null,
  ours: Element,
): boolean {
  // Plain boxes may be no cells at all: there, only free ground will do.
  if (!cell.matches(CELLS)) return isFree(box, anchor, ours, row);
  const isOnly = cell === anchor || (anchor.parentElement === cell && cell.childElementCount < 2);
  // Of rows lower than a line only the row itself counts.
  const [top, bottom] = [Math.max(box.top, inside.top), Math.min(box.bottom, inside.bottom)];
  const part = { ...box, top, bottom };
  return hits(part, ours, isOnly && !anchor.firstElementChild).every(
    (hit) => hit === next || isGround(hit, part, anchor, isPainted(hit, anchor) ? undefined : cell),
  );
}
