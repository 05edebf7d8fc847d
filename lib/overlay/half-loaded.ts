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

/** Records read lately that are kept to compare with. */
const MOST_RECENT = 4;

/** Knows from one record to the next what was shown, what was read in between, and whether this page fills records in parts. */
export class LoadingHabit {
  private inParts = false;
  private shown: Profile | null = null;
  /** What was read since without being shown. */
  private recent: Profile[] = [];

  /** The record is on show now. */
  confirmed(profile: Profile): void {
    this.shown = profile;
    this.recent = [];
  }

  /** @returns ms between the first and the last of the consistent readings that are needed */
  quietTime(after: Profile): number {
    const number = after.fields.customerNumber;
    const others = this.recent.filter(({ fields }) => fields.customerNumber !== number);
    this.recent = [...others, after].slice(-MOST_RECENT);
    const { shown } = this;
    if (!shown) return others.length || PERSON.some((field) => isEmpty(after, field)) ? SHARED : WHOLE;
    const own = quietBetween(shown, after);
    if (own === HALF) this.inParts = true;
    if (!others.length) return own === WHOLE && this.inParts ? SHARED : own;
    // Back at the record shown before: what was read in between is no part of it.
    if (own === UPDATE) return SHARED;
    return Math.max(SHARED, own, ...others.map((other) => quietBetween(other, after)));
  }
}

function quietBetween(before: Profile, after: Profile): number {
  const was = (field: FieldName): string | null => before.fields[field];
  const kept = (field: FieldName): boolean => was(field) !== null && was(field) === after.fields[field];
  const lost = (field: FieldName): boolean => was(field) !== null && after.fields[field] === null;
  if (!PERSON.some((field) => !kept(field) && after.fields[field] !== null && was(field) !== null)) return UPDATE;
  if (PERSON.some(kept)) return HALF;
  return REST.some(kept) || [...PERSON, ...REST].some(lost) ? SHARED : WHOLE;
}

/** The label stands there without a value. */
function isEmpty(profile: Profile, field: FieldName): boolean {
  return profile.labelled.includes(field) && profile.fields[field] === null;
}
