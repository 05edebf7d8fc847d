/** German text as it is compared: „Überprüfung“, „Ueberpruefung“ and „UEBERPRUEFUNG“ are one. */

const DOUBLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

export interface Folded {
  text: string;
  /** For each folded character the place of the one it comes from, and one more for the end. */
  origin: number[];
}

/** Folds a text and remembers where each letter stood. Anything but letters and digits becomes a blank. */
export function fold(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const each of foldedLetter(letter)) {
      folded += each;
      origin.push(at);
    }
    at += letter.length;
  }
  origin.push(at);
  return { text: folded, origin };
}

/** There are few letters and much text. */
const folds = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const folded = foldLetter(letter);
  folds.set(letter, folded);
  return folded;
}

function foldLetter(letter: string): string {
  const small = letter.toLowerCase();
  const doubled = DOUBLED[small];
  if (doubled) return doubled;
  // „é“ and the like lose their marks; „|“ and soft hyphens only separate parts of one word.
  const plain = small.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain === '' || letter === '\u00ad' || letter === '|') return '';
  return [...plain].map((each) => (/[\p{L}\p{N}§]/u.test(each) ? each : ' ')).join('');
}

/** Words of a text, folded; „§“ is no word of its own. */
export function wordsOf(text: string): string[] {
  return fold(text.normalize('NFC'))
    .text.replaceAll('§', ' ')
    .split(' ')
    .filter((word) => word !== '');
}
