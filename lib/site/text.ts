/** All that is neither letter nor digit. Plain ranges: Unicode classes cost milliseconds to compile on every page. */
const BETWEEN_WORDS = /[^\dA-Za-z\xC0-\u1FFF\u2C00-\u2FEF\u3040-\uD7FF\uF900-\uFDFF]+/g;

/** „(Pflichtfeld)“ and the like. */
const HINT = /\((pflicht\w*|optional|erforderlich|tt[^)]*)\)/;

/** No blanks, and no class by name for the control characters: see above. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const INVISIBLE = /[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Words of Latin-1 with single spaces between, as most texts are: they have that form already. */
const PLAIN = /^[!-~\xA1-\xAC\xAE-\xFF]+(?: [!-~\xA1-\xAC\xAE-\xFF]+)*$/;

/** Longest piece of page text that is looked at; a value never is longer. */
const LONGEST = 2000;

/** Stands between the values of several input fields under one label: such a value is never taken. */
export const SEVERAL = '\u2016';

/**
 * Page text in one comparable form: NFC, no soft hyphens, zero-width, bidi or control characters, one kind of space.
 * Never throws, also on lone surrogates and NUL.
 */
export function clean(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  return text.slice(0, LONGEST).toWellFormed().normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * What two spellings of one label share: its letters and digits in lower case. Colon, star, dash, help icon and
 * „(Pflichtfeld)“ fall away; other words in brackets stay, because „Name (Partner)“ is not „Name“.
 */
export function labelKey(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  return (plain.includes('(') ? plain.replace(HINT, '') : plain).replace(BETWEEN_WORDS, '');
}

/** Words of a text in lower case with single spaces between, for whole-word comparison. */
export function wordsOf(text: string): string {
  return clean(text).toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
}

/** Case-blind for Latin-1; other signs count as one. */
const fold = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 256 ? code | 32 : 0;
};

/** The first two characters as a number, the same for texts that differ in case only. */
export const startOf = (text: string): number => (fold(text, 0) << 8) | fold(text, 1);
