/** The side panel's view of one person. */
import type { UpkeepNotice } from '../messages/retention';
import { countsAsTalk, evaluateCase } from '../rules/evaluate-case';
import type { ContactFinding } from '../rules/finding';
import type { Profile } from '../site/profile';
import { closingNow } from '../text/closing';
import { substitutionText } from '../text/handover';
import { historyEntries } from '../text/history';
import { afterTalkSentence, nowItems } from '../text/now';
import { ownNotes } from '../text/own-notes';
import { unitOpenText } from '../text/unit-links';
import type { CaseView, NowItem, UnitQuestion } from '../view-case';
import type { ClosingView } from '../view-closing';
import { benefitUnitView } from './benefit-unit-view';
import { closingView } from './closing-view';
import type { Context } from './context';
import { cooperationView, reactionsToCheck } from './cooperation-view';
import { type Evaluated, refOf } from './evaluate';
import { factViews } from './fact-views';
import { deferChoices, followUpViews } from './follow-views';
import { keptLists } from './kept-lists';
import { NO_LOCAL_FACTS } from './known-facts';
import { appointmentViews, measures } from './measures';
import { pausesView } from './pause-views';
import { planViews } from './plan-views';
import { rankViews } from './rank-views';
import { referralsView } from './referral-views';
import { caseRetention, numberTail } from './retention-view';
import { termsView } from './term-views';
import { explanationOf, lineOf, problemsOf, talkFrom } from './views';

/**
 * @throws TypeError when the profile carries no customer number; the caller asks for that first
 */
export function caseView(
  context: Context,
  system: string,
  profile: Profile,
  evaluated: Evaluated,
  upkeep: UpkeepNotice,
  questions: UnitQuestion[],
): CaseView {
  const ref = refOf(system, profile);
  if (!ref) throw new TypeError('a case view needs a customer number');
  const { bundle, input, findings } = evaluated;
  const { settings, today } = context;
  const ranks = rankViews(context);
  const facts = factViews(evaluated, profile, today, ranks);
  const afterTalk = contactAfterTalk(context, evaluated);
  const cooperation = cooperationView(context, evaluated);
  const closing = closingView(context, evaluated);
  const plans = planViews(context, evaluated);
  return {
    status: 'case',
    ref,
    profile,
    name: profile.fields.name ?? bundle?.row.name ?? 'Name nicht erkannt',
    numberTail: numberTail(ref.customerNumber),
    adopted: bundle !== null,
    today,
    line: lineOf(context, evaluated),
    explanation: explanationOf(context, input, evaluated, profile),
    now: [
      ...(closing && !closing.closed ? [closingItem(closing)] : []),
      ...nowItems(findings, otherNames(evaluated, profile), settings.leadDays, today, reactionsToCheck(findings)),
      ...questions.map(({ former }) => ({ text: unitOpenText(former), opens: 'benefitUnit' as const })),
      // What stayed open is a reminder, behind everything that is due.
      ...(closing?.closed ? [closingItem(closing)] : []),
    ],
    history: historyEntries(
      bundle?.events ?? [],
      input.events,
      (event) => countsAsTalk(event, context.packs, context.rules),
      today,
      talkFrom(profile),
      bundle ? ownNotes(bundle, situationName(cooperation), today) : [],
    ),
    closing,
    measures: measures(
      // What a missed appointment calls for stands in its closing.
      findings.filter(({ kind }) => kind !== 'noShow' || !closing?.noShow),
      today,
    ),
    appointments: appointmentViews(evaluated, today),
    lists: keptLists(context, evaluated, plans),
    plans,
    cooperation,
    followUps: followUpViews(evaluated, today),
    deferChoices: deferChoices(context),
    benefitUnit: benefitUnitView(system, profile, evaluated, questions),
    facts,
    localFacts: bundle?.row.localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS,
    referrals: referralsView(context, evaluated),
    terms: termsView(context, evaluated),
    pauses: pausesView(evaluated, today),
    substitution: bundle?.row.substitution ? substitutionText(bundle.row.substitution, today) : null,
    ranks,
    effective: effectiveToday(evaluated, today),
    suggestedNext: afterTalk ? (afterTalk.suggestedWorkday ?? afterTalk.due) : null,
    afterTalk: afterTalk?.due ? afterTalkSentence(afterTalk.due, today) : null,
    retention: caseRetention(context, bundle),
    upkeep,
    problems: problemsOf(profile, bundle),
  };
}

const closingItem = (closing: ClosingView): NowItem => ({ text: closingNow(closing), opens: 'closing' });

function situationName(cooperation: CaseView['cooperation']): (key: string) => string | null {
  return (key) => cooperation?.situations.find((situation) => situation.key === key)?.label ?? null;
}

/** The contact finding as it would stand after a documented talk today without a next appointment. */
function contactAfterTalk(context: Context, { input }: Evaluated): ContactFinding | null {
  const { packs, rules, today } = context;
  const talk = {
    date: today,
    kind: 'scheduledInPerson',
    documented: true,
    contentOfTalk: true,
    origin: 'own',
  } as const;
  const after = evaluateCase({ ...input, appointments: [], events: [...input.events, talk] }, packs, rules, today);
  return after.find((finding) => finding.kind === 'contact') ?? null;
}

function effectiveToday({ input }: Evaluated, today: string): CaseView['effective'] {
  const changes = input.factChanges.filter(({ on }) => on <= today).map(({ on: _, ...facts }) => facts);
  return Object.assign({ ...input.facts }, ...changes);
}

function otherNames(evaluated: Evaluated, profile: Profile): string[] {
  const shown = profile.members.map((member) => member.name);
  const stored = (evaluated.benefitUnit?.others ?? []).map((other) => other.row.name);
  return [...new Set([...shown, ...stored].filter((name) => name !== null))];
}
