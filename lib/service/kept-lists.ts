/** Checklists with what is ticked for one person, for panel and „Nachschlagen“. */
import { CHECKLISTS, wholeList } from '../packs';
import { packsInForce } from '../packs/library';
import type { Checklist } from '../rules/checklist-schema';
import { CHECK_UI, occasionOf, occasionOfPlan } from '../text/checks';
import { LOOKUP_WORDS } from '../text/lookup';
import type { PlanView } from '../view-case';
import type { KeptItem, KeptList } from '../view-checks';
import { PLAN_LIST, placeOfList, ticksOfCase } from './case-checks';
import type { Context } from './context';
import type { Evaluated } from './evaluate';
import { CLOSE_LIST, closingOf, closingRowOf } from './talk-closing';

/** Where the panel shows a list that is kept with the case; the others stand in the tab of the plan. */
const TABS: Record<string, KeptList['tab']> = { 'CL-BG': 'benefitUnit', 'CL-NOSHOW': 'history' };

/** Of the packs that are switched on; a list that has nothing to belong to now is left out. */
export function keptLists(context: Context, evaluated: Evaluated, plans: readonly PlanView[]): KeptList[] {
  const packs = new Set(packsInForce(context.library, context.settings.packs).map(({ id }) => id));
  return CHECKLISTS.filter(({ pack }) => packs.has(pack)).flatMap(
    (list) => keptList(list, context, evaluated, plans) ?? [],
  );
}

function keptList(
  list: Checklist,
  { today }: Context,
  { bundle, input, findings }: Evaluated,
  [plan]: readonly PlanView[],
): KeptList | null {
  const { id, title } = list;
  const base = { id, title, canRestart: false, tab: null };
  if (id === PLAN_LIST && plan) {
    const ticks = bundle?.plans.find((row) => row.id === plan.id)?.ticks ?? [];
    const occasion = occasionOfPlan(plan.concluded);
    return { ...base, occasion, items: itemsOf(list, (item) => (ticks.includes(item) ? TICKED : OPEN)) };
  }
  const place = placeOfList(id, bundle, today);
  if (place === null) return null;
  if (place.kind === 'talk' && bundle) {
    const { event } = place;
    const ticks = closingRowOf(bundle, event)?.ticks ?? [];
    const judged = list === CLOSE_LIST ? closingOf(event, bundle, input, today) : null;
    const items = itemsOf(list, (item, check) => {
      if (!check || !judged) return ticks.includes(item) ? TICKED : OPEN;
      const done = !judged.missing.includes(item) && !judged.warnings.includes(item);
      return check === 'documented' ? { ...OPEN, done } : { done, by: 'case', note: CHECK_UI.ofCase };
    });
    return { ...base, occasion: occasionOf(event), tab: judged ? null : 'history', items };
  }
  const ticks = ticksOfCase(bundle, id);
  const called = ticks.size > 0 || findings.some(({ kind }) => kind === 'noShow' || kind === 'refill');
  const tab = TABS[id] ?? 'plan';
  return {
    ...base,
    occasion: null,
    canRestart: ticks.size > 0,
    // Without a missed appointment there is nothing to prevent in the history.
    tab: tab === 'history' && !called ? null : tab,
    items: itemsOf(list, (item) => {
      const on = ticks.get(item);
      return on === undefined ? OPEN : { ...TICKED, note: CHECK_UI.tickedOn(on) };
    }),
  };
}

type Ticked = Pick<KeptItem, 'done' | 'note' | 'by'>;
const OPEN: Ticked = { done: false, note: null, by: 'user' };
const TICKED: Ticked = { done: true, note: null, by: 'user' };

function itemsOf(
  list: Checklist,
  stateOf: (item: string, check: Checklist['items'][number]['check']) => Ticked,
): KeptItem[] {
  return wholeList(list).map(({ situation, condition, ...item }, at) => ({
    ...item,
    lead: situation ?? (condition ? LOOKUP_WORDS.conditions[condition] : null),
    ...stateOf(item.id, list.items[at]?.check),
  }));
}
