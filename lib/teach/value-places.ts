/** Places of a page that may hold a value: what the keyboard goes through, and what a click means. */
import { fieldsIn } from '../site/fields';
import { BUTTON } from '../site/value';
import { flatClosest, flatParent, isShown } from '../site/visible';

const NO_WALK =
  'script,style,template,noscript,head,svg,option,nav,[role=navigation],[role=menu],[role=menubar],[role=toolbar],fallblick-overlay,fallblick-teach';
/** Elements whose text names a value. */
export const LABELS = 'label,legend,dt,[role=term],[role=rowheader]';
const HEAD = 'th,[role=columnheader]';
const EMPTY = 'dd,td,output,[role=cell],[role=gridcell],[role=definition]';
const FIELD = 'input,select,textarea';
const CHOICE = '[type=radio],[type=checkbox]';
const MOST = 3000;

const children = (el: Element): Iterable<Element> => {
  if (el.localName === 'slot') {
    const assigned = (el as HTMLSlotElement).assignedElements({ flatten: true });
    if (assigned.length) return assigned;
  }
  if (el.localName === 'iframe' || el.localName === 'frame') {
    const inner = (el as HTMLIFrameElement).contentDocument?.documentElement;
    return inner ? [inner] : [];
  }
  return (el.shadowRoot ?? el).children;
};

/** Text that stands in the element itself, not in its children. */
export const ownText = (el: Element): string =>
  [...el.childNodes]
    .map((node) => (node.nodeType === 3 ? (node as Text).data : ''))
    .join(' ')
    .trim();

/** A text that closes with a colon names what follows. */
export const isNaming = (text: string): boolean => /[:*]\s*$/.test(text);

/** Whether an element by itself may hold a value. */
function isPlace(el: Element): boolean {
  if (el.matches(FIELD)) return fieldsIn(el).length > 0 && (!el.matches(CHOICE) || (el as HTMLInputElement).checked);
  if (el.matches(`${LABELS},${HEAD},${BUTTON}`) || flatClosest(el, `${BUTTON},label,legend,dt`)) return false;
  const text = ownText(el);
  if (text) return !isNaming(text);
  if (el.childElementCount || el.shadowRoot || el.textContent.trim()) return false;
  if (el.matches(EMPTY)) return true;
  // An empty box behind a text may be an empty value.
  return /^(span|div|p|b|strong)$/.test(el.localName) && !!el.previousElementSibling?.textContent.trim();
}

/** Every place below an element in reading order, also in open shadow roots and same-origin frames. */
export function placesIn(root: Element): Element[] {
  const found: Element[] = [];
  const walk = (el: Element): void => {
    if (found.length >= MOST || el.matches(NO_WALK)) return;
    if (isPlace(el) && isShown(el, true)) found.push(el);
    if (!el.matches(FIELD)) for (const child of children(el)) walk(child);
  };
  walk(root);
  return found;
}

/** The innermost element at a point of the window, below our own, in frames and open shadow roots. */
export function elementAt(root: Document | ShadowRoot, x: number, y: number, own: Element): Element | null {
  for (const el of root.elementsFromPoint(x, y)) {
    if (el === own || el.getRootNode() !== root) continue;
    const inner = insideOf(el, x, y, own);
    return inner ?? el;
  }
  return null;
}

function insideOf(el: Element, x: number, y: number, own: Element): Element | null {
  if (el.shadowRoot) return elementAt(el.shadowRoot, x, y, own);
  if (el.localName !== 'iframe' && el.localName !== 'frame') return null;
  const inner = (el as HTMLIFrameElement).contentDocument;
  const { left, top } = contentCorner(el);
  return inner && elementAt(inner, x - left, y - top, own);
}

/** Where the document inside a frame begins, in the coordinates of the frame's own document. */
export function contentCorner(frame: Element): { left: number; top: number } {
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: box.left + frame.clientLeft + (Number.parseFloat(paddingLeft) || 0),
    top: box.top + frame.clientTop + (Number.parseFloat(paddingTop) || 0),
  };
}

/** What a click meant: a value's place, an element whose text names a value, or why nothing can be taken. */
export type Meant =
  | { place: Element }
  | { label: Element }
  | { head: Element }
  | { several: Element[] }
  | { no: 'own' | 'nothing' | 'closed' };

export function meantBy(el: Element | null): Meant {
  if (!el || /^(html|body|frameset)$/.test(el.localName)) return { no: 'nothing' };
  if (el.localName.startsWith('fallblick-')) return { no: 'own' };
  if (/^(iframe|frame|embed|object)$/.test(el.localName)) return { no: 'closed' };
  const head = flatClosest(el, HEAD);
  if (head) return isColumnHead(head) ? { head } : { label: head };
  const label = flatClosest(el, LABELS);
  if (label) {
    const [field] = label.localName === 'label' ? controlsOf(label as HTMLLabelElement) : [];
    return field ? { place: field } : { label };
  }
  if (el.matches(FIELD)) return { place: el };
  if (isNaming(ownText(el)) && !el.childElementCount) return { label: el };
  if (isPlace(el)) return { place: el };
  if (flatClosest(el, BUTTON)?.textContent.trim()) return { no: 'nothing' };
  // An icon or a wrapper: the one place in it, or in the box around it.
  for (let box: Element | null = el, up = 0; box && up < 3 && box.localName !== 'body'; box = flatParent(box), up++) {
    const inside = placesIn(box);
    if (inside.length === 1 && inside[0]) return { place: inside[0] };
    if (inside.length > 1) return { several: inside };
  }
  // A custom element that draws everything in a closed shadow root shows its text to nobody.
  return { no: el.localName.includes('-') && !el.shadowRoot ? 'closed' : 'nothing' };
}

function isColumnHead(head: Element): boolean {
  const cells = [...(head.parentElement?.children ?? [])];
  const heads = cells.filter((cell) => cell.matches(HEAD)).length;
  return head.getAttribute('role') === 'columnheader' || !!head.closest('thead') || heads > cells.length / 2;
}

const controlsOf = (label: HTMLLabelElement): Element[] => (label.control ? [label.control] : fieldsIn(label));
