import { keyWords } from '../../text/keys';
import { type Bytes, utf8 } from './bytes';

/** Characters (code points) of a passphrase in its normal form. */
const MIN_PASSPHRASE = 12;

/**
 * Composed (NFC), so that „ü“ is the same from every keyboard, and without blanks at both ends, which nobody sees; blanks
 * within it count.
 */
const normalForm = (passphrase: string): string => passphrase.normalize('NFC').trim();

export const passphraseBytes = (passphrase: string): Bytes => utf8(normalForm(passphrase));

/** German sentence why it is no passphrase for a new store, or null. */
export function passphraseProblem(passphrase: string): string | null {
  const { length } = [...normalForm(passphrase)];
  return length < MIN_PASSPHRASE ? keyWords.shortPassphrase(length, MIN_PASSPHRASE) : null;
}

/** Throws RangeError with that sentence. */
export function requirePassphrase(passphrase: string): void {
  const problem = passphraseProblem(passphrase);
  if (problem !== null) throw new RangeError(problem);
}
