/** Referrals to social services: what is open, whether the provider may report, and when that is asked for. */
import { appliedRule, overriddenRule } from './applied-rule';
import type { CompiledSettings } from './compiled-settings';
import { type EpochDay, toDay, toIso } from './dates';
import { dueState } from './due-state';
import { addDuration, type Duration, parseDuration } from './durations';
import type { CaseInput, IsoDate, Referral, Release } from './facts';
import type { AppliedRule, ReferralFinding } from './finding';
import type { RulePack } from './pack-schema';
import type { Referrals } from './referral-schema';

interface ServiceRule
  extends Pick<Referrals['services'][number], 'service' | 'subtype' | 'feedbackLoop' | 'firstStep'> {
  rule: AppliedRule;
}

export interface ReferralRules extends Pick<Referrals, 'checklist' | 'feedback' | 'documentation' | 'items'> {
  services: readonly ServiceRule[];
  followUp: { rule: AppliedRule; duration: Duration };
}

/** Null where the pack says nothing about it. */
export function compileReferrals(pack: RulePack): ReferralRules | null {
  const { referrals } = pack;
  if (!referrals) return null;
  const { checklist, feedback, documentation, items, services, followUp } = referrals;
  return {
    checklist,
    feedback,
    documentation,
    items,
    services: services.map(({ service, subtype, feedbackLoop, firstStep, ...rule }) => ({
      service,
      subtype,
      feedbackLoop,
      firstStep,
      rule: Object.freeze(appliedRule(pack, rule)),
    })),
    followUp: { rule: Object.freeze(appliedRule(pack, followUp)), duration: parseDuration(followUp.interval) },
  };
}

/** One finding for each referral that has not ended, and pack that knows its service. */
export function referralFindings(
  input: CaseInput,
  packs: readonly ReferralRules[],
  settings: CompiledSettings,
  today: EpochDay,
): ReferralFinding[] {
  const running = (input.referrals ?? []).filter(({ endedOn }) => endedOn === null || toDay(endedOn) > today);
  return packs.flatMap((rules) =>
    running.flatMap((referral) => referralFinding(input.id, referral, rules, settings, today) ?? []),
  );
}

function referralFinding(
  id: string,
  referral: Referral,
  { services, items, checklist, feedback, documentation, followUp }: ReferralRules,
  settings: CompiledSettings,
  today: EpochDay,
): ReferralFinding | null {
  const known = services.find(
    ({ service, subtype }) => service === referral.service && (subtype === undefined || subtype === referral.subtype),
  );
  if (!known) return null;
  const blockedBy = releaseGap(referral.releases, today);
  const has = { feedbackLoop: known.feedbackLoop || referral.feedbackAgreed, firstStep: known.firstStep };
  const told = {
    inPlan: referral.inPlan,
    release: blockedBy === null,
    feedbackAgreed: referral.feedbackAgreed,
    basicCounselling: referral.basicCounselling,
  };
  const shown = items.filter(({ needs }) => needs === undefined || has[needs]);
  const due = has.feedbackLoop ? feedbackDue(referral, followUp, settings) : null;
  const days = due === null ? null : due - today;
  return {
    kind: 'referral',
    case: id,
    referral: referral.id,
    service: referral.service,
    subtype: referral.subtype,
    since: referral.date,
    state: days === null ? 'noFollowUp' : dueState(days),
    followUp: due === null ? null : toIso(due),
    days,
    feedback: !has.feedbackLoop ? 'omitted' : blockedBy === null ? 'expected' : 'blocked',
    blockedBy: has.feedbackLoop ? blockedBy : null,
    open: shown.filter(({ met }) => !told[met]).map(({ item }) => item),
    notShown: [
      ...items.filter((item) => !shown.includes(item)).map(({ item }) => item),
      ...(has.feedbackLoop ? [] : [feedback.checklist]),
    ],
    firstStep: has.firstStep,
    checklist,
    feedbackItems: has.feedbackLoop ? feedback.items : [],
    documentationItems: documentation.items,
    followUpRule: followUpRule(followUp.rule, settings),
    rule: known.rule,
  };
}

/** The day the user set, else so long after the last message or the referral; null where none is asked for. */
function feedbackDue(
  { followUp, date, messages }: Referral,
  { rule, duration }: ReferralRules['followUp'],
  { overrides }: CompiledSettings,
): EpochDay | null {
  const last = [date, ...messages].toSorted().at(-1) ?? date;
  if (followUp !== null && followUp > last) return toDay(followUp);
  const override = overrides.get(rule.id);
  const length = override ? override.duration : duration;
  return length === null ? null : addDuration(toDay(last), length);
}

function followUpRule(rule: AppliedRule, { overrides }: CompiledSettings): AppliedRule {
  const override = overrides.get(rule.id);
  return override ? overriddenRule(rule, override) : rule;
}

/** Why the provider may not report on a day; null: both sides are released. */
export type ReleaseGap = 'missing' | 'oneSided' | 'notYet' | 'ended' | 'withdrawn';

/** Both the Jobcenter and the provider must be released from confidentiality, on that day. */
export function releaseGap({ jobcenter, provider }: Referral['releases'], day: EpochDay): ReleaseGap | null {
  if (jobcenter === null && provider === null) return 'missing';
  if (jobcenter === null || provider === null) return 'oneSided';
  return sideGap(jobcenter, day) ?? sideGap(provider, day);
}

function sideGap({ on, until, withdrawnOn }: Release, day: EpochDay): ReleaseGap | null {
  if (withdrawnOn !== null && toDay(withdrawnOn) <= day) return 'withdrawn';
  if (toDay(on) > day) return 'notYet';
  return until !== null && toDay(until) < day ? 'ended' : null;
}

/** Whether a referral runs on a day. */
export const isOpenReferral = ({ endedOn }: { endedOn: IsoDate | null }, today: IsoDate): boolean =>
  endedOn === null || endedOn > today;
