/** The pseudonym of a Klientenbogen: when two are the same, and what looks as if it named a person. Pure. */

/** Two pseudonyms with one key look alike to a reader. */
export const pseudonymKey = (pseudonym: string): string =>
  pseudonym.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('de');

export type PseudonymDoubt = 'name' | 'initials' | 'number';

const NAME_PART = String.raw`\p{Lu}[\p{Ll}’']+(?:-\p{Lu}[\p{Ll}’']+)*`;
/** „Vorname Nachname“, „Nachname, Vorname“, also with a third name or „von“. */
const NAME = new RegExp(`^${NAME_PART}(?:,? (?:(?:von|van|de|zu|der|den) )*${NAME_PART}){1,2}$`, 'u');
const INITIALS = /^(?:\p{Lu}\.[ -]?){2,3}$/u;
/** A personnel number may be written in groups. */
const NUMBER = /\d(?:[ ./-]?\d){4}/u;

/** Null where nothing of it looks like a real person. A doubt is told, never a reason to refuse: „Blauer Reiher“ is one too. */
export function pseudonymDoubt(pseudonym: string): PseudonymDoubt | null {
  const text = pseudonym.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (NUMBER.test(text)) return 'number';
  if (INITIALS.test(text)) return 'initials';
  return NAME.test(text) ? 'name' : null;
}
