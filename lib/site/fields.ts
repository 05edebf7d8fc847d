/** Form fields that hold values. */
import { dom } from './dom';
import { isRendered } from './visible';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const FORM_FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file],[type=password]),select,textarea';
/** Form fields inside an element, also in open shadow roots, that are drawn. */
export function fieldsIn(el: Element): Field[] {
  const found: Field[] = [];
  const search = (find: (selector: string) => NodeListOf<Element>, shadow: ShadowRoot | null): void => {
    found.push(...(find(FORM_FIELDS) as NodeListOf<Field>));
    for (const each of find('*')) searchIn(dom.shadowRoot(each));
    searchIn(shadow);
  };
  const searchIn = (shadow: ShadowRoot | null): void => {
    if (shadow) search((selector) => shadow.querySelectorAll(selector), null);
  };
  if (dom.matches(el, FORM_FIELDS)) found.push(el as Field);
  else search((selector) => dom.querySelectorAll(el, selector), dom.shadowRoot(el));
  return found.filter((field) => isRendered(field) || /radio|checkbox/.test(field.type));
}
