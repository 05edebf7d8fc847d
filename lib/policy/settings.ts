/** Settings: what the organisation fixes, over what the user chose, over the defaults. */
import * as z from 'zod';
import { LAENDER, publicHolidays } from '../calendar/public-holidays';
import type { Settings } from '../messages/protocol';
import { CHECK_MONTHS, MOST_CHECK_MONTHS } from '../providers/check-due';
import { TEAMS } from '../rules/facts';
import { DEFAULT_RULE_SETTINGS, type Override, type RuleSettings } from '../rules/settings';
import { NO_MINIMUM, type Policy } from './schema';
import {
  clock,
  duration,
  fte as fteSchema,
  isoDate,
  pattern,
  window,
  workTimes as workTimesSchema,
} from './value-shapes';

const WORK_WEEK = [1, 2, 3, 4, 5];
/** Until the user or the organisation says otherwise. */
const WORK_TIMES: Settings['workTimes'] = {
  from: '08:00',
  to: '16:00',
  breakFrom: '12:00',
  breakTo: '13:00',
  gap: 15,
  minutes: 45,
};
/** Some years of single days; the older ones go first. */
export const MOST_MARKED = 1000;

export const overridesSchema: z.ZodType<Settings['overrides']> = z.record(
  z.string(),
  z.strictObject({ interval: duration.nullable(), reason: z.string().trim().min(1).max(300) }),
);

export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  packs: z.record(z.string(), z.boolean()),
  leadDays: z.int().min(0).max(90),
  schoolHolidays: z.array(window).max(100),
  customerNumberFormat: pattern.nullable(),
  corner: z.enum(['topLeft', 'topRight', 'bottomLeft', 'bottomRight']),
  // Settings stored by an earlier version do not have these.
  federalState: z.enum(LAENDER).nullable().default(null),
  notifications: z.boolean().default(false),
  noticeTime: clock.nullable().default(null),
  team: z.enum(TEAMS).nullable().default(null),
  overrides: overridesSchema.default({}),
  fte: fteSchema.default(1),
  workDays: z.array(z.int().min(1).max(5)).min(1).max(5).default(WORK_WEEK),
  workTimes: workTimesSchema.default(WORK_TIMES),
  sofoCounts: z.boolean().nullable().default(null),
  markedDays: z
    .array(z.strictObject({ date: isoDate, as: z.enum(['away', 'sofo']) }))
    .max(MOST_MARKED)
    .default([]),
  providerCheckMonths: z.int().min(1).max(MOST_CHECK_MONTHS).default(CHECK_MONTHS),
});

export const DEFAULT_SETTINGS: Settings = {
  packs: { beratungsaktivitaet: true, sro: true, p16a: true },
  leadDays: 14,
  schoolHolidays: [],
  customerNumberFormat: null,
  corner: 'bottomRight',
  federalState: null,
  notifications: false,
  noticeTime: null,
  team: null,
  overrides: {},
  fte: 1,
  workDays: WORK_WEEK,
  workTimes: WORK_TIMES,
  sofoCounts: null,
  markedDays: [],
  providerCheckMonths: CHECK_MONTHS,
};

/** The settings in force, and which of them the organisation has fixed. */
export function effectiveSettings(
  stored: unknown,
  policy: Policy,
): { settings: Settings; managed: (keyof Settings)[] } {
  const settings = { ...(storedSettings(stored) ?? DEFAULT_SETTINGS) };
  const managed: (keyof Settings)[] = [];
  if (policy.packs) {
    settings.packs = { ...settings.packs, ...policy.packs };
    managed.push('packs');
  }
  if (policy.leadDays !== undefined) {
    settings.leadDays = policy.leadDays;
    managed.push('leadDays');
  }
  if (policy.customerNumberFormat !== undefined) {
    settings.customerNumberFormat = policy.customerNumberFormat;
    managed.push('customerNumberFormat');
  }
  if (policy.schoolHolidays) {
    settings.schoolHolidays = policy.schoolHolidays.map(({ first, last }) => [first, last]);
    managed.push('schoolHolidays');
  }
  if (policy.federalState) {
    settings.federalState = policy.federalState;
    managed.push('federalState');
  }
  if (policy.notifications !== undefined) {
    settings.notifications = policy.notifications;
    managed.push('notifications');
  }
  if (policy.team) {
    settings.team = policy.team;
    managed.push('team');
  }
  for (const key of ['fte', 'workTimes', 'sofoCounts', 'noticeTime'] as const) {
    if (policy[key] === undefined) continue;
    Object.assign(settings, { [key]: policy[key] });
    managed.push(key);
  }
  return { settings, managed };
}

/** A number format that was taken once and is not any more does not take the other settings with it. */
export function storedSettings(stored: unknown): Settings | undefined {
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success || typeof stored !== 'object' || stored === null) return parsed.data;
  return settingsSchema.safeParse({ ...stored, customerNumberFormat: null }).data;
}

/** What the engine needs of them. */
export function ruleSettings(settings: Settings, policy: Policy): RuleSettings {
  const { federalState } = settings;
  return {
    overrides: { ...ownOverrides(settings), ...managedOverrides(policy) },
    publicHolidays: [...(federalState ? publicHolidays(federalState) : []), ...(policy.publicHolidays ?? [])],
    schoolHolidays: settings.schoolHolidays,
    specialTeams: policy.specialTeams ?? DEFAULT_RULE_SETTINGS.specialTeams,
    jointTalkPeriod: policy.jointTalkPeriod ?? DEFAULT_RULE_SETTINGS.jointTalkPeriod,
    countingKinds: policy.countingKinds ?? DEFAULT_RULE_SETTINGS.countingKinds,
    lawHints: policy.lawHints ?? DEFAULT_RULE_SETTINGS.lawHints,
    sofoCounts: settings.sofoCounts,
    weekTargets: { hours: policy.weekHours ?? null, talks: policy.weekTalks ?? null },
    ownTeam: settings.team,
  };
}

function ownOverrides({ overrides }: Settings): Record<string, Override> {
  return Object.fromEntries(Object.entries(overrides).map(([row, set]) => [row, { ...set, by: 'own' }]));
}

/** The organisation's values stand over the user's for the same cell. */
function managedOverrides({ overrides = {}, overrideReasons = {} }: Policy): Record<string, Override> {
  return Object.fromEntries(
    Object.entries(overrides).map(([row, value]) => [
      row,
      { interval: value === NO_MINIMUM ? null : value, reason: overrideReasons[row] ?? null, by: 'policy' },
    ]),
  );
}
