/** A CSS selector that finds the same place on the next customer's page: nothing generated, nothing of the person in it. */
import { finder } from '@medv/finder';

/** The schema's limit. */
const LONGEST = 200;
/** Made by tools, or telling a state that comes and goes. */
const MADE =
  /^(css|sc|jss|emotion|svelte|ember|radix|headlessui|cdk|mat-mdc|yui|ext|gwt|ng|v|mui|makestyles|styled|tw)-|^_|^(is|has|was)-|(^|[-_])(active|selected|hover|focus(ed)?|open(ed)?|closed|disabled|enabled|checked|dirty|pristine|touched|untouched|valid|invalid|loading|current|odd|even|first|last|dark|light)($|[-_])/i;
/** Short forms without a vowel that people write. */
const SHORT = /^(nr|kd|bg|rv|txt|btn|lbl|tbl|grp|hdr|dl|dt|dd|td|th|tr|pn|std|pk|fld|ctr|ctrl|frm|str|plz|tel)$/i;
const VOWEL = /[aeiouyäöü]/i;
const NAMES =
  /^(name|role|itemprop|formcontrolname|col-id|aria-label|headers|slot|part|data-(field|testid|test-id|test|cy|qa|column|col|label|prop|key|role|name|attribute|bind|path|feld|spalte))$/i;

/** Whether a name reads like one that a person has given: words, no digits, no noise. */
export function isLasting(name: string): boolean {
  if (name.length < 2 || name.length > 50 || MADE.test(name) || !/^[A-Za-zÄÖÜäöüß][\w\-. /ÄÖÜäöüß]*$/.test(name))
    return false;
  if (/\d/.test(name)) return false;
  const words = name.split(/[-_. /]+|(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-ZÄÖÜ])(?=[A-ZÄÖÜ][a-zäöüß])/).filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => SHORT.test(word) || (word.length > 1 && VOWEL.test(word) && !/[^aeiouyäöü]{6,}/i.test(word)))
  );
}

/** Whether an attribute may stand in a selector; never one that repeats what the page shows of the person. */
function mayUse(name: string, value: string, shown: string): boolean {
  if (!NAMES.test(name) || !isLasting(value)) return false;
  const text = shown.toLowerCase();
  const own = value.toLowerCase();
  return !text || (!text.includes(own) && !own.includes(text));
}

/**
 * A selector that finds the element, and nothing else, in its document or shadow root; null where none lasts.
 * @param shown text of the element: it must not get into the selector
 * @param roots everything the reader searches: the first match in them must be this element
 */
export function stableSelector(
  element: Element,
  shown: string,
  roots: readonly (Document | ShadowRoot)[],
): string | null {
  const root = element.getRootNode();
  let css: string;
  try {
    css = finder(element, {
      root: root as unknown as Element,
      idName: (id) => isLasting(id) && !shown.toLowerCase().includes(id.toLowerCase()),
      className: (name) => isLasting(name) && !shown.toLowerCase().includes(name.toLowerCase()),
      attr: (name, value) => mayUse(name, value, shown),
      timeoutMs: 250,
      maxNumberOfPathChecks: 3000,
    });
  } catch {
    return null;
  }
  const found = roots.flatMap((each) => [...each.querySelectorAll(css)]);
  return css.length <= LONGEST && found.length === 1 && found[0] === element ? css : null;
}
