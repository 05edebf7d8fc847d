/** Proves a label by running the reader with it: what it would read must be this element's value and no other. */
import type { Adapter } from '../site/adapter';
import { ALL_PARTS } from '../site/all-parts';
import { collectPage } from '../site/collect-page';
import { columnHead, type Headers } from '../site/columns';
import { compile } from '../site/compile';
import { findHits, findMoreHits, type Page } from '../site/hits';
import { type Place, placesOf } from '../site/places';
import type { FieldName } from '../site/profile';
import { recipeOf } from '../site/recipe';
import { withLabel } from '../site/teach-field';
import { clean } from '../site/text';
import { forgetTexts, shownIn } from '../site/value';
import { flatParent, forgetBoxes } from '../site/visible';

/** Everything the reader searches, and what it finds by label outside lists. */
export function readPlaces(adapter: Adapter): { page: Page; places: Place[] } {
  try {
    const page = findHits(document, compile(recipeOf(adapter)), ALL_PARTS);
    findMoreHits(page);
    const headers: Headers = new Map();
    const heads = page.hits.flatMap((hit) => (columnHead(hit, page, headers) ? [{ hit }] : []));
    return { page, places: placesOf(page, heads, []) };
  } finally {
    forgetBoxes();
    forgetTexts();
  }
}

const holds = (outer: Element, inner: Element): boolean => {
  for (let el: Element | null = inner; el; el = flatParent(el)) if (el === outer) return true;
  return false;
};

const isSame = (a: Element, b: Element): boolean => holds(a, b) || holds(b, a);

const plain = (el: Element): string => clean(shownIn(el));

/** The values that the reader would take under this label: one per place on the page. */
export function valuesOf(adapter: Adapter, field: FieldName, label: string): Place[] {
  const probe = withTaught(adapter, field, label);
  return readPlaces(probe).places.filter(({ slot, rank }) => slot === field && rank === 0);
}

const withTaught = (adapter: Adapter, field: FieldName, label: string): Adapter => ({
  ...adapter,
  labels: { ...adapter.labels, ...withLabel(adapter, field, label) },
});

/** The raw value of the place when it is read by this label, or null when the reader would take something else. */
export function provenBy(adapter: Adapter, field: FieldName, label: string, place: Element): string | null {
  const found = valuesOf(adapter, field, label);
  const filled = found.filter(({ raw }) => raw.trim());
  const own = found.find(({ element }) => isSame(element, place));
  if (own && filled.every(({ raw }) => clean(raw) === clean(own.raw))) {
    const shown = plain(place);
    const raw = clean(own.raw);
    return raw === shown || (raw !== '' && shown.includes(raw)) ? own.raw : null;
  }
  return found.length ? null : provenInTable(withTaught(adapter, field, label), field, place);
}

/** Columns of lists, and records as „label row above value row“: the whole reading tells. */
function provenInTable(probe: Adapter, field: FieldName, place: Element): string | null {
  const collected = collectPage(document, recipeOf(probe), ALL_PARTS);
  const shown = plain(place);
  const persons =
    collected.page === 'detail'
      ? [collected.person]
      : collected.page === 'list'
        ? collected.rows.filter(({ row }) => holds(row, place)).map(({ person }) => person)
        : [];
  const raws = persons.flatMap(({ values }) =>
    (values[field] ?? []).filter(({ rank }) => rank === 0).map(({ raw }) => raw),
  );
  return raws.length > 0 && raws.every((raw) => clean(raw) === shown) ? (raws[0] ?? null) : null;
}
