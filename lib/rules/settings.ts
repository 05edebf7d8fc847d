import type { EventKind, IsoDate, Team } from './facts';

/** One row's interval as the organisation or the user set it. */
export interface Override {
  /** ISO 8601 duration, or null for "no minimum here". */
  interval: string | null;
  /** Why, in the words of whoever set it; null where none was given. */
  reason: string | null;
  by: 'policy' | 'own';
}

/** What policy or the user's options set for the engine. Nothing here is law; packs hold that. */
export interface RuleSettings {
  /** By row id. */
  overrides: Record<string, Override>;
  /** Days on which nobody works, besides Saturday and Sunday. */
  publicHolidays: IsoDate[];
  /** School-holiday windows [first day, last day], in any order. */
  schoolHolidays: [IsoDate, IsoDate][];
  /** Teams for which joint talks are decided bilaterally. */
  specialTeams: Team[];
  /** The time in which joint talks are counted. */
  jointTalkPeriod: 'calendarYear' | 'rollingYear';
  /** Kinds of contact that count as counselling talk beyond those the pack names, if documented and with the content of one. */
  countingKinds: EventKind[];
  /** Show where the law behind a source has changed for a case. */
  lawHints: boolean;
  /** Hours booked for a special day count towards the week's hours; null: not decided, both numbers are shown. */
  sofoCounts: boolean | null;
  /** The organisation's weekly goals at full time, in place of the packs' own; null: as the packs say. */
  weekTargets: { hours: number | null; talks: number | null };
  /** The user's team: of cases of which no other is known. */
  ownTeam: Team | null;
}

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  overrides: {},
  publicHolidays: [],
  schoolHolidays: [],
  specialTeams: ['t944', 't935_self', 't935_reha', 't925'],
  jointTalkPeriod: 'calendarYear',
  countingKinds: [],
  lawHints: false,
  sofoCounts: null,
  weekTargets: { hours: null, talks: null },
  ownTeam: null,
};
