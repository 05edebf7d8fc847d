import { type EpochDay, toDay } from './dates';
import { type Duration, parseDuration } from './durations';
import type { EventKind, Team } from './facts';
import type { Override, RuleSettings } from './settings';

export interface CompiledOverride extends Override {
  duration: Duration | null;
}

/** Settings with every text read once. */
export interface CompiledSettings {
  overrides: ReadonlyMap<string, CompiledOverride>;
  publicHolidays: ReadonlySet<EpochDay>;
  /** School-holiday windows [first, last], ascending by first day. */
  schoolHolidays: readonly (readonly [EpochDay, EpochDay])[];
  specialTeams: ReadonlySet<Team>;
  rollingYear: boolean;
  countingKinds: ReadonlySet<EventKind>;
  lawHints: boolean;
}

const compiled = new WeakMap<RuleSettings, CompiledSettings>();
/** A caseload is evaluated under the same settings: the last ones are found without hashing. */
let last: { settings: RuleSettings; result: CompiledSettings } | null = null;

/**
 * Reads the settings once per object: whoever changes settings makes a new object.
 * @throws InvalidDateError, InvalidDurationError for texts the settings' own border should have refused.
 */
export function compileSettings(settings: RuleSettings): CompiledSettings {
  if (last?.settings === settings) return last.result;
  const known = compiled.get(settings);
  if (known) {
    last = { settings, result: known };
    return known;
  }
  const result: CompiledSettings = {
    overrides: new Map(
      Object.entries(settings.overrides).map(([id, override]) => [
        id,
        { ...override, duration: override.interval === null ? null : parseDuration(override.interval) },
      ]),
    ),
    publicHolidays: new Set(settings.publicHolidays.map(toDay)),
    schoolHolidays: settings.schoolHolidays
      .map(([first, last]) => [toDay(first), toDay(last)] as const)
      .sort(([a], [b]) => a - b),
    specialTeams: new Set(settings.specialTeams),
    rollingYear: settings.jointTalkPeriod === 'rollingYear',
    countingKinds: new Set(settings.countingKinds),
    lawHints: settings.lawHints,
  };
  compiled.set(settings, result);
  last = { settings, result };
  return result;
}
