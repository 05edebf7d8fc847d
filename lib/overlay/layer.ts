/**
 * Our one layer over the host page: a single element with a closed shadow root beside the body. It never takes part in
 * the host's layout; only the badges themselves react to the pointer.
 */
import type { BadgeLine } from '../view';
import { type Box, clipBox, hasControl, isDarkGround, isFree, textBox } from './geometry';
import { buildLine, type LineElement, type Width } from './line';
import { TopLayer } from './top-layer';

const TAG = 'fallblick-overlay';
/** Distance between the name and the line, and below it. */
const GAP = 14;
const EDGE = 16;
/** A line in a cell ends before the cell's border. */
const EDGE_OF_CELL = 2;
/** In windows below twice this width a docked line is drawn short. */
const NARROW = 240;

/** What a line belongs to: the element that shows the name, or the cell of a list row. */
export interface Subject {
  line: BadgeLine;
  anchor: Element | null;
  /** In lists: the row, which must be what one sees at the badge's place. */
  row: Element | null;
}

const CORNERS = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'] as const;
export type Corner = (typeof CORNERS)[number];

interface Drawn {
  subject: Subject;
  element: LineElement;
}

export class Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  private readonly live: HTMLElement;
  private drawn: Drawn[] = [];
  private corner: Corner = 'bottomRight';
  private readonly topLayer: TopLayer;

  /** Mounting is idempotent: a layer left behind by an earlier version of the extension is removed. */
  constructor(css: string) {
    for (const old of document.querySelectorAll(TAG)) old.remove();
    this.host = document.createElement(TAG);
    this.host.lang = 'de';
    this.host.dir = 'ltr';
    const style = this.host.style;
    style.setProperty('all', 'initial', 'important');
    for (const [name, value] of [
      ['position', 'fixed'],
      ['inset', '0 auto auto 0'],
      ['z-index', '2147483647'],
      ['pointer-events', 'none'],
    ] as const) {
      style.setProperty(name, value, 'important');
    }
    this.topLayer = new TopLayer(this.host);
    this.root = this.host.attachShadow({ mode: 'closed' });
    addStyle(this.root, css);
    this.live = document.createElement('div');
    this.live.className = 'live';
    this.live.setAttribute('role', 'status');
    this.root.append(this.live);
    document.documentElement.append(this.host);
  }

  /** Draws the lines of one reading; `onOpen` gets the index of the subject. */
  draw(subjects: Subject[], corner: Corner, onOpen: (index: number) => void): void {
    this.clear();
    this.corner = corner;
    this.drawn = subjects.map((subject, index) => {
      const element = buildLine(subject.line, subject.row ? 'cell' : 'name', index, () => onOpen(index));
      if (index > 0) element.button.tabIndex = -1;
      return { subject, element };
    });
    this.root.append(...this.drawn.map(({ element }) => element.root));
    this.matchGround();
    this.place();
    const [only] = subjects;
    this.live.textContent = subjects.length === 1 && only ? `Fallblick: ${only.line.segments[0]?.full ?? ''}` : '';
  }

  /** Takes the dark or the light set, after the ground the host has at the first name. */
  matchGround(): void {
    const anchor = this.drawn.find(({ subject }) => subject.anchor?.isConnected)?.subject.anchor;
    if (anchor) this.host.classList.toggle('dark', isDarkGround(anchor));
  }

  /** Removes every line in this frame. */
  clear(): void {
    for (const { element } of this.drawn) element.root.remove();
    this.drawn = [];
    this.live.textContent = '';
  }

  /** Removes the line of one subject; the others keep their indices. */
  drop(index: number): void {
    this.drawn[index]?.element.root.remove();
  }

  get isEmpty(): boolean {
    return this.drawn.length === 0;
  }

  button(index: number): HTMLButtonElement | null {
    return this.drawn[index]?.element.button ?? null;
  }

  /** Moves the focus to the neighbouring line of a list; one line of it is a tab stop. */
  moveFocus(from: EventTarget | null, step: number): boolean {
    const index = this.drawn.findIndex(({ element }) => element.button === from);
    const next = this.drawn[index + step]?.element.button;
    if (index < 0 || !next) return false;
    for (const { element } of this.drawn) element.button.tabIndex = element.button === next ? 0 : -1;
    next.focus();
    return true;
  }

  /** Puts every line where it belongs now. Called after drawing, scrolling, resizing and changes of the page. */
  place(): void {
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.topLayer.enterFor(this.drawn.map(({ subject }) => subject.anchor));
    const common = this.commonLeft();
    for (const drawn of this.drawn) {
      if (drawn.subject.row) placeInCell(drawn, drawn.subject.row, common);
      else this.placeBesideName(drawn);
    }
  }

  get isRaised(): boolean {
    return this.topLayer.isRaised;
  }

  /** Index of the line drawn at a point of the viewport; -1 for none. */
  lineAt(x: number, y: number): number {
    return this.drawn.findIndex(({ element: { button } }) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom;
    });
  }

  /**
   * The left edge of one column for the lines of a list: behind the longest name that still leaves room for the widest
   * line. Longer names get their line right behind them.
   */
  private commonLeft(): number {
    const rows = this.drawn.flatMap(({ subject: { row, anchor }, element: { root } }) => {
      const text = row && anchor ? textBox(anchor) : null;
      return text && anchor ? [{ left: text.right + GAP, cell: cellOf(anchor), root }] : [];
    });
    for (const { root } of rows) setWidth(root, 'full');
    const widest = Math.max(0, ...rows.map(({ root }) => root.offsetWidth));
    const fitting = rows.filter(({ left, cell }) => left + widest + EDGE_OF_CELL <= cell.getBoundingClientRect().right);
    return Math.max(0, ...fitting.map(({ left }) => left));
  }

  private placeBesideName({ subject, element }: Drawn): void {
    const { root } = element;
    const text = subject.anchor && textBox(subject.anchor);
    if (text && subject.anchor) {
      const clip = clipBox(subject.anchor);
      if (text.bottom < clip.top || text.top > clip.bottom) {
        root.hidden = true;
        return;
      }
      for (const width of ['full', 'compact', 'short'] as const) {
        setWidth(root, width);
        const rtl = isRtl(subject.anchor);
        const left = rtl ? text.left - GAP - root.offsetWidth : text.right + GAP;
        const beside = at(left, (text.top + text.bottom - root.offsetHeight) / 2, root);
        const below = at(rtl ? text.right - root.offsetWidth : text.left, text.bottom + 4, root);
        const box = [beside, below].find(
          (candidate) => within(candidate, clip) && isFree(candidate, subject.anchor as Element, this.host),
        );
        if (box) {
          moveTo(root, box.left, box.top);
          return;
        }
      }
    }
    this.dock(root);
  }

  /**
   * No free place at the name: the corner the user has chosen, or the next one without a control of the host below. Text
   * may lie below it there; the user can scroll.
   */
  private dock(root: HTMLElement): void {
    setWidth(root, innerWidth < 2 * NARROW ? 'short' : 'compact');
    const { offsetWidth: width, offsetHeight: height } = root;
    const boxes = [this.corner, ...CORNERS].map((corner) => {
      const left = corner.endsWith('Left') ? EDGE : innerWidth - width - EDGE;
      return at(left, corner.startsWith('top') ? EDGE : innerHeight - height - EDGE, root);
    });
    const box = boxes.find((candidate) => !hasControl(candidate, this.host));
    root.dataset.docked = '';
    root.hidden = !box;
    if (box) moveTo(root, box.left, box.top);
  }
}

