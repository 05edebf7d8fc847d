/** Referrals under § 16a SGB II: made, changed, ended. */
import type { Request } from '../messages/protocol';
import { isOpenReferral } from '../rules/referrals';
import type { CaseBundle } from '../store/store';
import { serviceWord } from '../text/referral';
import { REFERRAL_CHANGES, REFERRAL_REFUSALS } from '../text/referral-refusals';
import { adoptCase } from './adopt';
import { checkSinceBirth } from './entry-checks';
import { checkHappened, editReferral, requireRelease, rulesInForce } from './referral-edit';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import { checkRef, type WriteContext } from './writes';

type Input = Request<'saveReferral'>['referral'];

/** What a new referral has none of yet. */
const FRESH = { jobcenterRelease: null, providerRelease: null, messages: [], ticks: [], end: null };

/** @throws Refusal with a German sentence; then nothing was written */
export async function saveReferral(context: WriteContext, request: Request<'saveReferral'>): Promise<string> {
  const { store, newId, today, now } = context;
  checkRef(context, request.ref);
  rulesInForce(context);
  const input = trimmed(request.referral);
  checkInput(input, today);
  const label = REFERRAL_CHANGES.saved(serviceWord(input));
  const { id: known, ...fields } = input;
  if (known !== null)
    return editReferral(context, { ...request, id: known }, label, (row) => {
      if (row.messages.length > 0 && row.service !== input.service) throw new Refusal(REFERRAL_REFUSALS.hasMessages);
      return { ...row, ...fields };
    });
  const work = new UnitOfWork(store, newId);
  const { bundle, row } = await adoptCase(store, work, request.ref, request.profile, today);
  checkSinceBirth(row, input.date);
  checkOnce(bundle, input, today);
  const id = newId();
  work.put('referrals', id, null, { ...FRESH, ...fields, id, caseId: row.id, on: today, change: work.change });
  return work.commit(label, now);
}

function trimmed(input: Input): Input {
  const { provider } = input;
  return {
    ...input,
    subtype: input.service === 'childcareOrNursing' ? input.subtype : null,
    provider: { ...provider, providerName: provider.providerName.trim() },
    need: input.need.trim(),
    obstacle: input.obstacle.trim(),
  };
}

function checkInput(
  { service, subtype, provider, date, need, firstAppointment, followUp }: Input,
  today: string,
): void {
  if (service === 'childcareOrNursing' && subtype === null) throw new Refusal(REFERRAL_REFUSALS.noSubtype);
  if (!provider.providerName) throw new Refusal(REFERRAL_REFUSALS.noProvider);
  if (!need) throw new Refusal(REFERRAL_REFUSALS.noNeed);
  checkHappened(date, today);
  if (firstAppointment !== null && firstAppointment < date) throw new Refusal(REFERRAL_REFUSALS.appointmentEarly);
  if (followUp !== null && followUp < date) throw new Refusal(REFERRAL_REFUSALS.followUpEarly);
}

/** A second running referral to the same service would only look as if two were asked for. @throws Refusal */
function checkOnce(bundle: CaseBundle | null, { service, subtype }: Input, today: string): void {
  const running = bundle?.referrals.find(
    (row) =>
      row.service === service && row.subtype === subtype && isOpenReferral({ endedOn: row.end?.on ?? null }, today),
  );
  if (running) throw new Refusal(REFERRAL_REFUSALS.twice(serviceWord(running), running.date));
}

/** How it ended can always be told; what the provider says of it only with a release. @throws Refusal */
export function endReferral(context: WriteContext, request: Request<'endReferral'>): Promise<string> {
  const { on, outcome } = request;
  const result = request.result.trim();
  return editReferral(context, request, REFERRAL_CHANGES.ended, (row) => {
    checkHappened(on, context.today);
    if (on < row.date) throw new Refusal(REFERRAL_REFUSALS.endEarly);
    if (result) requireRelease(row, on, context.today);
    return { ...row, end: { on, outcome, result } };
  });
}
