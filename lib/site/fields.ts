/** Form fields that hold values. */
import { isRendered } from './visible';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const FORM_FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image],[type=file],[type=password]),select,textarea';
/** Form fields inside an element, also in open shadow roots, that are drawn. */
export function fieldsIn(el: Element): Field[] {
  const found: Field[] = [];
  const search = (root: ParentNode): void => {
    found.push(...root.querySelectorAll<Field>(FORM_FIELDS));
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) search(shadowRoot);
  };
  if (el.matches(FORM_FIELDS)) found.push(el as Field);
  else {
    search(el);
    if (el.shadowRoot) search(el.shadowRoot);
  }
  return found.filter((field) => isRendered(field) || /radio|checkbox/.test(field.type));
}
