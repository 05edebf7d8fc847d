/**
 * What is never read, stored or taught: pension and tax numbers, bank accounts, health. Labels are compared as
 * `labelKey` makes them. „Reha“ and „Schwerbehinderung“ stay readable as part of a team's name only.
 */
import { clean } from './text';

const DENIED_LABEL =
  /^(rvn|svn|sozialvers|rentenvers|versicherung|steuer(id|nr|nummer|ident)|idnr$|iban|bic$|konto|bankverb)|rvnummer|svnummer|krank|gesundheit|diagnos|behinder|schwanger|therap|sucht(?!end)|psych|pflegegrad|arztlich|ärztlich|^gdb|^au$/;
const DENIED_VALUE = /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$|^[A-Z]{2}\d{2}( ?[A-Z\d]{4}){3,7}( ?[A-Z\d]{1,3})?$/;
const SHORTEST_DENIED = 12;
const HEALTH =
  /krank|diagnos|arbeitsunf|behinder|schwanger|therapie|psych|ärztlich|suchtb|suchte|(?<![a-zäöüß])(au|gdb)(?![a-zäöüß])/;

/** True for a label (as `labelKey` gives it) whose value must never be read. */
export const isDeniedLabel = (key: string): boolean => DENIED_LABEL.test(key);

/** True for a text that is a pension number or a bank account, whatever label stands before it. */
export function isDeniedNumber(text: string): boolean {
  // Both have capitals and end with one or a digit: for most texts the expressions are not even compiled.
  if (text.length < SHORTEST_DENIED) return false;
  const shown = clean(text);
  return shown.slice(-1) < 'a' && shown !== shown.toLowerCase() && DENIED_VALUE.test(shown);
}

/** True for a text that speaks of health; a dash for „nothing“ does not. */
export const isHealth = (text: string): boolean => text.length > 1 && HEALTH.test(text.toLowerCase());
