/** How long a new record has to stand unchanged before it is believed to be whole. No DOM. */
import type { FieldName } from '../site/profile';
import type { RawPerson } from '../site/raw';
import { labelKey } from '../site/text';

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

/** Field → what it shows. */
type Texts = Partial<Record<FieldName, string>>;

/** Records read lately that are kept to compare with. */
const MOST_RECENT = 4;

/** Knows from one record to the next what was shown, what was read in between, and whether this page fills records in parts. */
export class LoadingHabit {
  private inParts = false;
  private shown: Texts | null = null;
  /** What was read since without being shown. */
  private recent: Texts[] = [];

  /** The record is on show now. */
  confirmed(person: RawPerson): void {
    this.shown = recordOf(person);
    this.recent = [];
  }

  /** @returns ms between the first and the last of the consistent readings that are needed */
  quietTime(person: RawPerson): number {
    const after = recordOf(person);
    const others = this.recent.filter(({ customerNumber }) => customerNumber !== after.customerNumber);
    this.recent = [...others, after].slice(-MOST_RECENT);
    const { shown } = this;
    if (!shown) return others.length || PERSON.some((field) => after[field] === '') ? SHARED : WHOLE;
    const own = quietBetween(shown, after);
    if (own === HALF) this.inParts = true;
    if (!others.length) return own === WHOLE && this.inParts ? SHARED : own;
    // Back at the record shown before: what was read in between is no part of it.
    if (own === UPDATE) return SHARED;
    return Math.max(SHARED, own, ...others.map((other) => quietBetween(other, after)));
  }
}

/** What a label shows; '' for an empty field. A field without a label is missing. */
function recordOf({ values }: RawPerson): Texts {
  const text = (slot: keyof RawPerson['values']): string | undefined => {
    const all = values[slot]?.map(({ raw }) => (labelKey(raw) ? raw.trim() : ''));
    return all?.find(Boolean) ?? all?.[0];
  };
  const record: Texts = {};
  for (const field of [...PERSON, ...REST]) {
    const shown = text(field);
    if (shown !== undefined) record[field] = shown;
  }
  const name = [text('lastName'), text('firstName'), text('name')].filter(Boolean).join(' ');
  if (name) record.name = name;
  return record;
}

function quietBetween(before: Texts, after: Texts): number {
  const kept = (field: FieldName): boolean => !!before[field] && before[field] === after[field];
  const isNew = (field: FieldName): boolean => !!before[field] && !!after[field] && before[field] !== after[field];
  const lost = (field: FieldName): boolean => !!before[field] && !after[field];
  if (!PERSON.some(isNew)) return UPDATE;
  if (PERSON.some(kept)) return HALF;
  return REST.some(kept) || [...PERSON, ...REST].some(lost) ? SHARED : WHOLE;
}
