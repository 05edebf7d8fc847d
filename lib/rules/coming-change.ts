import { changeDays } from './change-days';
import type { CompiledPacks } from './compile-packs';
import { compileSettings } from './compiled-settings';
import { contactResult } from './contact';
import { dueAfter, sameTarget, verdictOn } from './contact-due';
import { addMonths, toDay, toIso } from './dates';
import { factTimeline } from './fact-timeline';
import type { CaseInput, IsoDate } from './facts';
import type { AppliedRule, ShiftReason } from './finding';
import type { RuleSettings } from './settings';

/** The next day on which another rule will hold without anybody doing anything: „ab 10.12. alle 2 Monate, weil 25. Geburtstag“. */
export interface ComingChange {
  on: IsoDate;
  because: ShiftReason;
  /** The rule from then on; null where none will hold. */
  rule: AppliedRule | null;
  /** When the contact will be due from that day on, with no talk until then. */
  due: IsoDate | null;
}

/** How far ahead is looked. */
const MONTHS_AHEAD = 12;

/** Null where nothing changes within a year. */
export function comingChange(
  input: CaseInput,
  packs: CompiledPacks,
  settings: RuleSettings,
  today: IsoDate,
): ComingChange | null {
  const day = toDay(today);
  const timeline = factTimeline(input.facts, input.factChanges);
  const now = contactResult(input, timeline, packs.contact, compileSettings(settings), day);
  if (!now) return null;
  const { which, talk, verdict } = now;
  for (const [on, because] of changeDays(which, day, addMonths(day, MONTHS_AHEAD))) {
    const then = talk ? dueAfter(which, talk.day, on).verdict : verdictOn(which, on, on);
    if (sameTarget(then.target, verdict.target)) continue;
    const due = talk ? then.due : null;
    return { on: toIso(on), because, rule: then.target?.rule ?? null, due: due === null ? null : toIso(due) };
  }
  return null;
}
