/** The days on which another rule may begin to hold for a case. */
import type { DueCase } from './contact-due';
import type { EpochDay } from './dates';
import type { InputName } from './fact-domains';
import type { FactState } from './fact-timeline';
import type { ShiftReason } from './finding';

const NOTHING = Object.freeze([]) as never;
const FACTS: ShiftReason = { kind: 'facts', years: null };
const VERSION: ShiftReason = { kind: 'version', years: null };
const TERM: ShiftReason = { kind: 'term', years: null };
const TIME_KINDS: Partial<Record<InputName, ShiftReason['kind']>> = { ageBand: 'age', careYear: 'careYear' };

/** Days after `anchor` and up to `today` on which the decision may change, ascending, each with what changes then. */
export function changeDays(
  { rules, timeline, terms }: DueCase,
  anchor: EpochDay,
  today: EpochDay,
): readonly (readonly [EpochDay, ShiftReason])[] {
  let days: Map<EpochDay, ShiftReason> | null = null;
  const add = (day: EpochDay, because: ShiftReason): void => {
    if (day <= anchor || day > today) return;
    days ??= new Map();
    if (!days.has(day)) days.set(day, because);
  };
  for (let at = 1; at < timeline.length; at += 1) add((timeline[at] as FactState).on, FACTS);
  for (const { section, validity } of rules) {
    for (const { facts } of timeline) {
      section.tables.forChangeDays(facts, today, (day, { name, years }) =>
        add(day, { kind: TIME_KINDS[name] ?? 'facts', years }),
      );
    }
    if (terms.length > 0 && section.terms.relief) add(section.terms.relief.to + 1, TERM);
    add(validity.from, VERSION);
    add(validity.to + 1, VERSION);
  }
  for (const { first, last } of terms) {
    add(first, TERM);
    add(last + 1, TERM);
  }
  return days === null ? NOTHING : [...(days as Map<EpochDay, ShiftReason>)].sort(([a], [b]) => a - b);
}
