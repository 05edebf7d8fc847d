/** Referrals under § 16a SGB II in words. */
import type { ReferralService, ReferralSubtype } from '../rules/facts';
import type { ReferralFinding } from '../rules/finding';
import { fullDate, intervalWords, sinceDays } from './dates';

const SERVICE_WORDS: Record<Exclude<ReferralService, 'childcareOrNursing'>, string> = {
  debtCounselling: 'Schuldnerberatung',
  psychosocialSupport: 'Psychosoziale Betreuung',
  addictionCounselling: 'Suchtberatung',
};
const SUBTYPE_WORDS: Record<ReferralSubtype, string> = {
  childcare: 'Kinderbetreuung',
  nursing: 'Pflege von Angehörigen',
};

export function serviceWord({ service, subtype }: Pick<ReferralFinding, 'service' | 'subtype'>): string {
  if (service !== 'childcareOrNursing') return SERVICE_WORDS[service];
  return subtype === null ? 'Kinderbetreuung oder Pflege' : SUBTYPE_WORDS[subtype];
}

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
