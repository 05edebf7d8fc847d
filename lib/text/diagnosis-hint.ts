/**
 * Whether a free text looks like a diagnosis: codes of the ICD-10, and words that name an illness. A hint, never a block;
 * it knows only the commonest, and a text without a hint may still hold one.
 */

/** „F10“, „F10.2“, „G40.-“; letters and digits inside a longer word are no code. */
const CODE = /(?<![\p{L}\p{N}])[A-TV-Z]\d{2}(?:\.(?:\d{1,2}|-))?(?![\p{L}\p{N}])/u;

/** Beginnings of words, lower case. */
const WORDS = [
  'alkoholabhäng',
  'alkoholkrank',
  'alkoholsucht',
  'angststörung',
  'arzt',
  'ärzt',
  'befund',
  'behinderungsgrad',
  'bipolar',
  'borderline',
  'burnout',
  'burn-out',
  'demenz',
  'depress',
  'diagnos',
  'drogenabhäng',
  'entgiftung',
  'epilep',
  'hepatitis',
  'hiv',
  'krebs',
  'medikament',
  'psychose',
  'psychiat',
  'ptbs',
  'schizo',
  'spielsucht',
  'substitution',
  'suizid',
  'therapie',
  'trauma',
  'zwangsstörung',
];
const WORD = new RegExp(`(?<!\\p{L})(?:${WORDS.join('|')})\\p{L}*`, 'iu');

export const DIAGNOSIS_HINT =
  'Das sieht nach einer Angabe zur Gesundheit aus. Bitte notieren Sie keine Diagnosen: Sie gehören nicht hierher.';

/** The sentence to show, or null. */
export const diagnosisHint = (text: string): string | null =>
  CODE.test(text) || WORD.test(text) ? DIAGNOSIS_HINT : null;
