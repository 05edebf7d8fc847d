/** Runs in the measured page: one reading, the bare walk beside it, and the second look. */
import { ALL_PARTS } from '../../../lib/site/all-parts';
import type { Collected } from '../../../lib/site/collect';
import { collectPage } from '../../../lib/site/collect-page';
import type { Recipe } from '../../../lib/site/recipe';
import { reread } from '../../../lib/site/reread';

let last: Collected = { page: 'none' };

/** @returns the kind of page that was found */
export function read(recipe: Recipe): string {
  last = collectPage(document, recipe, ALL_PARTS);
  return last.page;
}

/** Every text of the page compared with the labels, and nothing else. @returns how many labels stand there */
export function bareWalk(labels: string[]): number {
  const wanted = new Set(labels);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (wanted.has((node as Text).data.trim())) found++;
  return found;
}

/** @returns how often the reading still stood */
export function lookAgain(times: number): number {
  let stands = 0;
  for (let i = 0; i < times; i++) if (reread(last)) stands++;
  return stands;
}
