/** The ranking by which a caseload is worked on. */
import type { CompiledPacks } from './compile-packs';
import { toDay } from './dates';
import type { IsoDate, Priority } from './facts';
import type { Finding } from './finding';
import { order } from './order';
import type { RulePack } from './pack-schema';
import { allInForce } from './versions';

export type PriorityRules = ReadonlyMap<Priority, number>;

/** Null where the pack ranks nothing. */
export function compilePriorities({ priorities }: RulePack): PriorityRules | null {
  return priorities ? new Map(priorities.ranks.map(({ key, rank }) => [key, rank])) : null;
}

/** Who has had no talk yet is at the beginning of the working relation, where nobody has ranked the case. */
const WITHOUT_TALK: Priority = 'initialPhase';

/**
 * The morning list by rank first, then most overdue. Cases without a rank come last.
 * @param ranked priority of each case by its id
 */
export function orderByPriority(
  findings: readonly Finding[],
  ranked: ReadonlyMap<string, Priority | null>,
  packs: CompiledPacks,
  today: IsoDate,
): string[] {
  const [rules] = allInForce(packs.priorities, toDay(today));
  const untold = new Set(
    findings.flatMap((finding) => (finding.kind === 'contact' && finding.state === 'noTalkYet' ? [finding.case] : [])),
  );
  const rank = (id: string): number => {
    const priority = ranked.get(id) ?? (untold.has(id) ? WITHOUT_TALK : null);
    return (priority === null ? undefined : rules?.get(priority)) ?? Number.MAX_SAFE_INTEGER;
  };
  // Sorting is stable: within a rank the order of the morning list stays.
  return order(findings).sort((a, b) => rank(a) - rank(b));
}
