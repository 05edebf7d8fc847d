/** One person's line as DOM: a single button of joined segments, built without markup strings. */
import type { Shape, Shapes } from '../shapes';
import type { BadgeLine, Segment } from '../view';

const SVG = 'http://www.w3.org/2000/svg';

/** From wide to narrow. */
export type Width = 'full' | 'compact' | 'short' | 'icon' | 'tiny';

export interface LineElement {
  root: HTMLElement;
  button: HTMLButtonElement;
}

/**
 * The look of a line; what stands on the page are copies of it.
 * @param place beside a name (with all segments), or in a cell of the host's list (the first segment)
 */
export function buildLine(line: BadgeLine, place: 'name' | 'cell', shapes: Shapes): LineElement {
  const root = element('div', `line ${place}`);
  root.dataset.width = 'full' satisfies Width;
  const button = element('button', 'badge') as HTMLButtonElement;
  button.type = 'button';
  const [first, ...rest] = line.segments;
  if (first) button.append(firstSegment(first, shapes));
  if (place === 'name') {
    for (const segment of rest) button.append(element('span', `seg ${segment.tone} rest`, segment.text));
    if (rest.length > 0) button.append(element('span', 'seg neutral more', `+${rest.length}`));
    const open = element('span', 'seg neutral open');
    open.append(icon(shapes.open));
    button.append(open);
  }
  const words = place === 'name' ? line.segments.map((segment) => segment.full) : [first?.full ?? ''];
  if (line.derived) words.push('abgeleitet');
  button.setAttribute('aria-label', words.join(', '));
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  root.append(button);
  if (line.derived) root.append(element('span', 'derived', '≈ abgeleitet'));
  return { root, button };
}

/** The line of one subject. Only the first of a list is a tab stop. */
export function numbered(line: LineElement, index: number): LineElement {
  line.root.dataset.customerIndex = String(index);
  if (index > 0) line.button.tabIndex = -1;
  return line;
}

/** The line of one subject of a list: much cheaper than building it anew. */
export function copyLine(look: LineElement, index: number): LineElement {
  const root = look.root.cloneNode(true) as HTMLElement;
  return numbered({ root, button: root.firstElementChild as HTMLButtonElement }, index);
}

function firstSegment(segment: Segment, shapes: Shapes): HTMLElement {
  const span = element('span', `seg ${segment.tone} first`);
  if (segment.icon) span.append(icon(shapes[segment.icon]));
  span.append(element('span', 'long', segment.text), element('span', 'brief', segment.short));
  return span;
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Each drawn once: a line that is drawn anew has the same few. */
const icons = new WeakMap<Shape, SVGElement>();

function icon(shape: Shape): Node {
  const known = icons.get(shape) ?? drawIcon(shape);
  icons.set(shape, known);
  return known.cloneNode(true);
}

function drawIcon(shape: Shape): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  if ('fill' in shape) svg.append(path(shape.fill, { fill: 'currentColor', 'fill-rule': 'evenodd' }));
  else {
    for (const { d, width = 1.6, dash } of shape.strokes) {
      const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': String(width), 'stroke-linecap': 'round' };
      svg.append(path(d, dash ? { ...stroke, 'stroke-dasharray': dash } : stroke));
    }
  }
  return svg;
}

function path(d: string, attributes: Record<string, string>): SVGElement {
  const node = document.createElementNS(SVG, 'path');
  node.setAttribute('d', d);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
