/** How long a new record has to stand unchanged before it is believed to be whole. No DOM. */
import type { FieldName } from '../site/profile';
import type { RawPerson } from '../site/raw';
import { labelKey } from '../site/text';

/** Quiet time in ms: the person is new and has data of her own, … */
const WHOLE = 120;
/** … or some of them may be still to come, … */
const DOUBTFUL = 540;
/** … or half of what stands there is the former person's. */
const HALF = 3000;

/** What tells people apart: when one of these is new, the others are new as well, but for twins and namesakes. */
const PERSON: readonly FieldName[] = ['customerNumber', 'name', 'birthDate'];
/** Rarely the same for two people, … */
const OWN: readonly FieldName[] = ['lastTalk', 'nextAppointment', 'planConcluded', 'benefitUnitNumber'];
/** … unlike each of these, but seldom all are. */
const SHARED: readonly FieldName[] = ['team', 'profile', 'status'];
const REST = [...SHARED, ...OWN];

/** Field → what stands at its label, „–“ too; '' for nothing. A field without a label is missing. */
type Texts = Partial<Record<FieldName, string>>;

/** Records read lately that are kept to compare with. */
const MOST_RECENT = 4;

const says = (text: string | undefined): boolean => !!text && labelKey(text) !== '';

/** Knows from one record to the next what was shown, and what was read in between. */
export class RecordMemory {
  private shown: Texts = {};
  /** What was read since without being shown. */
  private recent: Texts[] = [];
  /** Quiet time of any record. */
  private least = WHOLE;

  /** Records may have come and gone unread: values of theirs are not known again in the next one. */
  missed(): void {
    this.least = DOUBTFUL;
  }

  /** The record is on show now. */
  confirmed(person: RawPerson): void {
    this.shown = recordOf(person);
    this.recent = [];
    this.least = WHOLE;
  }

  /** @returns ms between the first and the last of the consistent readings that are needed */
  quietTime(person: RawPerson): number {
    const after = recordOf(person);
    const equals = (other: Texts): boolean => [...PERSON, ...REST].every((field) => after[field] === other[field]);
    // Back at the record shown before: whatever was read in between, it is no part of it.
    if (equals(this.shown)) return WHOLE;
    const others = [this.shown, ...this.recent.filter((other) => !equals(other))];
    const quiet = Math.max(this.least, ...others.map((before) => quietBetween(before, after, before === this.shown)));
    // Under a known number it is the same person, or half a new one whose number comes last.
    const known = [this.shown, ...this.recent].some(({ customerNumber }) => customerNumber === after.customerNumber);
    if (quiet < HALF && !known) this.recent = [...this.recent, after].slice(-MOST_RECENT);
    return quiet;
  }
}

function recordOf({ values }: RawPerson): Texts {
  const text = (slot: keyof RawPerson['values']): string | undefined => {
    const all = values[slot]?.map(({ raw }) => raw.trim());
    return all?.find(says) ?? all?.[0];
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

function quietBetween(before: Texts, after: Texts, wasShown: boolean): number {
  const same = (field: FieldName): boolean => before[field] === after[field];
  const gone = (field: FieldName): boolean => says(before[field]) && !after[field];
  const kept = (field: FieldName): boolean => says(after[field]) && same(field);
  // Also where one person's own data change: the number may come last. It is likely to where several do at once, unless that
  // record was not whole itself.
  if (PERSON.every((field) => !after[field] || same(field))) {
    const replaced = REST.filter((field) => says(before[field]) && says(after[field]) && !same(field));
    return wasShown && replaced.length > 1 ? HALF : DOUBTFUL;
  }
  const labelled = REST.filter((field) => after[field] !== undefined);
  const own = OWN.filter((field) => labelled.includes(field));
  const shared = SHARED.filter((field) => labelled.includes(field));
  const stale = labelled.every((field) => !after[field] || same(field));
  const silent = !labelled.some((field) => says(after[field]));
  if (PERSON.some((field) => kept(field) || gone(field)) || (stale && own.some(kept))) return HALF;
  if (silent && (labelled.length || REST.some(gone))) return HALF;
  const doubtful =
    (own.length && own.every(same)) ||
    (shared.length && shared.every(same)) ||
    own.some(kept) ||
    REST.some(gone) ||
    PERSON.some((field) => after[field] === '');
  return doubtful ? DOUBTFUL : WHOLE;
}
