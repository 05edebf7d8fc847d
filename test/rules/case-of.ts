import { type CaseEvent, type CaseInput, type EventKind, type Facts, NO_FACTS } from '../../lib/rules/facts';

type EventInput = Partial<CaseEvent> & { date: string };

export type CaseParts = Partial<Omit<CaseInput, 'facts' | 'events'>> & {
  facts?: Partial<Facts>;
  events?: EventInput[];
  /** Days of documented talks in person. */
  talks?: string[];
};

export function eventOf(date: string, kind: EventKind = 'scheduledInPerson', more: Partial<CaseEvent> = {}): CaseEvent {
  return { date, kind, documented: true, contentOfTalk: true, origin: 'own', ...more };
}

/** A whole case from the parts a test is about. */
export function caseOf({ facts, events = [], talks = [], ...rest }: CaseParts): CaseInput {
  return {
    id: 'A',
    factChanges: [],
    plans: [],
    appointments: [],
    followUps: [],
    ...rest,
    facts: { ...NO_FACTS, ...facts },
    events: [
      ...talks.map((date) => eventOf(date)),
      ...events.map(({ date, kind, ...more }) => eventOf(date, kind, more)),
    ],
  };
}
