import { appliedRule } from '../applied-rule';
import type { AppliedRule } from '../finding';
import type { SapPack } from './sap-pack-schema';

/** How many SAP an authority of so many employees needs, at least one. Null where the decree names no relation. II 2.2. */
export function neededSaps(pack: SapPack, employees: number): { needed: number; rule: AppliedRule } | null {
  if (!pack.need) return null;
  const needed = Math.max(1, Math.ceil(employees / pack.need.employeesPerSap));
  return { needed, rule: appliedRule(pack, pack.need) };
}
