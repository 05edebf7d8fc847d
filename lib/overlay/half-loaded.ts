/** How long a new record has to stand unchanged before it is believed to be whole. No DOM. */
import type { FieldName, Profile } from '../site/profile';

/** Quiet time in ms: everything is new, … */
const WHOLE = 120;
/** … only the same person's data changed, … */
const UPDATE = 250;
/** … the person is new, but some data are the former person's or empty (so they are, or they are still to come), … */
const SHARED = 540;
/** … or the person is half the former one. */
const HALF = 3000;

/** What tells people apart: when one of these is new, the others are new as well, but for twins and namesakes. */
const PERSON: readonly FieldName[] = ['customerNumber', 'name', 'birthDate'];
const REST: readonly FieldName[] = [
  'team',
  'profile',
  'status',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
  'benefitUnitNumber',
];

/** Knows from one record to the next whether this page fills them in parts. */
export class LoadingHabit {
  private inParts = false;

  /**
   * @param before who was shown last in this page; null for nobody
   * @param after who is read now
   * @returns ms between the first and the last of the consistent readings that are needed
   */
  quietTime(before: Profile | null, after: Profile): number {
    if (!before) return PERSON.some((field) => isEmpty(after, field)) ? SHARED : WHOLE;
    const was = (field: FieldName): string | null => before.fields[field];
    const kept = (field: FieldName): boolean => was(field) !== null && was(field) === after.fields[field];
    const lost = (field: FieldName): boolean => was(field) !== null && after.fields[field] === null;
    if (!PERSON.some((field) => !kept(field) && after.fields[field] !== null && was(field) !== null)) return UPDATE;
    if (PERSON.some(kept)) {
      this.inParts = true;
      return HALF;
    }
    return this.inParts || REST.some(kept) || [...PERSON, ...REST].some(lost) ? SHARED : WHOLE;
  }
}

/** The label stands there without a value. */
function isEmpty(profile: Profile, field: FieldName): boolean {
  return profile.labelled.includes(field) && profile.fields[field] === null;
}
