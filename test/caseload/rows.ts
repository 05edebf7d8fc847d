/** Invented rows of the page „Fallbestand“. */
import type { CaseloadRow } from '../../lib/messages/caseload';

export const TODAY = '2026-11-20';

export function caseloadRow(no: number, part: Partial<CaseloadRow> = {}): CaseloadRow {
  const text = `Stand ${no}`;
  return {
    ref: { system: 'https://fall.example', customerNumber: `214D09377${no}` },
    name: `Beispiel, Person ${no}`,
    team: 'ue25',
    state: { kind: 'contact', tone: 'neutral', icon: 'upcoming', text, short: text, full: text },
    derived: false,
    contact: 'upcoming',
    due: '2026-12-20',
    days: 30,
    interval: 'monatlich',
    appointment: null,
    appointmentAt: null,
    priority: null,
    rank: null,
    unit: null,
    plan: null,
    followUps: null,
    seenOn: TODAY,
    paused: null,
    substitution: null,
    endedOn: null,
    unreadable: 0,
    ...part,
  };
}

/** A row whose contact is overdue since so many days. */
export function overdueRow(no: number, since: number, part: Partial<CaseloadRow> = {}): CaseloadRow {
  const text = `Kontakt überfällig seit ${since} Tagen`;
  return caseloadRow(no, {
    state: { kind: 'contact', tone: 'danger', icon: 'overdue', text, short: text, full: text },
    contact: 'overdue',
    due: '2026-11-08',
    days: -since,
    ...part,
  });
}