function placeInCell({ subject, element }: Drawn, row: Element, common: number): void {
  const { root } = element;
  const text = subject.anchor && textBox(subject.anchor);
  if (!text || !subject.anchor) {
    root.hidden = true;
    return;
  }
  const clip = clipBox(row);
  const rtl = isRtl(subject.anchor);
  const cell = cellOf(subject.anchor).getBoundingClientRect();
  const right = Math.min(cell.right, clip.right) - EDGE_OF_CELL;
  const start = Math.max(cell.left, clip.left) + EDGE_OF_CELL;
  const middle = (text.top + text.bottom) / 2;
  const places: [Width, number, number][] = [
    ['full', Math.max(common, text.right + GAP), text.left - GAP],
    ['short', text.right + 6, text.left - 6],
    ['icon', text.right + 6, text.left - 6],
  ];
  root.hidden = true;
  for (const [width, behind, before] of places) {
    setWidth(root, width);
    const box = at(rtl ? before - root.offsetWidth : behind, middle - root.offsetHeight / 2, root);
    if (rtl ? box.left < start : box.right > right) continue;
    root.hidden = !within(box, clip) || !isSeen(box, row);
    if (!root.hidden) moveTo(root, box.left, box.top);
    return;
  }
  root.hidden = true;
}

/** Free space lies where a line of text ends. */
function isRtl(anchor: Element): boolean {
  return getComputedStyle(anchor).direction === 'rtl';
}

/** The table cell that shows the name; badges stay inside it. */
function cellOf(anchor: Element): Element {
  return anchor.closest('td, th, [role="gridcell"], [role="cell"]') ?? anchor.parentElement ?? anchor;
}

/** The row is what lies uppermost there: no sticky header, menu or dialog covers it. */
function isSeen(box: Box, row: Element): boolean {
  const hit = document
    .elementsFromPoint(box.left + 1, (box.top + box.bottom) / 2)
    .find((element) => element.localName !== TAG);
  return hit !== undefined && (row.contains(hit) || hit.contains(row));
}

function at(left: number, top: number, root: HTMLElement): Box {
  return { left, top, right: left + root.offsetWidth, bottom: top + root.offsetHeight };
}

function within(box: Box, clip: Box): boolean {
  return box.left >= clip.left && box.right <= clip.right && box.top >= clip.top && box.bottom <= clip.bottom;
}

function setWidth(root: HTMLElement, width: Width): void {
  root.dataset.width = width;
  delete root.dataset.docked;
  root.hidden = false;
}

function moveTo(root: HTMLElement, left: number, top: number): void {
  root.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

/** Works under a strict page CSP in both browsers. */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets of content scripts. A style element that gets its text before it is connected,
    // from an empty start, counts as ours there and not as the page's.
    const style = document.createElement('style');
    style.textContent = '';
    style.textContent = css;
    root.append(style);
  }
}
