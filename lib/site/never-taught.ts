/** What nobody can teach: the reader would have to refuse it, or could not recognise it as what it is. */
import { isDeniedLabel, isDeniedNumber, isHealth } from './deny';
import type { FieldName } from './profile';
import { clean, labelKey } from './text';

/** Ten or more digits with or without blanks and slashes: a tax or account number, never a word of a case system. */
const LONG_NUMBER = /^\d(?:[ /]?\d){9,}$/;

/**
 * True where label, section heading or value say that this is a pension, tax or account number, or health.
 * @param texts labels near the value and the heading over it
 * @param field what it is to be taught as; a team's name may speak of Reha
 */
export function isNeverTaught(texts: readonly string[], raw: string, field: FieldName | null): boolean {
  const shown = clean(raw);
  if (texts.some((text) => isDeniedLabel(labelKey(text)))) return true;
  if (isDeniedNumber(shown) || (LONG_NUMBER.test(shown) && field !== 'customerNumber')) return true;
  // Who points at the label itself means the value behind it.
  return field !== 'team' && (isHealth(shown) || isDeniedLabel(labelKey(shown)));
}
