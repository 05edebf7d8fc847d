/** Invented segments: every state of a badge. */
import type { BadgeLine, Segment } from '../../../lib/view';

/** A segment whose short form is not shown on the pages. */
function segment(
  kind: Segment['kind'],
  tone: Segment['tone'],
  icon: Segment['icon'],
  text: string,
  full = text,
): Segment {
  return { kind, tone, icon, text, short: text, full };
}

export const EMPTY_LINE: Segment = segment('problem', 'missing', 'missingData', 'fehlt in den Beispielen');

export const CONTACT: Record<string, Segment> = {
  overdue: segment('contact', 'danger', 'overdue', 'Kontakt überfällig seit 12 Tagen'),
  dueToday: segment('contact', 'warning', 'dueToday', 'Kontakt heute fällig'),
  upcomingSoon: segment('contact', 'warningLight', 'upcomingSoon', 'Kontakt fällig bis Mo 30.11.'),
  upcoming: segment('contact', 'neutral', 'upcoming', 'nächster Kontakt bis 30.12.'),
  scheduled: segment('contact', 'info', 'scheduled', 'Termin am Mo 14.12.'),
  scheduledLate: segment('contact', 'warningLight', 'scheduledLate', 'Termin erst nach Fälligkeit (14.12. / 1.12.)'),
  noTalkYet: segment('contact', 'neutral', 'noTalkYet', 'noch kein Gespräch bekannt'),
  noTarget: segment('contact', 'neutral', 'noTarget', 'kein Mindestkontakt festgelegt'),
  missingData: segment('contact', 'missing', 'missingData', 'Angaben fehlen: Profillage'),
  locked: segment('contact', 'neutral', 'locked', 'gesperrt – nur Angaben der Seite'),
};

export const OTHERS: Record<string, Segment> = {
  jointTalks: segment('jointTalks', 'neutral', null, 'BG 1 von 2', 'BG-Gespräch 1 von 2 in 2026'),
  jointDecision: segment('jointTalks', 'neutral', null, 'BG: Entscheidung', 'BG-Gespräch: Entscheidung notieren'),
  plan: segment('plan', 'warningLight', 'upcomingSoon', 'KP bis 29.11.', 'Kooperationsplan prüfen bis 29.11.'),
  planLate: segment('plan', 'danger', 'overdue', 'KP seit gestern', 'Kooperationsplan prüfen: überfällig seit gestern'),
  noPlan: segment('plan', 'neutral', 'noTalkYet', 'KP –', 'kein Kooperationsplan bekannt'),
  followUps: segment('followUp', 'warningLight', 'flag', 'WV 2', '2 Wiedervorlagen, älteste seit 3 Tagen'),
};

/** The whole line with the contact in the given state. */
export function line(state: string): BadgeLine {
  const segments = [CONTACT[state], OTHERS.jointTalks, OTHERS.plan, OTHERS.followUps];
  return { segments: segments.filter((one) => one !== undefined), derived: false };
}
