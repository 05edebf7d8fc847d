import { type EpochDay, toDay } from './dates';
import { type Duration, parseDuration } from './durations';
import type { Team } from './facts';
import type { RuleSettings } from './settings';

/** Settings with every text read once. */
export interface CompiledSettings {
  overrides: ReadonlyMap<string, { interval: string | null; duration: Duration | null }>;
  publicHolidays: ReadonlySet<EpochDay>;
  /** School-holiday windows [first, last], ascending by first day. */
  schoolHolidays: readonly (readonly [EpochDay, EpochDay])[];
  specialTeams: ReadonlySet<Team>;
}

const compiled = new WeakMap<RuleSettings, CompiledSettings>();

/**
 * Reads the settings once per object: whoever changes settings makes a new object.
 * @throws InvalidDateError, InvalidDurationError for texts the settings' own border should have refused.
 */
export function compileSettings(settings: RuleSettings): CompiledSettings {
  const known = compiled.get(settings);
  if (known) return known;
  const result: CompiledSettings = {
    overrides: new Map(
      Object.entries(settings.overrides).map(([id, interval]) => [
        id,
        { interval, duration: interval === null ? null : parseDuration(interval) },
      ]),
    ),
    publicHolidays: new Set(settings.publicHolidays.map(toDay)),
    schoolHolidays: settings.schoolHolidays
      .map(([first, last]) => [toDay(first), toDay(last)] as const)
      .sort(([a], [b]) => a - b),
    specialTeams: new Set(settings.specialTeams),
  };
  compiled.set(settings, result);
  return result;
}
