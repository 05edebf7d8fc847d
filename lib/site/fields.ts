/** Form fields that hold values. */
import { dom } from './dom';
import { isRendered } from './visible';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const FORM_FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file],[type=password]),select,textarea';
/** Form fields inside an element, also in open shadow roots, that are drawn. */
export function fieldsIn(el: Element): Field[] {
  const found: Field[] = [];
  if (dom.matches(el, FORM_FIELDS)) found.push(el as Field);
  else {
    // Most elements that are asked hold nothing but a text.
    if (dom.childElementCount(el)) add(found, dom.querySelectorAll(el, FORM_FIELDS), dom.querySelectorAll(el, '*'));
    addShadow(found, el);
  }
  return found.length ? found.filter((field) => isRendered(field) || isChoice(field)) : found;
}

export const isChoice = ({ type }: Field): boolean => type === 'radio' || type === 'checkbox';

function add(found: Field[], fields: NodeListOf<Element>, all: NodeListOf<Element>): void {
  found.push(...(fields as NodeListOf<Field>));
  for (const each of all) addShadow(found, each);
}

function addShadow(found: Field[], host: Element): void {
  const shadow = dom.shadowRoot(host);
  if (shadow) add(found, shadow.querySelectorAll(FORM_FIELDS), shadow.querySelectorAll('*'));
}
