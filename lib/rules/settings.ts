import type { IsoDate, Team } from './facts';

/** What policy or the user's options set for the engine. Nothing here is law; packs hold that. */
export interface RuleSettings {
  /** Row id → ISO 8601 duration, or null for "no minimum here". */
  overrides: Record<string, string | null>;
  /** Days on which nobody works, besides Saturday and Sunday. */
  publicHolidays: IsoDate[];
  /** School-holiday windows [first day, last day], in any order. */
  schoolHolidays: [IsoDate, IsoDate][];
  /** Teams for which joint talks are decided bilaterally. */
  specialTeams: Team[];
}

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  overrides: {},
  publicHolidays: [],
  schoolHolidays: [],
  specialTeams: ['t944', 't935_self', 't935_reha', 't925'],
};
