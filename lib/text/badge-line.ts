/** Findings → the line beside a name. One wording per state, everywhere. */
import type { IsoDate } from '../rules/facts';
import type {
  ContactFinding,
  Finding,
  FollowUpFinding,
  JointTalksFinding,
  PlanFinding,
  ReferralFinding,
} from '../rules/finding';
import type { BadgeLine, IconName, Segment, Tone } from '../view';
import { compactDate, shortDate, sinceDays, weekdayDate, weekdayTime } from './dates';
import { GAP_WORDS, serviceWord } from './referral';
import { FACT_NAMES } from './words';

/** Loudness, quiet to loud: decides which segment stands first. */
const LOUDNESS: Record<Tone, number> = { missing: 0, neutral: 0, info: 1, warningLight: 2, warning: 3, danger: 4 };

/**
 * The whole line for one person.
 * @param leadDays days before a due date from which „Kontakt fällig bis …“ is shown
 */
export function badgeLine(findings: Finding[], leadDays: number, today: IsoDate): BadgeLine {
  const contact = findings.find((finding) => finding.kind === 'contact');
  const segments: Segment[] = [];
  if (contact) segments.push(contactSegment(contact, leadDays, today));
  const joint = findings.find((finding) => finding.kind === 'jointTalks');
  if (joint) segments.push(jointTalksSegment(joint));
  const plan = mostUrgentPlan(findings);
  if (plan) segments.push(planSegment(plan, leadDays, today));
  const followUps = followUpSegment(findings.filter((finding) => finding.kind === 'followUp'));
  if (followUps) segments.push(followUps);
  const referral = referralSegment(findings.filter((finding) => finding.kind === 'referral'));
  if (referral) segments.push(referral);
  return { segments: loudestFirst(segments), derived: contact?.rule?.derived != null };
}

function loudestFirst(segments: Segment[]): Segment[] {
  const [first] = segments;
  if (!first) return segments;
  let loudest = first;
  for (const segment of segments) {
    // Equal loudness keeps the contact in front.
    if (LOUDNESS[segment.tone] > LOUDNESS[loudest.tone]) loudest = segment;
  }
  if (loudest === first) return segments;
  return [{ ...loudest, text: loudest.full }, ...segments.filter((segment) => segment !== loudest)];
}

function mostUrgentPlan(findings: Finding[]): PlanFinding | undefined {
  return findings
    .filter((finding) => finding.kind === 'planReview')
    .sort((a, b) => a.days - b.days)
    .at(0);
}

function segment(
  kind: Segment['kind'],
  tone: Tone,
  icon: IconName | null,
  text: string,
  short: string,
  full = text,
): Segment {
  return { kind, tone, icon, text, short, full };
}

/** „Kontakt überfällig seit 12 Tagen“ and all its sisters. */
export function contactSegment(
  finding: Pick<ContactFinding, 'state' | 'due' | 'days' | 'appointment' | 'appointmentTime' | 'missing'>,
  leadDays: number,
  today: IsoDate,
): Segment {
  const { state, due, days } = finding;
  switch (state) {
    case 'overdue': {
      const since = sinceDays(-(days ?? 0));
      return segment('contact', 'danger', 'overdue', `Kontakt überfällig ${since}`, since);
    }
    case 'dueToday':
      return segment('contact', 'warning', 'dueToday', 'Kontakt heute fällig', 'heute');
    case 'upcoming': {
      const date = due ? shortDate(due, today) : '';
      if (days !== null && days <= leadDays) {
        const words = `Kontakt fällig bis ${due ? weekdayDate(due, today) : ''}`;
        return segment('contact', 'warningLight', 'upcomingSoon', words, `bis ${date}`);
      }
      return segment('contact', 'neutral', 'upcoming', `nächster Kontakt bis ${date}`, `bis ${date}`);
    }
    case 'scheduled': {
      const at = finding.appointment;
      const date = at ? shortDate(at, today) : '';
      const words = `Termin am ${at ? weekdayTime(at, finding.appointmentTime, today) : ''}`;
      return segment('contact', 'info', 'scheduled', words, `Termin ${date}`);
    }
    case 'scheduledLate': {
      const at = finding.appointment;
      const pair = `${at ? compactDate(at) : ''} / ${due ? compactDate(due) : ''}`;
      return segment('contact', 'warningLight', 'scheduledLate', `Termin erst nach Fälligkeit (${pair})`, pair);
    }
    case 'noTalkYet':
      return segment('contact', 'neutral', 'noTalkYet', 'noch kein Gespräch bekannt', 'kein Gespräch');
    case 'noTarget':
      return segment('contact', 'neutral', 'noTarget', 'kein Mindestkontakt festgelegt', 'ohne Vorgabe');
    case 'missingData': {
      const names = [...new Set(finding.missing.map((fact) => FACT_NAMES[fact]))].join(', ');
      return segment('contact', 'missing', 'missingData', `Angaben fehlen: ${names}`, `fehlt: ${names}`);
    }
  }
}

