import { appliedRule } from '../applied-rule';
import type { AppliedRule } from '../finding';
import type { SapPack } from './sap-pack-schema';

/** A SAP of the authority with her share of a full-time post. Whose work rests all year has no part of the time. */
export interface SapShare {
  id: string;
  fte: number;
  rests?: boolean;
}

export interface Capacity {
  /** Of all SAP of the authority, for one calendar year. */
  totalMinutes: number;
  totalHours: number;
  /** By the ids of the SAP, not rounded. */
  minutes: Record<string, number>;
  hours: Record<string, number>;
  rule: AppliedRule;
}

/**
 * The time of a calendar year for the work as SAP, split by the shares of those whose work does not rest.
 * Null where the decree sets none. SAP-Erlass NRW 2016, II 2.2.
 */
export function capacity(pack: SapPack, employees: number, saps: readonly SapShare[]): Capacity | null {
  if (!pack.capacity) return null;
  const totalMinutes = employees * pack.capacity.minutesPerEmployeeYear;
  const active = saps.filter(({ rests }) => rests !== true);
  const all = active.reduce((sum, { fte }) => sum + fte, 0);
  const minutes = saps.map(({ id, fte, rests }) => [id, rests === true ? 0 : (totalMinutes * fte) / all] as const);
  return {
    totalMinutes,
    totalHours: totalMinutes / 60,
    minutes: Object.fromEntries(minutes),
    hours: Object.fromEntries(minutes.map(([id, each]) => [id, each / 60])),
    rule: appliedRule(pack, pack.capacity),
  };
}
