/** From a place on the page to what could be taught there. */

import { localDay } from '../local-day';
import type { NoPick, TeachPick, ValuePick } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { guessField, isValueLike } from '../site/guess-field';
import { isNeverTaught } from '../site/never-taught';
import { FIELDS, type FieldName } from '../site/profile';
import { clean } from '../site/text';
import { forgetTexts, shownIn, textOf } from '../site/value';
import { forgetBoxes } from '../site/visible';
import { asLabel, headOf, labelTexts, titlesOver } from './label-texts';
import { provenBy, readPlaces, valuesOf } from './prove-label';
import { stableSelector } from './stable-selector';
import { type Meant, meantBy } from './value-places';

const LONGEST_RAW = 300;
/** For proofs of labels whose field nobody can guess: any field of free words will do. */
const ANY_FIELD: FieldName = 'caseWorker';

/** What the element stands for: its own place, the value its text names, or a cell of its column. */
export function resolve(el: Element | null, adapter: Adapter): { place: Element } | { no: NoPick } {
  const meant: Meant = meantBy(el);
  if ('no' in meant) return meant;
  if ('head' in meant) {
    const cell = firstCell(meant.head);
    return cell ? { place: cell } : { no: 'nothing' };
  }
  if ('label' in meant) {
    const place = namedBy(meant.label, adapter);
    return place ? { place } : { no: 'nothing' };
  }
  if ('several' in meant) {
    const [first, second] = meant.several;
    const pair = meant.several.length === 2 && first && namedBy(first, adapter);
    return second && pair === second ? { place: second } : { no: 'several' };
  }
  return { place: beyondPlainLabel(meant.place, adapter) ?? meant.place };
}

/** The value behind an element whose text is taken for its label. */
function namedBy(label: Element, adapter: Adapter): Element | null {
  const text = asLabel(textOf(label));
  const behind = text ? valuesOf(adapter, ANY_FIELD, text) : [];
  const own = behind.find(({ element }) => element !== label && label.compareDocumentPosition(element) & 4);
  return own?.element ?? null;
}

/** A label made of any element: it looks like no value, has no label of its own, and what it names looks like one. */
function beyondPlainLabel(place: Element, adapter: Adapter): Element | null {
  const text = asLabel(shownIn(place));
  if (!text || place.matches('input,select,textarea') || isValueLike(text, adapter)) return null;
  const value = namedBy(place, adapter);
  const found = value && clean(shownIn(value));
  if (!value || !found || !(isValueLike(found, adapter) || isNeverTaught([text], found, null))) return null;
  return labelFor(place, labelTexts(place), adapter) ? null : value;
}

/** The label by which the reader reads this place, with the value it then reads. */
function labelFor(
  place: Element,
  texts: string[],
  adapter: Adapter,
): { label: string; raw: string; guess: FieldName | null } | null {
  const shown = clean(shownIn(place));
  const head = columnOf(place);
  // In a list only the head names a cell, not its neighbour in the row.
  const may = head ? [asLabel(textOf(head))].filter(Boolean) : texts.filter((text) => !isValueLike(text, adapter));
  for (const label of may) {
    const guess = guessField(label, shown, adapter, localDay());
    const raw = provenBy(adapter, guess ?? ANY_FIELD, label, place);
    if (raw !== null) return { label, raw: clean(raw), guess };
  }
  return null;
}

function firstCell(head: Element): Element | null {
  const at = [...(head.parentElement?.children ?? [])].indexOf(head);
  const rows = head.closest('table,[role=grid],[role=table]')?.querySelectorAll('tr,[role=row]') ?? [];
  const row = [...rows].find((each) => !each.contains(head) && each.querySelector('td,[role=cell],[role=gridcell]'));
  return row?.children[at] ?? null;
}

const columnOf = (place: Element): Element | null => {
  const cell = place.closest('td,[role=cell],[role=gridcell]');
  const head = cell && headOf(cell);
  return head?.matches('th,[role=columnheader]') || head?.closest('thead') ? head : null;
};

/** The texts of a place that decide whether it may be taught at all. */
function isDenied(place: Element, texts: string[], raw: string, field: FieldName | null): boolean {
  // The nearest text names the value, further ones may belong to its neighbours.
  return isNeverTaught([...texts.slice(0, 1), ...titlesOver(place)], raw, field);
}

/** What is taught when the user chooses this place. */
export function propose(place: Element, adapter: Adapter): TeachPick {
  try {
    const shown = clean(shownIn(place));
    const texts = labelTexts(place);
    const quick = guessField(texts[0] ?? null, shown, adapter, localDay());
    if (isDenied(place, texts, shown, quick)) return { kind: 'no', why: 'denied' };
    const found = labelFor(place, texts, adapter);
    if (found) {
      const { label, raw, guess } = found;
      return isNeverTaught([label], raw, guess) ? { kind: 'no', why: 'denied' } : pickOf(place, adapter, found);
    }
    // No label is sure: then any of them may be the value's.
    if (isNeverTaught(texts, shown, quick)) return { kind: 'no', why: 'denied' };
    if (columnOf(place)) return { kind: 'no', why: 'columnFirst' };
    const pick = pickOf(place, adapter, {
      label: null,
      raw: shown,
      guess: guessField(null, shown, adapter, localDay()),
    });
    return pick.css === null ? { kind: 'no', why: 'noSelector' } : pick;
  } finally {
    forgetBoxes();
    forgetTexts();
  }
}

function pickOf(
  place: Element,
  adapter: Adapter,
  found: { label: string | null; raw: string; guess: FieldName | null },
): ValuePick {
  const { page, places } = readPlaces(adapter);
  const column = columnOf(place) !== null;
  return {
    kind: 'value',
    ...found,
    raw: found.raw.slice(0, LONGEST_RAW),
    // A cell's selector would find its row, whoever stands in it.
    css: column ? null : stableSelector(place, clean(shownIn(place)), page.roots),
    labelled: FIELDS.filter((field) => places.some(({ slot }) => slot === field)),
    column,
  };
}
