/** Cells of the packs that are switched on, for which an interval may be set. */
import type { RuleCell } from '../messages/rules';
import { packsInForce } from '../packs/library';
import { toDay } from '../rules/dates';
import type { RulePack } from '../rules/pack-schema';
import { nearest, versionsOf } from '../rules/versions';
import type { Context } from './context';

/** As the version in force has them; where none holds today, the next or the last one. */
export function ruleCells({ library, settings, today }: Context): RuleCell[] {
  const packs = versionsOf(packsInForce(library, settings.packs), (pack) => pack);
  const cells = packs.flatMap((versions) => cellsOf(nearest(versions, toDay(today))));
  return [...new Map(cells.map((cell) => [cell.id, cell])).values()];
}

function cellsOf({ shortTitle, contact, planReview }: RulePack): RuleCell[] {
  const contacts = contact?.tables.flatMap(({ rows }) => rows) ?? [];
  const reviews = planReview?.rows ?? [];
  const rows = [
    ...contacts.map((row) => ({ ...row, kind: 'contact' as const })),
    ...reviews.map((row) => ({ ...row, kind: 'planReview' as const, dueMode: 'interval' as const })),
  ];
  return rows.map(({ id, kind, label, section, interval, derived, dueMode }) => ({
    id,
    kind,
    label,
    source: `${shortTitle}, ${section}`,
    interval,
    derived,
    inSchoolHolidays: dueMode === 'schoolHolidays',
  }));
}
