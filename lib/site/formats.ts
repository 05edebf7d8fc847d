/** Text of a page → a field's value. */
import type { Adapter } from './adapter';
import { matchNumber, whole } from './compile';
import { readDate } from './dates';
import { isDeniedNumber, isHealth } from './deny';
import type { FieldName, ReadProblem } from './profile';
import { DENIED } from './raw';
import { clean, SEVERAL, wordsOf } from './text';

export type Parsed = { value: string } | { problem: ReadProblem } | null;

const DATES: FieldName[] = ['birthDate', 'lastTalk', 'nextAppointment', 'planConcluded'];
/** A talk that did not take place must not reset or cover a due date. */
const NOT_HELD = /nicht|abge|storn|entf[aä]l|ausgef|verschob|versäumt/i;

/** Both spellings of a BG number (`12345//0001234`, `12345BG0001234`) as one. */
export const joinBenefitUnitNumber = (text: string): string =>
  text.replace(/^(\d{5})\s*(?:BG|\/{1,2})\s*(?=\d)/i, '$1//');

interface Formats {
  customerNumber: RegExp;
  benefitUnitNumber: RegExp;
  /** By `wordsOf`. */
  placeholders: Set<string>;
}

const cache = new WeakMap<Adapter, Formats>();

function formatsOf(adapter: Adapter): Formats {
  const known = cache.get(adapter);
  if (known) return known;
  const { formats, placeholders } = adapter;
  const made = {
    customerNumber: whole(formats.customerNumber),
    benefitUnitNumber: whole(formats.benefitUnitNumber),
    placeholders: new Set(placeholders.map(wordsOf)),
  };
  cache.set(adapter, made);
  return made;
}

/** True for „–“, „(kein Wert)“ and the adapter's other texts that mean "no value". */
export function isPlaceholder(text: string, adapter: Adapter): boolean {
  const words = wordsOf(text);
  return !words || formatsOf(adapter).placeholders.has(words);
}

/**
 * A page text as the value of a field: null for no value, a problem for a text that is not in the field's format.
 * @param text raw text as shown
 */
export function parseField(field: FieldName, text: string, adapter: Adapter): Parsed {
  if (text === DENIED) return { problem: 'denied' };
  const shown = clean(text);
  if (isPlaceholder(shown, adapter)) return null;
  if (shown.includes(SEVERAL)) return { problem: 'conflict' };
  let value: string | null;
  if (field === 'customerNumber') value = matchNumber(shown, formatsOf(adapter).customerNumber);
  else if (isDeniedNumber(shown)) return { problem: 'denied' };
  else if (field === 'benefitUnitNumber')
    value = matchNumber(joinBenefitUnitNumber(shown), formatsOf(adapter).benefitUnitNumber);
  else if (DATES.includes(field)) {
    const date = readDate(shown);
    value = date && (field === 'birthDate' || !NOT_HELD.test(date.rest)) ? date.iso : null;
  } else if (field !== 'team' && isHealth(shown)) return { problem: 'denied' };
  else {
    const person = field === 'name' || field === 'caseWorker';
    value = shown.length > 120 || (person && /\d/.test(shown)) ? null : shown;
  }
  return value === null ? { problem: isDeniedNumber(shown) ? 'denied' : 'format' } : { value };
}
