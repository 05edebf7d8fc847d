/**
 * What the browser itself says of a node: `dom.parentElement(node)`, `dom.matches(element, selector)`. The fields of a form stand in
 * the place of the form's properties of the same name, in Chromium for content scripts too: `form.parentElement` may be a text
 * field inside that form, and climbing would never end. Used wherever a form can be met; what only elements have is not to be
 * asked of a text.
 */
const NAMES =
  'parentElement parentNode assignedSlot shadowRoot ownerDocument nodeType localName textContent childNodes firstChild children childElementCount firstElementChild nextSibling previousSibling nextElementSibling previousElementSibling scrollTop scrollLeft matches closest contains querySelectorAll getAttribute getBoundingClientRect checkVisibility getRootNode' as const;

type Words<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Words<Rest> : T;
type Name = Words<typeof NAMES> & keyof HTMLElement;
type Dom = {
  [N in Name]: HTMLElement[N] extends (...given: infer A) => infer R
    ? (of: Node, ...given: A) => R
    : (of: Node) => HTMLElement[N];
};

const { call } = Function.prototype;

function ownOf(name: string): unknown {
  let owner: object | null = globalThis.HTMLElement?.prototype ?? null;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  const { get, value } = (owner && Object.getOwnPropertyDescriptor(owner, name)) ?? {};
  return call.bind(get ?? value);
}

export const dom = Object.fromEntries(NAMES.split(' ').map((name) => [name, ownOf(name)])) as Dom;
