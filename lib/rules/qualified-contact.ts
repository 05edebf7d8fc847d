import type { CompiledSettings } from './compiled-settings';
import type { QualifiedContact } from './contact-schema';
import { BEFORE_ALL, type EpochDay, toDay } from './dates';
import type { CaseEvent, EventKind, IsoDate, Origin } from './facts';
import type { ContactFinding } from './finding';
import { nearest, type Versions } from './versions';

/** Shared by all findings, so nobody may write to it. */
const NONE: ContactFinding['notCounted'] = Object.freeze([]) as never;

type NotCountedReason = ContactFinding['notCounted'][number]['reason'];

export interface QualifiedContactRule {
  /**
   * Null where the event counts as counselling talk, else why it does not.
   * @param further kinds that the authority counts too
   */
  refusal(
    event: Pick<CaseEvent, 'kind' | 'documented' | 'contentOfTalk'>,
    further?: ReadonlySet<EventKind>,
  ): NotCountedReason | null;
}

/** A pack with its rule what counts: each contact is judged by the version that held on its day. */
type Packs = Versions<{ qualified: QualifiedContactRule }>;
type Further = Pick<CompiledSettings, 'countingKinds'>;

const WHOLE_TALK = { documented: true, contentOfTalk: true };

/** What counts as counselling talk, as the pack says. */
export function compileQualifiedContact({ counts }: QualifiedContact): QualifiedContactRule {
  const needs = new Map<EventKind, { documented: boolean; contentOfTalk: boolean }>(
    counts.map((entry) => [
      entry.kind,
      { documented: entry.needs.includes('documented'), contentOfTalk: entry.needs.includes('contentOfTalk') },
    ]),
  );
  return {
    refusal(event, further) {
      const need = needs.get(event.kind) ?? (further?.has(event.kind) ? WHOLE_TALK : undefined);
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
export function lastTalk(
  events: readonly CaseEvent[],
  packs: Packs,
  { countingKinds }: Further,
  today: EpochDay,
): Talk | null {
  let day = BEFORE_ALL;
  let found: CaseEvent | null = null;
  for (const event of events) {
    const on = toDay(event.date);
    if (on > today || on < day || (on === day && event.origin === 'page')) continue;
    if (nearest(packs, on).qualified.refusal(event, countingKinds) !== null) continue;
    day = on;
    found = event;
  }
  return found && { day, date: found.date, origin: found.origin };
}

/** Contacts after the last talk and up to today that are no counselling talk, oldest first. */
export function notCounted(
  events: readonly CaseEvent[],
  packs: Packs,
  { countingKinds }: Further,
  last: Talk | null,
  today: EpochDay,
): ContactFinding['notCounted'] {
  let refused: ContactFinding['notCounted'] = NONE;
  for (const event of events) {
    // ISO dates sort as texts; most contacts are not after the last talk and need no reading.
    if (last && event.date <= last.date) continue;
    const on = toDay(event.date);
    if (on > today) continue;
    const reason = nearest(packs, on).qualified.refusal(event, countingKinds);
    if (reason !== null) refused = [...refused, { date: event.date, kind: event.kind, reason }];
  }
  return refused.length < 2 ? refused : refused.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
