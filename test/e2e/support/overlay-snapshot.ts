/** CSS pixels in the page's viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One element of the overlay; `text` is what is drawn of it now. */
export interface OverlayPart {
  text: string;
  classes: string[];
  attributes: Record<string, string>;
  box: Box;
  visible: boolean;
}

/** The line of one person; `index` is its `data-customer-index`. */
export interface OverlayLine extends OverlayPart {
  index: number;
  /** Accessible name of its button: every segment in full words, also where the line is drawn short or hidden. */
  name: string;
  segments: OverlayPart[];
}

/** What our closed shadow root shows at one moment. */
export interface OverlaySnapshot {
  /** The host element stands in the page. */
  present: boolean;
  hostClasses: string[];
  /** Drawn text of all lines. */
  text: string;
  lines: OverlayLine[];
  buttons: (OverlayPart & { name: string })[];
  /** The opened card, or null. */
  card: { src: string; box: Box } | null;
  /** Text of the live region. */
  announced: string;
}

export const NO_OVERLAY: OverlaySnapshot = {
  present: false,
  hostClasses: [],
  text: '',
  lines: [],
  buttons: [],
  card: null,
  announced: '',
};

/** Runs inside the browser with our shadow root, so it must not use anything from outside itself. */
export function readOverlay(root: ShadowRoot): OverlaySnapshot {
  const boxOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const isDrawn = (node: Node) => !(node instanceof Element) || node.checkVisibility({ visibilityProperty: true });
  // Texts of neighbouring elements are kept apart by a space.
  const textOf = (node: Node): string =>
    node instanceof Text
      ? node.data
      : [...node.childNodes].filter(isDrawn).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const describe = (element: Element) => ({
    text: isDrawn(element) ? textOf(element) : '',
    classes: [...element.classList],
    attributes: Object.fromEntries([...element.attributes].map((attribute) => [attribute.name, attribute.value])),
    box: boxOf(element),
    visible: isDrawn(element) && boxOf(element).width > 0,
  });
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';
  const lines = [...root.querySelectorAll<HTMLElement>('.line')].map((line) => ({
    ...describe(line),
    index: Number(line.dataset.customerIndex),
    name: nameOf(line.querySelector('button') ?? line),
    segments: [...line.querySelectorAll('.seg')].map(describe),
  }));
  const card = root.querySelector<HTMLIFrameElement>('iframe.card');
  return {
    present: true,
    hostClasses: [...root.host.classList],
    text: lines
      .map((line) => line.text)
      .filter(Boolean)
      .join(' '),
    lines,
    buttons: [...root.querySelectorAll('button')].map((button) => ({ ...describe(button), name: nameOf(button) })),
    card: card ? { src: card.src, box: boxOf(card) } : null,
    announced: textOf(root.querySelector('[role="status"]') ?? document.createTextNode('')),
  };
}

/**
 * Runs inside the browser: the middle of the first visible element that fits `target` (a CSS selector, or `text=…` for a button
 * by a part of its text or accessible name), scrolled into view; null when there is none.
 */
export function findInOverlay(root: ShadowRoot, target: string): { x: number; y: number } | null {
  const wanted = target.startsWith('text=') ? target.slice(5) : null;
  const candidates = root.querySelectorAll<HTMLElement>(wanted === null ? target : 'button');
  const found = [...candidates].find((element) => {
    if (element.getBoundingClientRect().width === 0) return false;
    const text = `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
    return wanted === null || text.replace(/\s+/g, ' ').includes(wanted);
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
