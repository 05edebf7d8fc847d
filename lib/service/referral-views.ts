/** Referrals as the panel shows them. The state comes from the engine's finding, as in badge and list. */
import { checklistItems, checklistNote } from '../packs';
import { toDay } from '../rules/dates';
import type { ReferralFinding } from '../rules/finding';
import { type ReferralRules, releaseGap } from '../rules/referrals';
import { allInForce } from '../rules/versions';
import type { ReferralRow } from '../store/records';
import {
  REFERRAL_WORDS,
  referralLines,
  referralSpan,
  referralState,
  releaseState,
  serviceWord,
} from '../text/referral';
import { sourceText } from '../text/rule-sentences';
import type { ReferralsView, ReferralView } from '../view-case';
import { referralInput } from './case-input';
import type { Context } from './context';
import type { Evaluated } from './evaluate';

/** Running ones first, the newest first. */
export function referralsView({ packs, today }: Context, { bundle, findings }: Evaluated): ReferralsView {
  const [rules] = allInForce(packs.referrals, toDay(today));
  const rows = (bundle?.referrals ?? []).toSorted(
    (a, b) => Number(a.end !== null) - Number(b.end !== null) || b.date.localeCompare(a.date),
  );
  const list = rows.map((row) => {
    const finding = findings.find((each) => each.kind === 'referral' && each.referral === row.id);
    return viewOf(row, finding?.kind === 'referral' ? finding : null, rules ?? null, today);
  });
  return { list, canAdd: rules !== undefined };
}

function viewOf(
  row: ReferralRow,
  finding: ReferralFinding | null,
  rules: ReferralRules | null,
  today: string,
): ReferralView {
  const gap = releaseGap(referralInput(row).releases, toDay(today));
  const hidden = gap === 'withdrawn' && row.messages.some(({ note }) => note) ? REFERRAL_WORDS.hidden : null;
  const asks = finding !== null && finding.feedback !== 'omitted';
  const given = [row.jobcenterRelease, row.providerRelease].filter((side) => side !== null);
  return {
    id: row.id,
    title: `${serviceWord(row)} · ${row.provider.providerName}`,
    span: referralSpan(row),
    ended: row.end !== null,
    state: finding && referralState(finding, today),
    release: asks || given.length > 0 ? releaseState(row, gap) : null,
    blocked: gap !== null,
    lines: referralLines(row, gap),
    messages: row.messages.toReversed().map(({ id, on, items, note }) => ({
      id,
      text: messageText(on, items, rules),
      note: hidden ? null : note || null,
    })),
    hidden,
    lists: finding && rules ? lists(row, finding, rules, gap !== null) : [],
    feedback: rules ? checklistItems(rules.feedback.checklist, rules.feedback.items) : [],
    firstStep: finding?.firstStep ?? false,
    source: finding ? sourceText(finding.rule) : '',
    derived: finding?.rule.derived != null,
    input: inputOf(row),
  };
}

function messageText(on: string, items: readonly string[], rules: ReferralRules | null): string {
  const known = rules ? checklistItems(rules.feedback.checklist, items) : [];
  return REFERRAL_WORDS.message(
    on,
    known.map(({ text }) => text),
  );
}

/** The list of the referral, then that of its documentation. */
function lists(
  row: ReferralRow,
  finding: ReferralFinding,
  { items: told, checklist, documentation }: ReferralRules,
  blocked: boolean,
): ReferralView['lists'] {
  const ticked = new Set(row.ticks.map(({ item }) => item));
  const byCase = new Set(told.map(({ item }) => item));
  const listOf = (id: string, title: string, locked: boolean, ids?: readonly string[]) => ({
    id,
    title,
    note: locked ? REFERRAL_WORDS.locked : checklistNote(id),
    locked,
    items: checklistItems(id, ids)
      .filter((item) => !finding.notShown.includes(item.id))
      .map((item) => {
        const by = byCase.has(item.id) ? ('case' as const) : ('user' as const);
        return { ...item, by, done: by === 'case' ? !finding.open.includes(item.id) : ticked.has(item.id) };
      }),
  });
  return [
    listOf(checklist, REFERRAL_WORDS.checklist, false),
    listOf(documentation.checklist, REFERRAL_WORDS.documentation, blocked, documentation.items),
  ];
}

function inputOf(row: ReferralRow): ReferralView['input'] {
  const { id, service, subtype, provider, date, ownInitiative, need, obstacle } = row;
  const { inPlan, basicCounselling, feedbackAgreed, firstAppointment, followUp } = row;
  const agreed = { inPlan, basicCounselling, feedbackAgreed, firstAppointment, followUp };
  return { id, service, subtype, provider, date, ownInitiative, need, obstacle, ...agreed };
}
