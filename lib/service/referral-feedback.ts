/** What a provider reported, and ticks of the lists of a referral. The gate of the release stands here, not in the form. */
import type { Request } from '../messages/protocol';
import { checklistItems } from '../packs';
import { REFERRAL_CHANGES, REFERRAL_REFUSALS } from '../text/referral-refusals';
import { checkHappened, editReferral, requireRelease, rulesInForce } from './referral-edit';
import { Refusal } from './refusal';
import type { WriteContext } from './writes';

/** @throws Refusal with a German sentence; then nothing was written */
export function noteFeedback(context: WriteContext, request: Request<'noteFeedback'>): Promise<string> {
  const { on, followUp } = request;
  const { feedback } = rulesInForce(context);
  return editReferral(context, request, REFERRAL_CHANGES.feedback, (row, work) => {
    requireRelease(row, on, context.today);
    checkHappened(on, context.today);
    if (on < row.date) throw new Refusal(REFERRAL_REFUSALS.feedbackEarly);
    const items = feedback.items.filter((item) => request.items.includes(item));
    if (items.length === 0) throw new Refusal(REFERRAL_REFUSALS.noKind);
    if (followUp !== null && followUp <= on) throw new Refusal(REFERRAL_REFUSALS.askEarly);
    const message = { id: work.newId(), on, items, note: request.note.trim(), change: work.change };
    const messages = [...row.messages, message].toSorted((a, b) => a.on.localeCompare(b.on));
    return { ...row, messages, followUp };
  });
}

/** @throws Refusal with a German sentence; then nothing was written */
export function tickReferral(context: WriteContext, request: Request<'tickReferral'>): Promise<string> {
  const { item, done } = request;
  const { today } = context;
  const { checklist, documentation, items } = rulesInForce(context);
  const told = items.some((each) => each.item === item);
  const known = checklistItems(checklist).some(({ id }) => id === item);
  const documented = documentation.items.includes(item);
  return editReferral(context, request, REFERRAL_CHANGES.tick(done), (row) => {
    if (told || !(known || documented)) throw new Refusal(REFERRAL_REFUSALS.unknownItem);
    if (documented && done) requireRelease(row, today, today);
    const others = row.ticks.filter((tick) => tick.item !== item);
    return { ...row, ticks: done ? [...others, { item, on: today }] : others };
  });
}
