/** Where a page shows the person's name. */
import type { Compiled } from './compile';
import type { Page } from './hits';
import type { Place } from './places';
import { selectAll } from './select';
import { clean, wordsOf } from './text';
import { textOf } from './value';
import { isShown } from './visible';

const ELSEWHERE = 'nav,aside,footer,[role=navigation],[role=complementary],[role=menu]';
/** „von der Heide, Sabine“, „d’Angelo, Marie-Luise“; not „Akte, 2. Teil“. */
const LAST_FIRST = /^[^\d!-&(-,/:-@[-`{-~]{2,60}, ?([^\d!-&(-,/:-@[-`{-~]{2,60})$/;

/** Whether a text may be „Nachname, Vorname“: both capitalised, and no word that never is a name. */
function isName(text: string, notNames: Set<string>): boolean {
  const first = LAST_FIRST.exec(text)?.[1]?.charAt(0);
  return (
    !!first &&
    first !== first.toLowerCase() &&
    !wordsOf(text)
      .split(' ')
      .some((word) => notNames.has(word))
  );
}

const HEADINGS = ['h1', 'h2', 'h3', '[role=heading]'];

/** Headings on view with their text, the higher ones first; the customer number and what joins it left out. */
function* headings(page: Page, number: string | null): Generator<{ el: Element; text: string }> {
  for (const root of page.roots) {
    for (const selector of HEADINGS) {
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

/** A heading „Nachname, Vorname“ where no label names the name; null when none or several could be meant. */
export function headingName(page: Page, number: string | null): { element: Element; raw: string } | null {
  const { notNames } = page.compiled;
  const fit = [...headings(page, number)].filter(({ text }) => isName(text, notNames));
  const [first] = fit;
  return first && fit.every(({ text }) => text === first.text) ? { element: first.el, raw: first.text } : null;
}

/** A record's title is the person's name where nothing else names it and it is written like one. */
export function titleAsName(places: Place[], { notNames }: Compiled): Place[] {
  const named = places.some(({ slot, raw }) => /^(name|lastName)$/.test(slot) && raw.trim());
  return places.flatMap((place): Place[] => {
    if (place.slot !== 'title') return [place];
    return !named && isName(clean(place.raw), notNames) ? [{ ...place, slot: 'name', weight: 0.6, rank: 99 }] : [];
  });
}

/** The element to place a badge at: a heading with all words of the name, else what shows the name. */
export function nameAnchor(
  page: Page,
  places: { raw: string; element: Element }[],
  badgeAt: string | null,
): Element | null {
  if (badgeAt) {
    for (const root of page.roots) {
      const el = selectAll(root, badgeAt).find((each) => isShown(each));
      if (el) return el;
    }
  }
  const named = places.filter(({ raw }) => raw.trim());
  const words = new Set(named.flatMap(({ raw }) => wordsOf(raw).split(' ')));
  for (const { el, text } of words.size ? headings(page, null) : []) {
    const there = wordsOf(text).split(' ');
    if ([...words].every((word) => there.includes(word))) return el;
  }
  return named[0]?.element ?? null;
}
