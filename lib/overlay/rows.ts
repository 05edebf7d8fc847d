/**
 * Lines in the rows of a long list. Everything is measured first and written last, and a line out of sight is never laid
 * out: each switch between reading and writing costs a layout of the whole page.
 */
import { type Box, clipBox, textBox } from './geometry';
import type { Width } from './line';

const WIDTHS = ['full', 'short', 'icon'] as const;
/** Distance between the name and the line; a narrow one stands closer. */
const GAP = 14;
const NEAR = 6;
/** A line in a cell ends before the cell's border. */
const EDGE = 2;

type Size = { width: number; height: number };
export type Sizes = Partial<Record<Width, Size>>;

/** One row's line: `sizes` is shared by the lines that look alike. */
export interface RowLine {
  root: HTMLElement;
  sizes: Sizes;
  anchor: Element | null;
  row: Element;
}

/** Lays out one line of each look in every width, all at once, and takes it away again. */
export function measureLines(layer: ShadowRoot, looks: { root: HTMLElement; sizes: Sizes }[]): void {
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
  for (const { copy } of copies) copy.remove();
}

/**
 * Puts every line into the free space of its name's cell, or hides it.
 * @param isOurs true for the overlay's host element
 */
export function placeRows(lines: RowLine[], isOurs: (element: Element) => boolean): void {
  const clips = new Map<Element | null, Box>();
  const clipOf = (row: Element): Box => {
    const clip = clips.get(row.parentElement) ?? clipBox(row);
    clips.set(row.parentElement, clip);
    return clip;
  };
  const read = lines.map((line) => {
    const text = line.anchor && textBox(line.anchor);
    if (!text || !line.anchor) return { line, place: null };
    const clip = clipOf(line.row);
    const right = cellOf(line.anchor).getBoundingClientRect().right;
    return { line, place: { text, clip, cell: right, right: Math.min(right, clip.right) - EDGE } };
  });
  // One column for all: behind the longest name that still leaves room for the widest line.
  const widest = Math.max(0, ...lines.map(({ sizes }) => sizes.full?.width ?? 0));
  const fitting = read.flatMap(({ place }) => {
    const left = place ? place.text.right + GAP : 0;
    return place && left + widest + EDGE <= place.cell ? [left] : [];
  });
  const common = Math.max(0, ...fitting);
  const found = read.map(({ line, place }) => {
    if (!place) return null;
    const { text, clip, right } = place;
    for (const width of WIDTHS) {
      const size = line.sizes[width];
      if (!size) continue;
      const left = width === 'full' ? Math.max(common, text.right + GAP) : text.right + NEAR;
      if (left + size.width > right) continue;
      const top = (text.top + text.bottom - size.height) / 2;
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      return within(box, clip) && isSeen(box, line.row, isOurs) ? { width, left, top } : null;
    }
    return null;
  });
  for (const [i, { root }] of lines.entries()) show(root, found[i] ?? null);
}

function show(root: HTMLElement, at: { width: Width; left: number; top: number } | null): void {
  if (root.hidden !== !at) root.hidden = !at;
  if (!at) return;
  if (root.dataset.width !== at.width) root.dataset.width = at.width;
  moveTo(root, at.left, at.top);
}

export function moveTo(root: HTMLElement, left: number, top: number): void {
  root.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

export function within(box: Box, clip: Box): boolean {
  return box.left >= clip.left && box.right <= clip.right && box.top >= clip.top && box.bottom <= clip.bottom;
}

/** The table cell that shows the name; badges stay inside it. */
function cellOf(anchor: Element): Element {
  return anchor.closest('td, th, [role="gridcell"], [role="cell"]') ?? anchor.parentElement ?? anchor;
}

/** The row is what lies uppermost there: no sticky header, menu or dialog covers it. */
function isSeen(box: Box, row: Element, isOurs: (element: Element) => boolean): boolean {
  const hit = document.elementsFromPoint(box.left + 1, (box.top + box.bottom) / 2).find((element) => !isOurs(element));
  return hit !== undefined && (row.contains(hit) || hit.contains(row));
}
