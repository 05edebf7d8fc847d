/** Referrals under § 16a SGB II in words. */
import type { IsoDate, ReferralService, ReferralSubtype } from '../rules/facts';
import type { ReferralFinding } from '../rules/finding';
import type { ReferralRow } from '../store/records';
import type { IconName, Tone } from '../view';
import { fullDate, intervalWords, shortDate, sinceDays } from './dates';

export const SERVICE_WORDS: Record<Exclude<ReferralService, 'childcareOrNursing'>, string> = {
  debtCounselling: 'Schuldnerberatung',
  psychosocialSupport: 'Psychosoziale Betreuung',
  addictionCounselling: 'Suchtberatung',
};
export const SUBTYPE_WORDS: Record<ReferralSubtype, string> = {
  childcare: 'Kinderbetreuung',
  nursing: 'Pflege von Angehörigen',
};

export const OUTCOME_WORDS: Record<NonNullable<ReferralRow['end']>['outcome'], string> = {
  completed: 'abgeschlossen',
  brokenOff: 'abgebrochen',
  refused: 'abgelehnt',
  withdrawn: 'zurückgezogen',
};

export function serviceWord({ service, subtype }: Pick<ReferralFinding, 'service' | 'subtype'>): string {
  if (service !== 'childcareOrNursing') return SERVICE_WORDS[service];
  return subtype === null ? 'Kinderbetreuung oder Pflege' : SUBTYPE_WORDS[subtype];
}

/** „Rückmeldung Schuldnerberatung“ */
export const feedbackWords = (finding: Pick<ReferralFinding, 'service' | 'subtype'>): string =>
  `Rückmeldung ${serviceWord(finding)}`;

/** What the guidelines call the plan, which has another name today. */
export const PLAN_WORDING = 'Kooperationsplan (003: Eingliederungsvereinbarung)';

/** Why the provider may not report. */
export const GAP_WORDS: Record<NonNullable<ReferralFinding['blockedBy']>, string> = {
  missing: 'Schweigepflichtentbindung fehlt',
  oneSided: 'Schweigepflichtentbindung liegt nur für eine Seite vor',
  notYet: 'Schweigepflichtentbindung gilt noch nicht',
  ended: 'Schweigepflichtentbindung ist abgelaufen',
  withdrawn: 'Schweigepflichtentbindung ist widerrufen',
};

/** „blocked: Schweigepflichtentbindung fehlt“, as the command `assess` prints it. */
export function feedbackState({ feedback, blockedBy, days }: ReferralFinding): string {
  if (feedback === 'omitted') return 'entfällt i. d. R.';
  if (blockedBy !== null) return `blocked: ${GAP_WORDS[blockedBy]}`;
  return days !== null && days < 0 ? `open: ${sinceDays(-days)}` : 'open';
}

/** What of a finding the command `assess` prints beside the finding itself. */
export function printedReferral(finding: ReferralFinding): object {
  const { kind, referral, service, subtype, since, state, followUp, days, open, notShown, checklist } = finding;
  const { case: id, feedbackItems, documentationItems, followUpRule, firstStep } = finding;
  return {
    case: id,
    kind,
    referral,
    service,
    subtype,
    since,
    state,
    open,
    notShown,
    checklist,
    followUp,
    feedbackState: feedbackState(finding),
    followUpInDays: days,
    basicCounsellingItem: firstStep ? 'shown' : 'notShown',
    wording: PLAN_WORDING,
    feedbackItems: feedbackItems.length,
    docItems: documentationItems.length,
    followUpRule: followUpRule.id,
  };
}

export function referralSentences(finding: ReferralFinding): string[] {
  const { since, followUp, followUpRule, feedback, blockedBy } = finding;
  const every = followUpRule.interval === null ? '' : ` (Abstand: ${intervalWords(followUpRule.interval)})`;
  return [
    `${serviceWord(finding)} seit dem ${fullDate(since)}.`,
    ...(feedback === 'omitted' ? ['Eine Rückmeldung entfällt in der Regel.'] : []),
    ...(blockedBy === null ? [] : [`${GAP_WORDS[blockedBy]}: Eine Rückmeldung darf nicht notiert werden.`]),
    ...(followUp === null ? [] : [`Nach der Rückmeldung fragen am ${fullDate(followUp)}${every}.`]),
  ];
}

type State = { text: string; tone: Tone; icon: IconName | null };

