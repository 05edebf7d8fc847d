/** How far a value in pasted text can be told from its neighbours. Pure: no DOM. */
import type { Adapter } from './adapter';
import type { Compiled, Slot } from './compile';
import { isPlaceholder, parseField } from './formats';
import { interpret } from './interpret';
import { FIELDS, type FieldName } from './profile';
import type { RawValue } from './raw';
import { SEVERAL, wordsOf } from './text';
import type { Line } from './text-lines';

export interface Found extends RawValue {
  slot: Slot;
  /** Blank lines between label and value, for values in the line below; else null. */
  gap: number | null;
  /** What stands in the line above such a label. */
  above?: string;
}

/** Stands for a value that cannot be told from its neighbours: „nicht erkannt“. */
export const UNSURE = `unsicher ${SEVERAL}`;
const VERIFIED: readonly string[] = [
  'customerNumber',
  'benefitUnitNumber',
  'birthDate',
  'lastTalk',
  'nextAppointment',
  'planConcluded',
] satisfies FieldName[];
const MAPPED: readonly string[] = ['team', 'status', 'profile'] satisfies FieldName[];

/** The values as far as the whole text confirms how it is laid out, and that it is about one person. */
export function settled(found: Found[], adapter: Adapter): Found[] {
  const below = found.filter(({ gap }) => gap !== null);
  const gaps = new Set(below.filter(({ slot, raw }) => isValue(slot, raw, adapter)).map(({ gap }) => gap));
  if (gaps.size === 0) gaps.add(0);
  // Values above their labels: each label is followed by the next field's value. The number's format tells it.
  const isUpsideDown = below.some(
    ({ slot, raw, above = '' }) =>
      slot === 'customerNumber' && !isValue(slot, raw, adapter) && isValue(slot, above, adapter),
  );
  const numbers = new Set(
    found.flatMap(({ slot, raw }) => {
      const parsed = slot === 'customerNumber' ? parseField(slot, raw, adapter) : null;
      return parsed && 'value' in parsed ? [parsed.value] : [];
    }),
  );
  return found.map((each) => {
    const { slot, raw, gap } = each;
    if (!raw || (numbers.size < 2 && gap === null)) return each;
    if (numbers.size > 1) return slot === 'customerNumber' ? each : { ...each, raw: UNSURE };
    // Further away than the other values of this text: the field is empty, and this is something else.
    return { ...each, raw: isUpsideDown ? UNSURE : gaps.has(gap) ? raw : '' };
  });
}

/** Whether the text has the format of a field whose format tells it from any other text. */
export function isValue(slot: Slot, raw: string, adapter: Adapter): boolean {
  const field = FIELDS.find((each) => each === slot);
  const parsed = field && VERIFIED.includes(field) ? parseField(field, raw, adapter) : null;
  return parsed !== null && 'value' in parsed;
}

/** The value of a line below, or what marks it as uncertain: it might be a label that the adapter does not know. */
export function certain(
  slot: Slot,
  raw: string,
  after: Line | undefined,
  compiled: Compiled,
  adapter: Adapter,
): string {
  if (isPlaceholder(raw, adapter)) return raw;
  const isAlone = after !== undefined && !after.cells[0]?.label;
  if (slot === 'name' || slot === 'caseWorker') return isNameLike(raw, isAlone, compiled) ? raw : UNSURE;
  if (MAPPED.includes(slot)) return isKnownWord(slot, raw, adapter) ? raw : UNSURE;
  return isAlone && !VERIFIED.includes(slot) ? UNSURE : raw;
}

/** Whether the adapter knows the word: what stands beside a label without a colon may be another label. */
function isKnownWord(slot: Slot, raw: string, adapter: Adapter): boolean {
  const { facts } = interpret({ values: { [slot]: [{ raw, rank: 0, weight: 1 }] }, members: [] }, adapter);
  return Object.values(facts).some((fact) => fact !== null);
}

/** „Muster, Ada“, „Ada Muster“, „Beispiel, M.“; a word in lower case at the end is a button beside it. */
function isNameLike(raw: string, needsComma: boolean, { notNames }: Compiled): boolean {
  const words = wordsOf(raw).split(' ');
  const isComplete = words.length > 1 && (!needsComma || raw.includes(','));
  return isComplete && !/\s\p{Ll}[^\s]*$/u.test(raw) && !words.some((word) => notNames.includes(word));
}

/** The same for what stands beside a label in one line, without a colon between. */
export function isCertainBeside(slot: Slot, raw: string, compiled: Compiled, adapter: Adapter): boolean {
  if (isPlaceholder(raw, adapter)) return true;
  if (MAPPED.includes(slot)) return isKnownWord(slot, raw, adapter);
  return (slot !== 'name' && slot !== 'caseWorker') || isNameLike(raw, false, compiled);
}
