/** „Warum dieses Datum?“ for every contact state. */
import type { Explanation } from '../../../lib/view';
import { CONTACT, EMPTY_LINE } from './sample-segments';

const SOURCE = 'Konzept Beratungsaktivität, 5 Ü25 Teams, 2.';

/** „monatlich“ and its dates; `note` stands below the due date. */
function rows(talk: string, interval: string, due: string, note: string | null = null): Explanation['rows'] {
  return [
    { label: 'letztes Beratungsgespräch', value: talk, note: '(Seite)' },
    { label: 'Mindestkontakt', value: interval, note: 'Ü25 · marktnah · arbeitslos' },
    { label: 'fällig am', value: due, note },
  ];
}

function explanation(name: string, part: Partial<Explanation>): Explanation {
  return {
    state: CONTACT[name] ?? EMPTY_LINE,
    rows: [],
    source: SOURCE,
    derived: null,
    whatIf: null,
    hints: [],
    timeline: null,
    ...part,
  };
}

const appointment = { label: 'nächster Termin', value: '14.12.2026', note: null };
const LATE: Partial<Explanation> = {
  rows: rows('08.10.2026', 'monatlich', '08.11.2026', 'letzter Arbeitstag davor: Fr 06.11.'),
  whatIf: 'Status arbeitsuchend – alle 3 Monate, fällig am 08.01.2027',
  timeline: { from: '08.10.', due: 'fällig 08.11.', dueAt: 0.72, todayAt: 1, overdue: true },
};
export const OVERDUE = explanation('overdue', LATE);
export const EXPLANATIONS: Record<string, Explanation> = {
  overdue: OVERDUE,
  dueToday: explanation('dueToday', {
    rows: rows('20.10.2026', 'monatlich', '20.11.2026'),
    timeline: { from: '20.10.', due: 'fällig 20.11.', dueAt: 1, todayAt: 1, overdue: false },
  }),
  upcomingSoon: explanation('upcomingSoon', {
    rows: rows('30.10.2026', 'monatlich', '30.11.2026'),
    derived: 'abgeleitet – Zelle im Konzept leer (Auslegung A-03)',
    timeline: { from: '30.10.', due: 'fällig 30.11.', dueAt: 1, todayAt: 0.68, overdue: false },
    hints: [
      'Kontakt vom 13.11. (Telefon): zählt erst nach Dokumentation.',
      'Änderung der Angaben am 02.11.2026: fällig am 30.11.2026 (statt 30.01.2027).',
    ],
  }),
  upcoming: explanation('upcoming', {
    rows: rows('30.09.2026', 'alle 3 Monate', '30.12.2026'),
    timeline: { from: '30.09.', due: 'fällig 30.12.', dueAt: 1, todayAt: 0.56, overdue: false },
  }),
  scheduled: explanation('scheduled', {
    rows: [...rows('16.11.2026', 'monatlich', '16.12.2026'), appointment],
    timeline: { from: '16.11.', due: 'fällig 16.12.', dueAt: 1, todayAt: 0.13, overdue: false },
  }),
  scheduledLate: explanation('scheduledLate', {
    rows: [...rows('20.10.2026', 'alle 6 Wochen', '01.12.2026'), appointment],
    timeline: { from: '20.10.', due: 'fällig 01.12.', dueAt: 1, todayAt: 0.74, overdue: false },
  }),
  noTalkYet: explanation('noTalkYet', {
    rows: [
      { label: 'letztes Beratungsgespräch', value: 'keines bekannt', note: null },
      { label: 'Mindestkontakt', value: 'monatlich', note: 'Ü25 · marktnah · arbeitslos' },
    ],
  }),
  noTarget: explanation('noTarget', {
    hints: ['Status und Profillage passen nicht zusammen – bitte prüfen.'],
    rows: [{ label: 'Mindestkontakt', value: 'keiner festgelegt', note: 'Fallmanagement · I (integriert)' }],
  }),
  missingData: explanation('missingData', {
    source: null,
    rows: [{ label: 'letztes Beratungsgespräch', value: '08.10.2026', note: '(Seite)' }],
    hints: ['Ohne diese Angabe kann Fallblick kein Datum nennen: Profillage. Tragen Sie sie unter „Angaben“ ein.'],
  }),
  locked: explanation('locked', LATE),
};
