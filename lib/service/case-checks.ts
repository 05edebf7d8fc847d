/**
 * Ticks of checklists for one person. What belongs to a talk or a missed appointment is kept with it, so that the next one
 * begins anew by itself; everything else stands in the case, each tick with its day, until the user begins anew.
 */
import { CHECKLISTS, planChecklist } from '../packs';
import type { Checklist } from '../rules/checklist-schema';
import type { IsoDate } from '../rules/facts';
import type { CheckRow, EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { CLOSE_LIST, talkToClose } from './talk-closing';
import type { UnitOfWork } from './unit-of-work';

const NO_SHOW_LIST = 'CL-NOSHOW';
/** The list that a Kooperationsplan keeps its ticks of. */
export const PLAN_LIST = planChecklist([]).id;

/** What the ticks of a list belong to; null: there is nothing they could belong to now. */
export type ListPlace = { kind: 'talk'; event: EventRow } | { kind: 'case' } | null;

/** Lists of which each referral has ticks of its own, and those that are about no person. */
const OF_REFERRALS = 'p16a';

export function placeOfList(list: string, bundle: CaseBundle | null, today: IsoDate): ListPlace {
  if (findList(list)?.pack === OF_REFERRALS) return null;
  const event = bundle && talkToClose(bundle, today);
  if (list === CLOSE_LIST.id) return event && event.kind !== 'noShow' ? { kind: 'talk', event } : null;
  if (list === NO_SHOW_LIST && event?.kind === 'noShow') return { kind: 'talk', event };
  return { kind: 'case' };
}

export const findList = (id: string): Checklist | null => CHECKLISTS.find((list) => list.id === id) ?? null;

const rowsOf = (bundle: CaseBundle | null, list: string): CheckRow[] =>
  bundle?.checks.filter((row) => row.list === list) ?? [];

/** By item; two cases that became one may have it twice: then the later day. */
export function ticksOfCase(bundle: CaseBundle | null, list: string): Map<string, IsoDate> {
  const ticks = rowsOf(bundle, list).flatMap((row) => row.ticks);
  return new Map(ticks.toSorted((a, b) => a.on.localeCompare(b.on)).map(({ item, on }) => [item, on]));
}

export interface CaseTick {
  list: string;
  item: string;
  done: boolean;
}

/** @param caseId of the case in `bundle`, or of one that is being taken on */
export function putTick(
  work: UnitOfWork,
  bundle: CaseBundle | null,
  caseId: string,
  { list, item, done }: CaseTick,
  today: IsoDate,
): void {
  const [first, ...more] = rowsOf(bundle, list);
  for (const row of more.filter(({ ticks }) => ticks.some((tick) => tick.item === item))) {
    work.put('checks', row.id, row, { ...row, ticks: row.ticks.filter((tick) => tick.item !== item) });
  }
  const fresh: CheckRow = { id: work.newId(), caseId, list, ticks: [] };
  const others = (first ?? fresh).ticks.filter((tick) => tick.item !== item);
  const row = { ...(first ?? fresh), ticks: done ? [...others, { item, on: today }] : others };
  work.put('checks', row.id, first ?? null, row);
}

/** The list begins anew. */
export function clearTicks(work: UnitOfWork, bundle: CaseBundle | null, list: string): void {
  for (const row of rowsOf(bundle, list)) work.put('checks', row.id, row, null);
}
