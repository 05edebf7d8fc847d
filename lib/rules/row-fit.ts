/** Whether a row fits, for facts that may be unknown. */
import { conditionsOf, valuesOf } from './conditions';
import type { InputName } from './fact-domains';
import { type Input, UNKNOWN, wordOf } from './inputs';
import type { Condition, When } from './pack-parts-schema';

type Fit = 'yes' | 'maybe' | 'no';
/** The coded value of each input that was asked for. */
export type Codes = ReadonlyMap<InputName, number>;

/** One input entry of a row. */
function fitsInput(condition: Condition, input: Input, codes: Codes): Fit {
  const wanted = valuesOf(condition, input.name);
  if (wanted.length === 0) return 'yes';
  const word = wordOf(input, codes.get(input.name) ?? UNKNOWN, true);
  if (word === null) return 'maybe';
  return wanted.includes(word) ? 'yes' : 'no';
}

/** Whether a row, or a table, is for the case. */
export function fitOf(when: When, inputs: readonly Input[], codes: Codes): Fit {
  const fits = conditionsOf(when).map((condition) => worst(inputs.map((input) => fitsInput(condition, input, codes))));
  return fits.includes('yes') ? 'yes' : fits.includes('maybe') ? 'maybe' : 'no';
}

function worst(fits: readonly Fit[]): Fit {
  return fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';
}

/** The inputs for want of which a row only may fit. */
export function unknownOf(when: When, inputs: readonly Input[], codes: Codes): Input[] {
  return conditionsOf(when).flatMap((condition) => {
    const fits = inputs.map((input) => fitsInput(condition, input, codes));
    return worst(fits) === 'maybe' ? inputs.filter((_, at) => fits[at] === 'maybe') : [];
  });
}
