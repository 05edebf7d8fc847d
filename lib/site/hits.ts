/** Where labels stand on a page: one targeted query first, a walk over everything only when that was not enough. */
import type { Compiled, Meaning, Slot } from './compile';
import { dom } from './dom';
import { fieldsIn, isFormField } from './fields';
import type { PartName, Parts } from './parts';
import { labelKey, startOf } from './text';
import { flatClosest, isShown } from './visible';

export interface Hit {
  slot: Slot;
  /** 0 = the adapter's preferred label. */
  rank: number;
  /** The element that holds the label's text. */
  el: Element;
  /** The text node, where the label was found by walking. */
  text: Text | null;
  /** The field that carries the label as its accessible name only. */
  target: Element | null;
  /** The value, where it stands in one line of text with its label. */
  inline: string | null;
}

export interface Page {
  compiled: Compiled;
  hits: Hit[];
  roots: (Document | ShadowRoot)[];
  /** Elements by the ids in their `aria-labelledby`; made at the first need. */
  labelledBy: Map<string, Element[]> | null;
  /** Labels have been looked for everywhere. */
  walked: boolean;
  /** What of the reader is there, … */
  parts: Parts;
  /** … and what of it this page needs and is not. */
  missing: PartName | null;
}

/** One list: on a large page a first look is quicker with it than with a query for each (a later one is not). */
const LABELS = 'label,dt,th,[role]';
/**
 * Groups of fields, and fields that carry their name themselves. In the list above each of the two would cost a first look a
 * twentieth more.
 */
const MORE_LABELS = 'legend,[aria-label]';
/** Elements and roles. */
const LABEL = ['label', 'dt', 'th', 'columnheader', 'rowheader', 'term'];
const NO_LABEL =
  'a,h1,h2,h3,caption,nav,button,option,textarea,pre,script,style,title,[role=button],[role=tab],[role=menuitem],[role=option],[role=navigation],[contenteditable]';
const LONGEST_LABEL = 60;
const LONGEST_LINE = 200;

/** What a text names if it is a label, else undefined. Quick for everything that is none. */
export function meaningOf(text: string, { labels, starts, digits }: Compiled): Meaning | undefined {
  if (text.length < 2 || text.length > LONGEST_LABEL) return undefined;
  const start = text.charCodeAt(0) > 32 ? text : text.trimStart();
  if (!start) return undefined;
  const first = start.charCodeAt(0);
  // A digit starts a number or a date; any sign but a letter may be a decoration before a label.
  if (first > 47 && first < 58) return undefined;
  const isLetter = ((first | 32) > 96 && (first | 32) < 123) || (first > 191 && first < 256);
  if (isLetter && !starts.has(startOf(start))) return undefined;
  // No label has a digit then, and most texts that have one end with it.
  const last = text.charCodeAt(text.length - 1);
  if (!digits && last > 47 && last < 58) return undefined;
  return labels.get(labelKey(text));
}

const roleOf = (el: Element): string => el.getAttribute('role') ?? '';

function add(page: Page, el: Element, text: string, more: Partial<Hit> = {}): boolean {
  const meaning = meaningOf(text, page.compiled);
  if (meaning) page.hits.push({ ...meaning, el, text: null, target: null, inline: null, ...more });
  return !!meaning;
}

/** „Label: value“ → both parts, or null. */
const split = (line: string): [string, string] | null => {
  const at = line.indexOf(':');
  return at > 1 && at < LONGEST_LABEL && line.length < LONGEST_LINE ? [line.slice(0, at), line.slice(at + 1)] : null;
};

function addLine(page: Page, el: Element, line: string): void {
  const parts = split(line);
  if (parts) add(page, el, parts[0], { inline: parts[1] });
}

/** Labels in the elements that most pages have for them, and the same-origin frames on view. */
function query(page: Page, root: Document | ShadowRoot): void {
  for (const el of root.querySelectorAll(LABELS)) {
    if (LABEL.includes(el.localName) || LABEL.includes(roleOf(el))) add(page, el, el.textContent);
  }
  if (!('defaultView' in root) || root.defaultView?.length) addFrames(page, root);
}