/** „Rückmeldung seit 14 Tagen offen“, „Rückmeldung bis 18.12. erwartet“ */
export function referralState({ feedback, followUp, days }: ReferralFinding, today: IsoDate): State {
  if (feedback === 'omitted') return { text: 'Rückmeldung entfällt in der Regel', tone: 'neutral', icon: null };
  if (followUp === null || days === null) return { text: 'ohne Wiedervorlage', tone: 'neutral', icon: null };
  if (feedback === 'blocked') {
    const text =
      days > 0
        ? `Wiedervorlage ${shortDate(followUp, today)}`
        : `Wiedervorlage ${days === 0 ? 'heute' : sinceDays(-days)}`;
    return days > 0 ? { text, tone: 'neutral', icon: null } : { text, tone: 'warningLight', icon: 'flag' };
  }
  if (days > 0)
    return { text: `Rückmeldung nachfragen ab ${shortDate(followUp, today)}`, tone: 'neutral', icon: 'upcoming' };
  const text = days === 0 ? 'Rückmeldung heute nachfragen' : `Rückmeldung ${sinceDays(-days)} offen`;
  return { text, tone: 'warningLight', icon: 'flag' };
}

type Side = ReferralRow['jobcenterRelease'];

const SIDES = { jobcenterRelease: 'Jobcenter', providerRelease: 'Beratungsstelle' } as const;

/** Whether feedback may be written, and each side with its days and scope. */
export function releaseState(
  row: ReferralRow,
  gap: ReferralFinding['blockedBy'],
): State & { scope: string[]; canWithdraw: boolean } {
  const sides = (['jobcenterRelease', 'providerRelease'] as const).map((name) => [SIDES[name], row[name]] as const);
  const scope = sides.flatMap(([name, side]) => (side ? [`${name}: ${sideText(side)}`] : []));
  const canWithdraw = row.end === null && sides.some(([, side]) => side !== null && side.withdrawnOn === null);
  const more = { scope, canWithdraw };
  if (gap !== null) return { text: GAP_WORDS[gap], tone: 'warningLight', icon: 'locked', ...more };
  return { text: 'Schweigepflichtentbindung beider Seiten gilt', tone: 'neutral', icon: null, ...more };
}

function sideText({ on, until, scope, withdrawnOn }: NonNullable<Side>): string {
  const end = until === null ? 'ohne Ende' : `bis ${fullDate(until)}`;
  const withdrawn = withdrawnOn === null ? [] : [`widerrufen am ${fullDate(withdrawnOn)}`];
  return [`ab ${fullDate(on)} ${end}`, ...withdrawn, scope].join(' · ');
}

/** „seit 02.02.2026“, „02.02.2026 bis 04.05.2026: abgeschlossen“ */
export function referralSpan({ date, end, ownInitiative }: ReferralRow): string {
  const how = ownInitiative ? 'eigene Initiative' : 'zugewiesen';
  if (end === null) return `seit ${fullDate(date)}, ${how}`;
  return `${fullDate(date)} bis ${fullDate(end.on)}, ${how}: ${OUTCOME_WORDS[end.outcome]}`;
}

/** The result is the provider's word: it goes with the messages where the release was withdrawn. */
export function referralLines(row: ReferralRow, gap: ReferralFinding['blockedBy']): string[] {
  const { need, obstacle, firstAppointment, end } = row;
  return [
    `Bedarf: ${need}`,
    ...(obstacle ? [`Vorrangiges Hemmnis: ${obstacle}`] : []),
    ...(firstAppointment ? [`Erster Termin: ${fullDate(firstAppointment)}`] : []),
    ...(end?.result && gap !== 'withdrawn' ? [`Ergebnis: ${end.result}`] : []),
    ...(end?.outcome === 'brokenOff' || end?.outcome === 'refused' ? [REFERRAL_WORDS.checkLaw] : []),
  ];
}

export const REFERRAL_WORDS = {
  checklist: 'Zusteuerung',
  documentation: 'Dokumentation',
  locked: 'Geschlossen: Ohne gültige Schweigepflichtentbindung beider Seiten lässt sich hier nichts abhaken.',
  hidden:
    'Die Schweigepflichtentbindung ist widerrufen. Notizen aus Mitteilungen werden nicht mehr gezeigt; in der Auskunft stehen sie, bis der Fall gelöscht wird.',
  checkLaw: 'Rechtsstand prüfen: Folgen sind im Einzelfall durch das Fallmanagement zu prüfen.',
  /** „03.03.2026: Vereinbarte Termine mitgeteilt“ */
  message: (on: IsoDate, items: readonly string[]): string =>
    [fullDate(on), items.join('; ')].filter(Boolean).join(': '),
} as const;
