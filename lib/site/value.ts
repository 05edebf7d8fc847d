/** What an element shows: its visible text, or what its form fields hold. */
import { type Field, FORM_FIELDS, fieldsIn } from './fields';
import { SEVERAL } from './text';
import { flatParent, isTiny, SEEN } from './visible';

const NO_TEXT = /^(script|style|template|noscript|svg|select|input|textarea|iframe|object)$/;
const ACTION = /ändern|bearb|anzeig|öffne|kopier|lösch|zuweis|auswähl|hilfe|mehr|details|info|wechs|druck|such/i;
const ICON_FONT = /^["']?[^,]*(icon|glyph|awesome|material symbols)/i;

/** Buttons that act, not those that hold a choice. */
export const BUTTON = ':is(button,[role=button]):not([role=combobox],[aria-haspopup=listbox])';

/** A parent's children as rendered. */
const flatChildren = (el: Element): Iterable<Node> =>
  el.localName === 'slot' ? (el as HTMLSlotElement).assignedNodes({ flatten: true }) : (el.shadowRoot ?? el).childNodes;

/** Buttons and „ändern“ links beside a value do not belong to it; nor do icons and text for screen readers. */
function isBeside(el: Element, style: CSSStyleDeclaration): boolean {
  if (NO_TEXT.test(el.localName) || style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0')
    return true;
  if (style.position === 'absolute' || style.overflow === 'hidden') {
    const box = el.getBoundingClientRect();
    if (isTiny(box) || box.right < -999) return true;
  }
  if (ICON_FONT.test(style.fontFamily)) return true;
  if (!el.matches(`${BUTTON},[role=tooltip],a`)) return false;
  return (
    ACTION.test(el.textContent) ||
    (el.localName !== 'a' && el.parentElement?.textContent.trim() !== el.textContent.trim())
  );
}

/** Visible text of a node; words of different boxes are kept apart, parts of one word are not. */
export function textOf(node: Node, top = true): string {
  if (node.nodeType === 3) return (node as Text).data;
  if (node.nodeType !== 1) return '';
  const el = node as Element;
  const style = getComputedStyle(el);
  if (!top && isBeside(el, style)) return '';
  if (el.localName === 'br') return ' ';
  let text = '';
  for (const child of flatChildren(el)) text += textOf(child, false);
  return /^(inline|contents|ruby)$/.test(style.display) ? text : ` ${text} `;
}

/** An empty combobox shows its value beside the input. */
const isCombobox = (el: Element): boolean => el.matches('[role=combobox],[type=search],[aria-haspopup],[readonly]');

/** An input drawn transparent over the text of its choice. */
export const isHiddenCombobox = (el: Element): boolean => isCombobox(el) && el.checkVisibility() && 'value' in el;

const held = (field: Field): string =>
  'selectedOptions' in field ? Array.from(field.selectedOptions, (o) => o.text).join(' ') : field.value;

/** Text beside an empty combobox: the nearest box around it that shows any and no other field. */
function besideCombobox(field: Field): string {
  let box: Element | null = field;
  for (let up = 0; box && up < 3; up++) {
    box = flatParent(box);
    if (!box || box.querySelector('label,legend') || fieldsIn(box).some((f) => f !== field)) return '';
    const text = textOf(box).trim();
    if (text) return text;
  }
  return '';
}

/** The text a choice (radio button, check box) stands for. */
const choiceText = (field: Field): string => {
  const label = field.labels?.[0];
  return label ? textOf(label) : (field.nextSibling?.textContent ?? '');
};

/** A shortened text („Team 531 Fallm…“) whose full form stands in `title`. */
function untruncated(el: Element, text: string): string {
  const start = /^(.+?)\s*(…|\.\.\.)$/.exec(text.trim())?.[1];
  const titled = start === undefined ? null : (el.closest('[title]') ?? el.querySelector('[title]'));
  const title = titled?.getAttribute('title') ?? '';
  return start !== undefined && title.startsWith(start) ? title : text;
}

/** Text of a box that holds a single chain of plain elements, as most cells do; null where it needs a closer look. */
function plainText(el: Element): string | null {
  let leaf = el;
  while (leaf.childElementCount === 1 && leaf.firstElementChild) leaf = leaf.firstElementChild;
  if (leaf === el) return el.childElementCount || el.shadowRoot || el.localName === 'slot' ? null : el.textContent;
  const odd = leaf.childElementCount || leaf.shadowRoot || /^(a|i|button|slot|svg|br)$|-/.test(leaf.localName);
  if (odd || leaf.hasAttribute('role') || leaf.textContent.trim() !== el.textContent.trim()) return null;
  return leaf.checkVisibility(SEEN) && !isTiny(leaf.getBoundingClientRect()) ? leaf.textContent : null;
}

/** Texts are kept for one reading only: most elements are looked at more than once. */
let texts = new Map<Element, string>();

export const forgetTexts = (): void => {
  texts = new Map();
};

/** What the element holds or shows, raw; '' when it is empty. Placeholders and help texts of fields never count. */
export function shownIn(el: Element): string {
  const known = texts.get(el);
  if (known !== undefined) return known;
  const text = lookInto(el);
  texts.set(el, text);
  return text;
}

function lookInto(el: Element): string {
  const fields = fieldsIn(el);
  if (isCombobox(el) && !fields.length && 'value' in el) return besideCombobox(el as Field);
  const choices = fields.filter((field) => /radio|checkbox/.test(field.type)) as HTMLInputElement[];
  if (choices.length)
    return choices
      .filter((choice) => choice.checked)
      .map(choiceText)
      .join(SEVERAL);
  const [first] = fields;
  if (!first) return untruncated(el, plainText(el) ?? textOf(el));
  if (fields.length === 1) return held(first).trim() || (isCombobox(first) ? besideCombobox(first) : '');
  return [...new Set(fields.map(held).filter(Boolean))].join(SEVERAL);
}

/** Cheap fingerprint of what `shownIn` read: changes whenever the shown value does. */
export function rawOf(el: Element): string {
  if (el.matches(FORM_FIELDS) && !isCombobox(el)) return held(el as Field);
  const plain = !el.shadowRoot && !('value' in el) && el.localName !== 'slot';
  if (plain && !el.firstElementChild) return el.textContent;
  const deep =
    !plain ||
    [...el.querySelectorAll('*')].some((each) => each.shadowRoot || 'value' in each || each.localName === 'slot');
  return deep ? lookInto(el) : el.textContent;
}
