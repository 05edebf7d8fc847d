/** Kooperationspläne as the panel shows them. */

import { planChecklist } from '../packs';
import type { IsoDate } from '../rules/facts';
import type { PlanFinding, PlanStepFinding } from '../rules/finding';
import { planSegment } from '../text/badge-line';
import { fullDate, shortDate, sinceDays } from '../text/dates';
import { setBySentence } from '../text/rule-sentences';
import type { PlanView, StepView } from '../view-case';
import { PAGE_PLAN } from './case-input';
import type { Context } from './context';
import type { Evaluated } from './evaluate';

const REVIEW_WORDS = { counsellingTalk: 'im Gespräch', shortFeedback: 'durch kurze Rückmeldung' } as const;

/** One view per plan in force, newest first. */
export function planViews(context: Context, { bundle, input, findings }: Evaluated): PlanView[] {
  const { settings, today } = context;
  const views: PlanView[] = [];
  const referral = findings.some(({ kind }) => kind === 'referral');
  for (const plan of input.plans.toSorted((a, b) => (a.concluded < b.concluded ? 1 : -1))) {
    const review = findings.find(
      (finding): finding is PlanFinding => finding.kind === 'planReview' && finding.plan === plan.id,
    );
    if (!review) continue;
    const stored = bundle?.plans.find((row) => row.id === plan.id);
    const stepFindings = findings.filter(
      (finding): finding is PlanStepFinding => finding.kind === 'planStep' && finding.plan === plan.id,
    );
    views.push({
      id: plan.id === PAGE_PLAN ? null : plan.id,
      title: `Kooperationsplan vom ${fullDate(plan.concluded)}`,
      concluded: plan.concluded,
      origin: plan.origin,
      review: planSegment(review, settings.leadDays, today),
      source: `${review.rule.source.title}, ${review.rule.source.section}`,
      setBy: setBySentence(review.rule),
      mode: review.mode,
      steps: (stored?.steps ?? []).map((step) =>
        stepView(
          step,
          stepFindings.find((finding) => finding.step === step.id),
          today,
        ),
      ),
      reviews: plan.reviews
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map(({ date, mode }) => `geprüft am ${fullDate(date)} ${REVIEW_WORDS[mode]}`),
      checklist: planChecklist(stored?.ticks ?? [], referral),
    });
  }
  return views;
}

function stepView(
  step: { id: string; text: string; date: IsoDate | null; done: boolean },
  finding: PlanStepFinding | undefined,
  today: IsoDate,
): StepView {
  const followUp = finding?.followUp ? `Wiedervorlage ${shortDate(finding.followUp, today)}` : null;
  const base = { id: step.id, text: step.text, done: step.done, date: step.date, followUp };
  switch (finding?.state) {
    case 'overdue':
      return { ...base, tone: 'danger', icon: 'overdue', state: `überfällig ${sinceDays(-(finding.days ?? 0))}` };
    case 'dueToday':
      return { ...base, tone: 'warning', icon: 'dueToday', state: 'heute' };
    case 'upcoming':
      return { ...base, tone: 'neutral', icon: null, state: `bis ${step.date ? shortDate(step.date, today) : ''}` };
    case 'undated':
      return { ...base, tone: 'warningLight', icon: 'error', state: 'ohne Datum – bitte terminieren' };
    default:
      return { ...base, tone: 'neutral', icon: null, state: 'erledigt' };
  }
}
