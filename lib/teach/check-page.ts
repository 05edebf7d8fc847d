/** What the adapter finds on the page in front, field by field, for „Adapter prüfen“. */
import type { PageCheck } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { ALL_PARTS } from '../site/all-parts';
import { collectPage } from '../site/collect-page';
import type { FoundBy } from '../site/field-checks';
import { addBySelector, type Place, personAt } from '../site/places';
import { FIELDS, type FieldName } from '../site/profile';
import { LONGEST_RAW, type RawPerson } from '../site/raw';
import { recipeOf } from '../site/recipe';
import { forgetTexts } from '../site/value';
import { forgetBoxes } from '../site/visible';
import { readPlaces } from './prove-label';

/** The slots whose labels bring a field. */
const slotsOf = (field: FieldName): (FieldName | 'lastName' | 'firstName')[] =>
  field === 'name' ? ['name', 'lastName', 'firstName'] : [field];

const labelOf = (adapter: Adapter, slot: FieldName | 'lastName' | 'firstName', rank: number): string =>
  (slot === 'lastName' || slot === 'firstName' ? adapter.nameParts?.[slot] : adapter.labels[slot])?.[rank] ?? '';

function byLabel(person: RawPerson, adapter: Adapter, field: FieldName): FoundBy['by'] {
  return slotsOf(field).flatMap((slot) =>
    (person.values[slot] ?? []).flatMap(({ raw, rank }) => {
      const text = labelOf(adapter, slot, rank);
      return text ? [{ how: 'label' as const, text, raw: raw.slice(0, LONGEST_RAW) }] : [];
    }),
  );
}

/** Runs the reader and says by what it found each field. */
export function checkPage(adapter: Adapter): PageCheck {
  const { page, places } = readPlaces(adapter);
  const whole = collectPage(document, recipeOf(adapter), ALL_PARTS);
  const first = whole.page === 'list' ? (whole.rows[0]?.person ?? null) : null;
  const bySelector: Place[] = [...places];
  if (!first) {
    addBySelector(page, bySelector);
    forgetBoxes();
    forgetTexts();
  }
  const added = bySelector.slice(places.length);
  const person = whole.page === 'detail' ? whole.person : (first ?? (bySelector.length ? personAt(bySelector) : null));
  // Where a selector brought the value, the reading holds it under the same slot: its label is not the reason.
  const labelled = first ?? personAt(places);
  const found = FIELDS.map((field): FoundBy => {
    const labels = byLabel(labelled, adapter, field);
    if (labels.length) return { field, by: labels.slice(0, 20) };
    const place = added.find(({ slot }) => slot === field);
    const raw = person?.values[field]?.find((value) => value.raw.trim());
    if (place) {
      return { field, by: [{ how: 'selector', text: selectorOf(adapter, field, place), raw: raw?.raw ?? '' }] };
    }
    if (!raw) return { field, by: [] };
    // One record as „label row above value row“ is read from the whole page only.
    const text = labelOf(adapter, field, raw.rank);
    return { field, by: [{ how: text ? 'label' : 'heading', text, raw: raw.raw.slice(0, LONGEST_RAW) }] };
  });
  return {
    page: whole.page,
    rows: whole.page === 'list' ? whole.rows.length : 0,
    person: person && cut(person),
    found,
  };
}

const selectorOf = (adapter: Adapter, field: FieldName, { element }: Place): string =>
  adapter.selectors[field]?.find(({ css }) => element.matches(css))?.css ?? '';

/** A page may hold any length of text; a value is short. */
function cut({ values }: RawPerson): RawPerson {
  const short = Object.fromEntries(
    Object.entries(values).map(([slot, all]) => [
      slot,
      all.slice(0, 50).map((value) => ({ ...value, raw: value.raw.slice(0, LONGEST_RAW) })),
    ]),
  );
  return { values: short, members: [] };
}
