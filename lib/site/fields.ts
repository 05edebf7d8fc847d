/** Form fields that hold values. */
import { dom } from './dom';
import { isRendered } from './visible';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const NOT_READ = ['hidden', 'button', 'submit', 'reset', 'image', 'file', 'password'];
export const FORM_FIELDS = `input:not(${NOT_READ.map((type) => `[type=${type}]`)}),select,textarea`;

/** Form fields inside an element, also in open shadow roots, that are drawn. */
export function fieldsIn(el: Element): Field[] {
  const found: Field[] = [];
  if (isFormField(el)) found.push(el as Field);
  else {
    // Most elements that are asked hold nothing but a text.
    if (dom.firstElementChild(el)) add(found, dom.querySelectorAll(el, FORM_FIELDS), dom.querySelectorAll(el, '*'));
    addShadow(found, el);
  }
  return found.length ? found.filter((field) => isRendered(field) || isChoice(field)) : found;
}

/** The same as `FORM_FIELDS` for one element, without a selector to be parsed first. */
export function isFormField(el: Element): boolean {
  const tag = dom.localName(el);
  return tag === 'input' ? !NOT_READ.includes((el as HTMLInputElement).type) : tag === 'select' || tag === 'textarea';
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
