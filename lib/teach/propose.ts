/** From a place on the page to what could be taught there. */
import type { NoPick, TeachPick, ValuePick } from '../messages/teach';
import type { Adapter } from '../site/adapter';
import { guessField } from '../site/guess-field';
import { isNeverTaught } from '../site/never-taught';
import { FIELDS, type FieldName } from '../site/profile';
import { clean } from '../site/text';
import { forgetTexts, shownIn } from '../site/value';
import { forgetBoxes } from '../site/visible';
import { asLabel, headOf, labelTexts, titlesOver } from './label-texts';
import { provenBy, readPlaces, valuesOf } from './prove-label';
import { stableSelector } from './stable-selector';
import { type Meant, meantBy } from './value-places';

const LONGEST_RAW = 300;
/** For proofs of labels whose field nobody can guess: any field of free words will do. */
const ANY_FIELD: FieldName = 'caseWorker';

const localDay = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** What the element stands for: its own place, the value its text names, or a cell of its column. */
export function resolve(el: Element | null, adapter: Adapter): { place: Element } | { no: NoPick } {
  const meant: Meant = meantBy(el);
  if ('place' in meant || 'no' in meant) return meant;
  if ('head' in meant) {
    const cell = firstCell(meant.head);
    return cell ? { place: cell } : { no: 'nothing' };
  }
  const label = asLabel(meant.label.textContent);
  const behind = label ? valuesOf(adapter, ANY_FIELD, label) : [];
  const own = behind.find(({ element }) => element !== meant.label && meant.label.compareDocumentPosition(element) & 4);
  return own ? { place: own.element } : { no: 'nothing' };
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
    const today = localDay();
    const quick = guessField(texts[0] ?? null, shown, adapter, today);
    if (isDenied(place, texts, shown, quick)) return { kind: 'no', why: 'denied' };
    for (const label of texts) {
      const guess = guessField(label, shown, adapter, today);
      const raw = provenBy(adapter, guess ?? ANY_FIELD, label, place);
      if (raw === null) continue;
      if (isNeverTaught([label], raw, guess)) return { kind: 'no', why: 'denied' };
      return pickOf(place, adapter, { label, raw: clean(raw), guess });
    }
    // No label is sure: then any of them may be the value's.
    if (isNeverTaught(texts, shown, quick)) return { kind: 'no', why: 'denied' };
    if (columnOf(place)) return { kind: 'no', why: 'columnFirst' };
    const pick = pickOf(place, adapter, { label: null, raw: shown, guess: guessField(null, shown, adapter, today) });
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
