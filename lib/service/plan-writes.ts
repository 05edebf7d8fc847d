/** The user's actions on a Kooperationsplan. A plan known only from the page is stored by the first of them. */
import type { Request } from '../messages/protocol';
import type { IsoDate } from '../rules/facts';
import type { Row } from '../store/records';
import type { CaseBundle } from '../store/store';
import { ENTRY_REFUSALS } from '../text/entry-refusals';
import { adoptCase } from './adopt';
import { clearTicks, PLAN_LIST, ticksOfCase } from './case-checks';
import { checkSinceBirth } from './entry-checks';
import { Refusal } from './refusal';
import { NOT_DEFERRED, UnitOfWork } from './unit-of-work';
import type { WriteContext } from './writes';

type PlanRequest = Request<'savePlan'>;

async function changePlan(
  context: WriteContext,
  request: PlanRequest,
  label: string,
  edit: (plan: Row<'plans'>, work: UnitOfWork, bundle: CaseBundle | null) => Row<'plans'>,
): Promise<string> {
  if (!context.isCustomerNumber(request.ref)) {
    throw new Refusal('Die Kundennummer hat nicht das erwartete Format. Es wurde nichts gespeichert.');
  }
  if (request.concluded > context.today) throw new Refusal('Das Datum des Kooperationsplans liegt in der Zukunft.');
  const work = new UnitOfWork(context.store, context.newId);
  const { bundle, row } = await adoptCase(context.store, work, request.ref, request.profile, context.today);
  checkSinceBirth(row, request.concluded);
  const before = bundle?.plans.find((plan) => plan.id === request.plan) ?? null;
  if (request.plan && !before)
    throw new Refusal('Diesen Kooperationsplan gibt es nicht mehr. Bitte laden Sie die Ansicht neu.');
  const plan: Row<'plans'> = before ?? {
    id: context.newId(),
    caseId: row.id,
    concluded: request.concluded,
    reviews: [],
    steps: [],
    // What was ticked while no plan was known belongs to it.
    ticks: [...ticksOfCase(bundle, PLAN_LIST).keys()],
  };
  if (!before) clearTicks(work, bundle, PLAN_LIST);
  work.put('plans', plan.id, before, edit(plan, work, bundle));
  return work.commit(label, context.now);
}

export function savePlan(context: WriteContext, request: PlanRequest): Promise<string> {
  const { plan: known, concluded } = request;
  return changePlan(context, request, 'Kooperationsplan', (plan, _work, bundle) => {
    if (bundle?.plans.some((other) => other.id !== known && other.concluded === concluded))
      throw new Refusal(ENTRY_REFUSALS.planTwice(concluded));
    return { ...plan, concluded };
  });
}

/** A review closes the round: the checklist starts empty for the next one. */
export function reviewPlan(context: WriteContext, request: Request<'reviewPlan'>): Promise<string> {
  const { date, mode, concluded } = request;
  checkPast(date, context.today);
  if (date < concluded) throw new Refusal('Die Prüfung liegt vor dem Abschluss des Kooperationsplans.');
  return changePlan(context, request, 'Kooperationsplan geprüft', (plan) => {
    if (plan.reviews.some((review) => review.date === date && review.mode === mode))
      throw new Refusal(ENTRY_REFUSALS.reviewTwice(date));
    return { ...plan, reviews: [...plan.reviews, { date, mode }], ticks: [] };
  });
}

/** A Wiedervorlage is made and done with its step, in the same change. */
export function saveStep(context: WriteContext, request: Request<'saveStep'>): Promise<string> {
  const { step } = request;
  const text = step.text.trim();
  if (!text) throw new Refusal('Bitte schreiben Sie kurz, worin der Schritt besteht.');
  return changePlan(context, request, 'Schritt im Kooperationsplan', (plan, work, bundle) => {
    const isThere = plan.steps.some((other) => other.text === text && other.date === step.date);
    if (step.id === null && isThere) throw new Refusal(ENTRY_REFUSALS.stepTwice);
    const saved = { id: step.id ?? context.newId(), text, date: step.date, done: step.done };
    if (step.followUp) {
      const id = context.newId();
      const { caseId } = plan;
      const fresh = { id, caseId, date: step.followUp, what: text, done: false, step: saved.id };
      work.put('followUps', id, null, { ...fresh, ...NOT_DEFERRED });
    }
    for (const own of (bundle?.followUps ?? []).filter((each) => each.step === step.id && !each.done && step.done)) {
      work.put('followUps', own.id, own, { ...own, done: true });
    }
    const known = plan.steps.some((other) => other.id === step.id);
    const steps = known ? plan.steps.map((other) => (other.id === step.id ? saved : other)) : [...plan.steps, saved];
    return { ...plan, steps };
  });
}

export function tickItem(context: WriteContext, request: Request<'tickItem'>): Promise<string> {
  return changePlan(context, request, 'Checkliste', (plan) => {
    const others = plan.ticks.filter((item) => item !== request.item);
    return { ...plan, ticks: request.done ? [...others, request.item] : others };
  });
}

function checkPast(date: IsoDate, today: IsoDate): void {
  if (date > today) throw new Refusal('Das Datum liegt in der Zukunft.');
}
