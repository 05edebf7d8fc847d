import { isQuick } from '../../lib/site/pattern-cost';
import { UI } from '../../lib/text/ui';

/** A regular expression that a whole customer number must match, or null where the source is none. */
export function wholeNumber(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}

/** Why an expression cannot be the format of customer numbers, or null. */
export function numberProblem(source: string): string | null {
  if (!wholeNumber(source)) return UI.options.numberBad;
  return isQuick(source) ? null : UI.options.numberSlow;
}