function addNamed(page: Page, el: Element): void {
  if (el.localName === 'legend') add(page, el, el.textContent);
  else if (/^(textbox|combobox)$/.test(roleOf(el)) || (isFormField(el) && fieldsIn(el).length))
    add(page, el, el.getAttribute('aria-label') ?? '', { target: el });
}

function addFrames(page: Page, root: Document | ShadowRoot): void {
  for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
    const inner = frame.contentDocument;
    if (inner && isShown(frame)) page.roots.push(inner);
  }
}

/** A label found in running text; not one inside a label element found before, a link, a menu or a heading. */
function addText(page: Page, node: Text, meaning: Meaning | undefined, known: Set<Element>): void {
  // A text that is slotted into a label belongs to that label.
  const el = node.assignedSlot?.closest('label') ? node.assignedSlot : node.parentElement;
  let near = node.parentElement;
  for (let up = 0; near && up < 4; up++, near = dom.parentElement(near)) if (known.has(near)) return;
  if (!el || (flatClosest(el, NO_LABEL) && !flatClosest(el, 'th,[role=columnheader]'))) return;
  if (meaning) page.hits.push({ ...meaning, el, text: node, target: null, inline: null });
  else addLine(page, el, node.data);
}

/** Frequent elements: custom elements are what is left. */
const COMMON =
  'div,span,a,p,td,tr,li,i,b,svg,path,g,use,input,button,label,ul,option,img,br,h1,h2,h3,h4,dt,dd,th,table,section,article,header,footer,nav,main,aside,select,script,style';
/** Of these the ones that may have a shadow root. */
const CAN_HOST = 'div,span,p,h1,h2,h3,h4,section,article,header,footer,nav,main,aside';

/** Elements that may have a shadow root: in a document custom elements and elements without children, cheaply found. */
const hosts = (root: Document | ShadowRoot): Iterable<Element> =>
  root.querySelectorAll('host' in root ? '*' : `:not(${COMMON}),:empty:is(${CAN_HOST})`);

/** Labels in other elements made for them and in any other text, and the open shadow roots. */
function walk(page: Page, root: Document | ShadowRoot): void {
  for (const el of root.querySelectorAll(MORE_LABELS)) addNamed(page, el);
  const known = new Set(page.hits.map((hit) => hit.el));
  for (const el of root.querySelectorAll('textarea,pre')) {
    const text = (el as Partial<HTMLTextAreaElement>).value ?? el.textContent;
    if (text.includes(':')) for (const line of text.slice(0, 20_000).split('\n')) addLine(page, el, line);
  }
  for (const host of hosts(root)) {
    const shadow = dom.shadowRoot(host);
    if (shadow) page.roots.push(shadow);
  }
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    // The length is cheap, the text is not.
    const { length } = node;
    if (length < 2 || length > LONGEST_LINE) continue;
    const { data } = node;
    const meaning = meaningOf(data, page.compiled);
    if (meaning || data.includes(':')) addText(page, node, meaning, known);
  }
}

/** Labels in the elements that most pages have for them, in a page and its same-origin frames. */
export function findHits(root: Document, compiled: Compiled, parts: Parts): Page {
  const page: Page = {
    compiled,
    hits: [],
    roots: [root],
    labelledBy: null,
    walked: false,
    parts,
    missing: null,
  };
  // Frames are appended while the list is worked through.
  for (const each of page.roots) query(page, each);
  return page;
}

/** Adds the labels that stand elsewhere, in other text or in open shadow roots. */
export function findMoreHits(page: Page): void {
  page.walked = true;
  page.labelledBy = null;
  const light = page.roots.length;
  for (const [i, root] of page.roots.entries()) {
    if (i >= light) query(page, root);
    walk(page, root);
  }
}