/** „BG-Gespräch 1 von 2 in 2026“, „BG-Gespräch: Entscheidung notieren“. */
export function jointTalksSegment(finding: JointTalksFinding): Segment {
  if (finding.decisionOpen) {
    const full = 'BG-Gespräch: Entscheidung notieren';
    return segment('jointTalks', 'neutral', null, 'BG: Entscheidung', 'BG: Entscheidung', full);
  }
  const count = `${finding.count} von ${finding.min}`;
  return segment(
    'jointTalks',
    'neutral',
    null,
    `BG ${count}`,
    `BG ${count}`,
    `BG-Gespräch ${count} in ${finding.year}`,
  );
}

/** „Kooperationsplan prüfen bis 29.11.“ */
export function planSegment(finding: PlanFinding, leadDays: number, today: IsoDate): Segment {
  const what = finding.mode === 'shortFeedback' ? 'Kurze Rückmeldung zum Kooperationsplan' : 'Kooperationsplan prüfen';
  if (finding.state === 'overdue') {
    const since = sinceDays(-finding.days);
    return segment('plan', 'danger', 'overdue', `KP ${since}`, `KP ${since}`, `${what}: überfällig ${since}`);
  }
  if (finding.state === 'dueToday')
    return segment('plan', 'warning', 'dueToday', 'KP heute', 'KP heute', `${what}: heute`);
  const date = shortDate(finding.due, today);
  const soon = finding.days <= leadDays;
  const text = `KP bis ${date}`;
  return segment(
    'plan',
    soon ? 'warningLight' : 'neutral',
    soon ? 'upcomingSoon' : 'upcoming',
    text,
    text,
    `${what} bis ${date}`,
  );
}

/** „2 Wiedervorlagen, älteste seit 3 Tagen“; null while none is due. */
export function followUpSegment(findings: Pick<FollowUpFinding, 'days'>[]): Segment | null {
  const due = findings.filter((finding) => finding.days <= 0);
  if (due.length === 0) return null;
  const oldest = -Math.min(...due.map((finding) => finding.days));
  const since = oldest === 0 ? 'heute' : oldest === 1 ? 'seit 1 Tag' : `seit ${oldest} Tagen`;
  const full = due.length === 1 ? `1 Wiedervorlage, ${since}` : `${due.length} Wiedervorlagen, älteste ${since}`;
  return segment('followUp', 'warningLight', 'flag', `WV ${due.length}`, `WV ${due.length}`, full);
}

/** „Rückmeldung Schuldnerberatung seit 14 Tagen offen“; of several the oldest; null while none is due. */
export function referralSegment(findings: readonly ReferralFinding[]): Segment | null {
  const [first, ...more] = findings
    .filter(({ days }) => days !== null && days <= 0)
    .toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0));
  if (!first) return null;
  const since = first.days === 0 ? 'heute' : sinceDays(-(first.days ?? 0));
  const others = more.length > 0 ? ` (und ${more.length} weitere)` : '';
  return segment('referral', 'warningLight', 'flag', `§ 16a ${since}`, `§ 16a ${since}`, feedbackDue(first) + others);
}

/** What is to be done once feedback is due. */
export function feedbackDue(finding: ReferralFinding): string {
  const service = serviceWord(finding);
  if (finding.blockedBy !== null) return `${service}: ${GAP_WORDS[finding.blockedBy]}`;
  const days = finding.days ?? 0;
  return days < 0 ? `Rückmeldung ${service} ${sinceDays(-days)} offen` : `Rückmeldung ${service}: heute nachfragen`;
}
