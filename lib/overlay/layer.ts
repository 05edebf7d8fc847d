/**
 * Our one layer over the host page: a single element with a closed shadow root beside the body. It never takes part in
 * the host's layout; only the badges themselves react to the pointer.
 */
import type { OverlayLook } from '../messages/protocol';
import type { Shapes } from '../shapes';
import type { BadgeLine } from '../view';
import { type Corner, placeBesideName } from './beside-name';
import { boxOf, holderOf, isDarkGround } from './geometry';
import { createLayerHost } from './layer-host';
import { buildLine, copyLine, type LineElement, numbered } from './line';
import { measureLines, placeRows, type Sizes } from './rows';
import { TopLayer } from './top-layer';

/** What a line belongs to: the element that shows the name, or the cell of a list row. */
export interface Subject {
  line: BadgeLine;
  anchor: Element | null;
  /** In lists: the row, which must be what one sees at the badge's place. */
  row: Element | null;
}

interface Drawn {
  subject: Subject;
  /** What the lines in rows are copies of. */
  look: LineElement;
  /** In a row it is made when the row is first seen: a list may have thousands. */
  element: LineElement | null;
  /** Of a line in a row. */
  sizes: Sizes;
}

export class Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Stands in the page from here on. Called before there is something to say: only then do screen readers hear it. */
  readonly mount: () => boolean;
  private readonly live: HTMLElement;
  private drawn: Drawn[] = [];
  /** All that the lines say; empty where one of them was dropped. */
  private text = '';
  private corner: Corner = 'bottomRight';
  private signature = '';
  private readonly topLayer: TopLayer;
  private readonly shapes: Shapes;

  /** Touches nothing on the page. */
  constructor({ css, shapes }: OverlayLook) {
    this.shapes = shapes;
    const { element, root, mount } = createLayerHost(css);
    this.host = element;
    this.root = root;
    this.mount = mount;
    this.topLayer = new TopLayer(this.host);
    this.live = document.createElement('div');
    this.live.className = 'live';
    this.live.setAttribute('role', 'status');
    this.root.append(this.live);
  }

  /** Draws the lines of one reading. @param isNew of other persons than before */
  draw(subjects: Subject[], corner: Corner, isNew: boolean): void {
    this.corner = corner;
    const text = JSON.stringify(subjects.map(({ line }) => line));
    // What says the same stays: a click or a focus on it is not lost.
    if (!isNew && text === this.text) {
      for (const [index, drawn] of this.drawn.entries()) drawn.subject = subjects[index] ?? drawn.subject;
      this.refresh();
      return;
    }
    this.removeLines();
    this.text = text;
    // A list repeats a few lines many times: each look is built and measured once.
    const looks = new Map<string, LineElement & { sizes: Sizes }>();
    this.drawn = subjects.map((subject, index) => {
      if (!subject.row) {
        const element = numbered(buildLine(subject.line, 'name', this.shapes), index);
        this.root.append(element.root);
        return { subject, look: element, element, sizes: {} };
      }
      const key = JSON.stringify(subject.line);
      let look = looks.get(key);
      if (!look) {
        look = { ...buildLine(subject.line, 'cell', this.shapes), sizes: {} };
        looks.set(key, look);
      }
      return { subject, look, element: null, sizes: look.sizes };
    });
    const [only] = subjects;
    this.live.textContent = subjects.length === 1 && only ? `Fallblick: ${only.line.segments[0]?.full ?? ''}` : '';
    const remove = measureLines(this.root, [...looks.values()]);
    try {
      this.refresh();
    } finally {
      remove();
    }
  }

  /** Puts every line where it belongs now, in the dark or the light set, after the ground the host has at the first name. */
  refresh(): void {
    const anchor = this.drawn.find(({ subject }) => subject.anchor && boxOf(subject.anchor).width)?.subject.anchor;
    if (anchor) this.host.classList.toggle('dark', isDarkGround(anchor));
    this.place();
  }

  /** Removes every line in this frame. */
  clear(): void {
    this.removeLines();
    // Asking for the look of a page that has just changed lays it out.
    if (this.isRaised) this.topLayer.enterFor(new Set());
  }

  private removeLines(): void {
    for (const { element } of this.drawn) element?.root.remove();
    this.drawn = [];
    this.text = '';
    this.live.textContent = '';
  }

  /** Removes the line of one subject; the others keep their indices. */
  drop(index: number): void {
    const line = this.drawn[index];
    line?.element?.root.remove();
    if (line) line.subject = { ...line.subject, anchor: null };
    this.text = '';
  }

  /** Index of the line that has the focus; -1 for none. */
  get focused(): number {
    const { activeElement } = this.root;
    return this.drawn.findIndex(({ element }) => element?.button === activeElement);
  }

  button(index: number): HTMLButtonElement | null {
    return this.drawn[index]?.element?.button ?? null;
  }

  /** Moves the focus to the neighbouring line of a list; one line of it is a tab stop. */
  moveFocus(step: number): boolean {
    const index = this.focused;
    const next = this.drawn[index + step]?.element?.button;
    if (index < 0 || !next) return false;
    for (const { element } of this.drawn) if (element) element.button.tabIndex = element.button === next ? 0 : -1;
    next.focus();
    return true;
  }

  /** Puts every line where it belongs now. Called after drawing, scrolling, resizing and changes of the page. */
  place(): void {
    if (!this.drawn.length || !this.mount()) return;
    const holders = this.drawn.map(({ subject: { anchor, row } }) => holderOf(anchor, row));
    this.topLayer.enterFor(new Set(holders));
    const rows = this.drawn.flatMap((drawn, index) => {
      const { anchor, row } = drawn.subject;
      if (!row) return [];
      const make = (before: Node | null) => {
        drawn.element = copyLine(drawn.look, index);
        this.root.insertBefore(drawn.element.root, before);
        return drawn.element.root;
      };
      return { anchor, row, root: drawn.element?.root ?? null, make, sizes: drawn.sizes };
    });
    if (rows.length) placeRows(rows, this.host);
    for (const { subject, element } of this.drawn)
      if (!subject.row && element) placeBesideName(element.root, subject.anchor, this.corner, this.host);
  }

  /** Whether what the drawn lines belong to stands elsewhere than at the last call. Measures, writes nothing. */
  hasMoved(): boolean {
    const places = this.drawn.flatMap(({ subject: { anchor }, element }, index) => {
      if (!anchor || (index > 0 && (!element || element.root.hidden))) return [];
      const { x, y, right } = boxOf(anchor);
      return [x, y, right];
    });
    const before = this.signature;
    this.signature = places.join();
    return this.signature !== before;
  }

  get isRaised(): boolean {
    return this.topLayer.isRaised;
  }

  /** Index of the line a click is meant for, by pointer or key; -1 for none. */
  lineOf({ clientX: x, clientY: y, detail }: MouseEvent): number {
    const hit = detail > 0 ? this.root.elementFromPoint(x, y) : this.root.activeElement;
    return this.drawn.findIndex(({ element }) => {
      if (!element) return false;
      if (!this.isRaised) return element.button.contains(hit);
      // What is inert is not hit.
      const { left, top, right, bottom } = element.button.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom;
    });
  }
}
