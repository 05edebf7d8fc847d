import { appliedRule } from '../applied-rule';
import { type EpochDay, toDay, toIso } from '../dates';
import type { SapRecords } from './facts';
import type { SapDutyFinding } from './finding';
import { dated, undated } from './findings';
import { type Quarter, quarterAfter, quarterOf, quartersBetween } from './quarters';
import { restsThroughout } from './rest-days';
import type { SapPack } from './sap-pack-schema';

/**
 * Quarters since the appointment that are over and whose sheet was not sent, the oldest first; also where nothing is to be told
 * . Left out: quarters in which the work rested throughout.
 */
export function unsentQuarters({ facts, pauses, sentQuarters }: SapRecords, today: EpochDay): Quarter[] {
  const { appointedOn } = facts;
  if (appointedOn === null) return [];
  return quartersBetween(appointedOn, toIso(today)).filter(({ id, from, to }) => {
    const begin = Math.max(toDay(from), toDay(appointedOn));
    return toDay(to) < today && !sentQuarters.includes(id) && !restsThroughout(pauses, begin, toDay(to));
  });
}

/** One finding for all quarters that are over, one for the present quarter: due on its last day. V 4. */
export function quarterSheetsDue(pack: SapPack, records: SapRecords, today: EpochDay): SapDutyFinding[] {
  const { quarterSheet } = pack;
  if (!quarterSheet) return [];
  const base = { kind: 'quarterSheet', binding: quarterSheet.binding, rule: appliedRule(pack, quarterSheet) } as const;
  const unsent = unsentQuarters(records, today);
  const [oldest] = unsent;
  const past = oldest ? [dated({ ...base, quarters: unsent.map(({ id }) => id) }, toDay(oldest.to), today)] : [];
  const { appointedOn } = records.facts;
  if (appointedOn === null) past.push(undated({ ...base, missing: ['appointedOn'] }, 'missingData'));
  return [...past, ...present(base, records, today)];
}

function present(
  base: Pick<SapDutyFinding, 'kind' | 'binding' | 'rule'>,
  { facts, pauses, sentQuarters }: SapRecords,
  today: EpochDay,
): SapDutyFinding[] {
  const quarter = quarterOf(toIso(today));
  const of = { ...base, quarters: [quarter.id] };
  if (facts.appointedOn !== null && facts.appointedOn > quarter.to) return [];
  if (restsThroughout(pauses, toDay(quarter.from), toDay(quarter.to))) return [undated(of, 'resting')];
  if (!sentQuarters.includes(quarter.id)) return [dated(of, toDay(quarter.to), today)];
  return [dated(of, toDay(quarterAfter(quarter).to), today, 'met')];
}
