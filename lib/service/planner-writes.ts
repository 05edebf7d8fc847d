/** What the week planner writes: proposals as appointments, and the days the user sets. */
import type { Request } from '../messages/protocol';
import { DEFAULT_SETTINGS, MOST_MARKED, storedSettings } from '../policy/settings';
import { isDay } from '../rules/dates';
import { caseKey } from '../store/store';
import { PLANNER_REFUSALS } from '../text/planner';
import { putSettings } from './put-settings';
import { Refusal } from './refusal';
import { UnitOfWork } from './unit-of-work';
import type { WriteContext } from './writes';

/** One appointment for each person of each proposal, in one change. @throws Refusal */
export async function takeProposals(context: WriteContext, { proposals }: Request<'takeProposals'>): Promise<string> {
  const { store, today, now, newId } = context;
  const wanted = proposals.flatMap(({ refs, ...place }) => refs.map((ref) => ({ ref, place })));
  if (proposals.some(({ date }) => !isDay(date))) throw new Refusal(PLANNER_REFUSALS.noDay);
  if (proposals.some(({ date }) => date < today)) throw new Refusal(PLANNER_REFUSALS.past);
  if (new Set(wanted.map(({ ref }) => caseKey(ref))).size < wanted.length) throw new Refusal(PLANNER_REFUSALS.twice);
  const found = await store.findCases(wanted.map(({ ref }) => ref));
  const work = new UnitOfWork(store, newId);
  for (const [at, { place }] of wanted.entries()) {
    const bundle = found[at];
    if (!bundle || bundle.row.endedOn !== null) throw new Refusal(PLANNER_REFUSALS.gone);
    const name = bundle.row.name ?? bundle.row.customerNumber;
    // Made meanwhile, in the panel or in another tab.
    if (bundle.appointments.some(({ date, cancelledOn }) => cancelledOn === null && date >= today)) {
      throw new Refusal(PLANNER_REFUSALS.hasOne(name));
    }
    const id = newId();
    const { date, time, minutes } = place;
    const open = { cancelledOn: null, cancelChange: null };
    work.put('appointments', id, null, { id, caseId: bundle.row.id, date, ...open, time, minutes });
  }
  return work.commit(PLANNER_REFUSALS.change, now);
}

/** The oldest days go where there are too many. @throws Refusal */
export async function markDay(context: WriteContext, { date, as }: Request<'markDay'>): Promise<string> {
  if (!isDay(date)) throw new Refusal(PLANNER_REFUSALS.noDay);
  const before = await context.store.readSettings();
  const settings = storedSettings(before) ?? DEFAULT_SETTINGS;
  const others = settings.markedDays.filter((day) => day.date !== date);
  const markedDays = (as === null ? others : [...others, { date, as }])
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .slice(-MOST_MARKED);
  return putSettings(context, before, { ...settings, markedDays });
}
