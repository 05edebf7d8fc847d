/** Where a page shows the person's name. */
import type { Compiled } from './compile';
import type { Page } from './hits';
import type { Place } from './places';
import { selectAll } from './select';
import { clean, wordsOf } from './text';
import { textOf } from './value';
import { forgetBoxes, isShown } from './visible';

const ELSEWHERE = 'nav,aside,footer,[role=navigation],[role=complementary],[role=menu]';
/** „von der Heide, Sabine“, „d’Angelo, Marie-Luise“; not „Akte, 2. Teil“. */
const LAST_FIRST = /^[^\d!-&(-,/:-@[-`{-~]{2,60}, ?([^\d!-&(-,/:-@[-`{-~]{2,60})$/;

/** Whether a text may be „Nachname, Vorname“: both capitalised, and no word that never is a name. */
function isName(text: string, notNames: string[]): boolean {
  const first = LAST_FIRST.exec(text)?.[1]?.charAt(0);
  return (
    !!first &&
    first !== first.toLowerCase() &&
    !wordsOf(text)
      .split(' ')
      .some((word) => notNames.includes(word))
  );
}

const HEADINGS = ['h1', 'h2', 'h3', '[role=heading]'];

/** Headings on view with their text, the higher ones first; the customer number and what joins it left out. */
function* headings(
  roots: ParentNode[],
  number: string | null,
  selectors = HEADINGS,
): Generator<{ el: Element; text: string }> {
  for (const root of roots) {
    for (const selector of selectors) {
      for (const el of root.querySelectorAll(selector)) {
        if (el.closest(ELSEWHERE) || !isShown(el)) continue;
        const text = clean(textOf(el));
        yield {
          el,
          text: number ? clean(text.replace(number, '').replace(/[([]\s*[)\]]|[\s–·|:-]+$|^[\s–·|:-]+/g, '')) : text,
        };
      }
    }
  }
}

type Named = { element: Element; raw: string } | null;

/** A heading „Nachname, Vorname“ where no label names the name; null when none or several could be meant. */
export function headingName(
  roots: ParentNode[],
  number: string | null,
  { notNames }: Compiled,
  selectors?: string[],
): Named {
  const fit = [...headings(roots, number, selectors)].filter(({ text }) => isName(text, notNames));
  const [first] = fit;
  return first && fit.every(({ text }) => text === first.text) ? { element: first.el, raw: first.text } : null;
}

/** The name that heads a card of one person: its heading, else its first text. */
export function cardName(card: Element, number: string | null, compiled: Compiled): Named {
  const named = headingName([card], number, compiled, [...HEADINGS, 'h4', 'h5', 'h6']);
  if (named) return named;
  const walker = card.ownerDocument.createTreeWalker(card, 4);
  let node = walker.nextNode();
  while (node && !node.textContent?.trim()) node = walker.nextNode();
  const element = node?.parentElement;
  const raw = clean(node?.textContent ?? '');
  return element && isShown(element) && isName(raw, compiled.notNames) ? { element, raw } : null;
}

/** A record's title is the person's name where nothing else names it and it is written like one. */
export function titleAsName(places: Place[], { notNames }: Compiled): Place[] {
  if (!places.some(({ slot }) => slot === 'title')) return places;
  const named = places.some(({ slot, raw }) => (slot === 'name' || slot === 'lastName') && raw.trim());
  return places.flatMap((place): Place[] => {
    if (place.slot !== 'title') return [place];
    return !named && isName(clean(place.raw), notNames) ? [{ ...place, slot: 'name', weight: 0.6, rank: 99 }] : [];
  });
}

/** The element to place a badge at: a heading with all words of the name, else what shows the name. */
export function nameAnchor({ roots, compiled: { badgeAt } }: Page, places: Place[]): Element | null {
  try {
    for (const root of badgeAt ? roots : []) {
      const el = selectAll(root, badgeAt ?? '').find((each) => isShown(each));
      if (el) return el;
    }
    const named = places.filter(({ slot, raw }) => (slot === 'name' || slot.endsWith('Name')) && raw.trim());
    const words = new Set(named.flatMap(({ raw }) => wordsOf(raw).split(' ')));
    for (const { el, text } of words.size ? headings(roots, null) : []) {
      const there = wordsOf(text).split(' ');
      if ([...words].every((word) => there.includes(word))) return el;
    }
    return named[0]?.element ?? null;
  } finally {
    forgetBoxes();
  }
}
