import type { QualifiedContact } from './contact-schema';
import { BEFORE_ALL, type EpochDay, toDay } from './dates';
import type { CaseEvent, EventKind, IsoDate, Origin } from './facts';
import type { ContactFinding } from './finding';

/** Shared by all findings, so nobody may write to it. */
const NONE: ContactFinding['notCounted'] = Object.freeze([]) as never;

type NotCountedReason = ContactFinding['notCounted'][number]['reason'];

export interface QualifiedContactRule {
  /** Null where the event counts as counselling talk, else why it does not. */
  refusal(event: Pick<CaseEvent, 'kind' | 'documented' | 'contentOfTalk'>): NotCountedReason | null;
}

/** What counts as counselling talk, as the pack says. */
export function compileQualifiedContact({ counts }: QualifiedContact): QualifiedContactRule {
  const needs = new Map<EventKind, { documented: boolean; contentOfTalk: boolean }>(
    counts.map((entry) => [
      entry.kind,
      { documented: entry.needs.includes('documented'), contentOfTalk: entry.needs.includes('contentOfTalk') },
    ]),
  );
  return {
    refusal(event) {
      const need = needs.get(event.kind);
      if (!need) return event.kind === 'noShow' ? 'noShow' : 'kind';
      if (need.documented && !event.documented) return 'notDocumented';
      return need.contentOfTalk && !event.contentOfTalk ? 'noTalkContent' : null;
    },
  };
}

export interface Talk {
  day: EpochDay;
  date: IsoDate;
  origin: Origin;
}

/** The last counselling talk up to today. Of two on one day the user's own entry is taken. */
export function lastTalk(events: readonly CaseEvent[], rule: QualifiedContactRule, today: EpochDay): Talk | null {
  let day = BEFORE_ALL;
  let found: CaseEvent | null = null;
  for (const event of events) {
    const on = toDay(event.date);
    if (on > today || on < day || (on === day && event.origin === 'page')) continue;
    if (rule.refusal(event) !== null) continue;
    day = on;
    found = event;
  }
  return found && { day, date: found.date, origin: found.origin };
}

/** Contacts after the last talk and up to today that are no counselling talk, oldest first. */
export function notCounted(
  events: readonly CaseEvent[],
  rule: QualifiedContactRule,
  last: Talk | null,
  today: EpochDay,
): ContactFinding['notCounted'] {
  const after = last ? last.day : BEFORE_ALL;
  let refused: ContactFinding['notCounted'] = NONE;
  for (const event of events) {
    const reason = rule.refusal(event);
    if (reason === null) continue;
    const on = toDay(event.date);
    if (on > after && on <= today) refused = [...refused, { date: event.date, reason }];
  }
  return refused.length < 2 ? refused : refused.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
