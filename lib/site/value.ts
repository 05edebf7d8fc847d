/** What an element shows: its visible text, or what its form fields hold. */

import { dom } from './dom';
import { type Field, fieldsIn, isChoice, isFormField } from './fields';
import { SEVERAL } from './text';
import { flatParent, isRendered, isShown, isTiny, SEEN } from './visible';

const NO_TEXT = /^(script|style|template|noscript|svg|select|input|textarea|iframe|object)$/;
const ACTION = /ändern|bearb|anzeig|öffne|kopier|lösch|zuweis|auswähl|hilfe|mehr|details|info|wechs|druck|such/i;
/** Day, month and year in three fields. */
const DATE_PARTS = /^\d{1,2}\. (\d{1,2}|[a-zä]{3,9})\. \d{4}$/i;
/** Some libraries draw what stands for „nothing chosen“ as a text of its own. */
const PLACEHOLDER = '[class*=placeholder i]:not([class*=selected i])';
const ICON_FONT = /^["']?[^,]*(icon|glyph|awesome|material symbols)/i;

/** Buttons that act, not those that hold a choice. */
export const BUTTON = ':is(button,[role=button]):not([role=combobox],[aria-haspopup=listbox])';

/** A parent's children as rendered. */
const flatChildren = (el: Element): Iterable<Node> =>
  dom.localName(el) === 'slot'
    ? (el as HTMLSlotElement).assignedNodes({ flatten: true })
    : dom.childNodes(dom.shadowRoot(el) ?? el);

/** Whether an element holds a value of its own; a form with a field of that name does not. */
export const isField = (el: Element): boolean => 'value' in el && dom.localName(el) !== 'form';

const textAround = (el: Element): string | undefined => {
  const around = dom.parentElement(el);
  return around ? dom.textContent(around).trim() : undefined;
};

/** Buttons and „ändern“ links beside a value do not belong to it; nor do icons and text for screen readers. */
function isBeside(el: Element, style: CSSStyleDeclaration): boolean {
  if (
    NO_TEXT.test(dom.localName(el)) ||
    style.display === 'none' ||
    style.visibility !== 'visible' ||
    style.opacity === '0'
  )
    return true;
  if (style.position === 'absolute' || style.overflow === 'hidden') {
    const box = dom.getBoundingClientRect(el);
    if (isTiny(box) || box.right < -999) return true;
  }
  if (ICON_FONT.test(style.fontFamily) || dom.matches(el, PLACEHOLDER)) return true;
  if (!dom.matches(el, `${BUTTON},[role=tooltip],a`)) return false;
  return ACTION.test(el.textContent) || (el.localName !== 'a' && textAround(el) !== el.textContent.trim());
}

/** Visible text of a node; words of different boxes are kept apart, parts of one word are not. */
export function textOf(node: Node, top = true): string {
  const type = dom.nodeType(node);
  if (type === 3) return (node as Text).data;
  if (type !== 1) return '';
  const el = node as Element;
  const style = getComputedStyle(el);
  if (!top && isBeside(el, style)) return '';
  if (dom.localName(el) === 'br') return ' ';
  let text = '';
  for (const child of flatChildren(el)) text += textOf(child, false);
  return /^(inline|contents|ruby)$/.test(style.display) ? text : ` ${text} `;
}

/** An empty combobox shows its value beside the input; so does a read-only input that is not drawn itself. */
const isCombobox = (el: Element): boolean =>
  dom.matches(el, '[role=combobox],[type=search],[aria-haspopup]') ||
  (dom.matches(el, '[readonly]') && (!isRendered(el) || isTiny(dom.getBoundingClientRect(el))));

/** An input drawn transparent over the text of its choice. */
export const isHiddenCombobox = (el: Element): boolean => isCombobox(el) && dom.checkVisibility(el, {}) && isField(el);

const held = (field: Field): string =>
  'selectedOptions' in field ? Array.from(field.selectedOptions, (o) => o.text).join(' ') : field.value;

/**
 * What stands beside an empty combobox: the text in its line in the nearest box around it that shows any, not its label
 * above or its hint below. Where a tiny input only catches the focus, the one other field of its widget holds the value.
 */
function besideCombobox(field: Field): string {
  const rect = field.getBoundingClientRect();
  const middle = rect.top + rect.height / 2;
  const slack = isTiny(rect) ? 8 : 0;
  let from: Element = field;
  for (let up = 0; up < 3; up++) {
    const box = flatParent(from);
    if (!box) return '';
    const others = fieldsIn(box).filter((each) => each !== field);
    if (others.length) return others.length === 1 && others[0] && !isShown(field) ? held(others[0]) : '';
    if (dom.querySelectorAll(box, 'label,legend').length) return '';
    let text = '';
    for (const child of flatChildren(box)) {
      if (child === from) continue;
      if (dom.nodeType(child) === 1) {
        const { top, bottom } = dom.getBoundingClientRect(child as Element);
        if (top - slack > middle || bottom + slack < middle) continue;
      }
      text += textOf(child, false);
    }
    if (text.trim()) return text;
    from = box;
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
  const titled = start && (el.closest('[title]') ?? el.querySelector('[title]'));
  const title = titled ? titled.getAttribute('title') : '';
  return start && title?.startsWith(start) ? title : text;
}

/** Text of a box that holds a single chain of plain elements, as most cells do; null where it needs a closer look. */
function plainText(el: Element): string | null {
  const count = dom.childElementCount(el);
  if (count === 1) return onlyText(el);
  return count || dom.shadowRoot(el) || dom.localName(el) === 'slot' ? null : dom.textContent(el);
}

function onlyText(el: Element): string | null {
  let leaf = el;
  while (dom.childElementCount(leaf) === 1) leaf = dom.firstElementChild(leaf) ?? leaf;
  const odd =
    dom.childElementCount(leaf) || dom.shadowRoot(leaf) || /^(a|i|button|slot|svg|br)$|-/.test(dom.localName(leaf));
  if (odd || dom.matches(leaf, `[role],${PLACEHOLDER}`) || dom.textContent(leaf).trim() !== dom.textContent(el).trim())
    return null;
  return dom.checkVisibility(leaf, SEEN) && !isTiny(dom.getBoundingClientRect(leaf)) ? dom.textContent(leaf) : null;
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
  const [first] = fields;
  if (!first) {
    const isEmptyCombobox = isField(el) && dom.localName(el) !== 'button' && isCombobox(el);
    if (isEmptyCombobox) return besideCombobox(el as Field);
    const text = plainText(el) ?? textOf(el);
    return text.includes('…') || text.includes('...') ? untruncated(el, text) : text;
  }
  if (fields.length === 1 && !isChoice(first))
    return held(first).trim() || (isCombobox(first) ? besideCombobox(first) : '');
  return heldByAll(fields);
}

function heldByAll(fields: Field[]): string {
  const choices = fields.filter(isChoice) as HTMLInputElement[];
  if (choices.length)
    return choices
      .filter((choice) => choice.checked)
      .map(choiceText)
      .join(SEVERAL);
  const all = fields.map(held);
  if (DATE_PARTS.test(all.join('. '))) return all.join('. ');
  return [...new Set(all.filter(Boolean))].join(SEVERAL);
}

/** Cheap fingerprint of what `shownIn` read: changes whenever the shown value does. */
export function rawOf(el: Element): string {
  if (isFormField(el) && !isCombobox(el)) return held(el as Field);
  const plain = !dom.shadowRoot(el) && !isField(el) && dom.localName(el) !== 'slot';
  if (plain && !dom.firstElementChild(el)) return dom.textContent(el);
  return rawOfBox(el, plain);
}

function rawOfBox(el: Element, plain: boolean): string {
  const deep =
    !plain ||
    [...dom.querySelectorAll(el, '*')].some(
      (each) => dom.shadowRoot(each) || isField(each) || dom.localName(each) === 'slot',
    );
  return deep ? lookInto(el) : dom.textContent(el);
}
