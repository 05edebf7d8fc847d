import { type FactName, MARKET_DISTANCES, PRIORITIES, PROFILES, STATUSES, TEAMS, Z_REASONS } from './facts';

/** Facts with a fixed set of values: what a condition may ask for. Dates are asked for through derived facts. */
export const FACT_DOMAINS = {
  team: TEAMS,
  status: STATUSES,
  marketDistance: MARKET_DISTANCES,
  profile: PROFILES,
  zReason: Z_REASONS,
  integrated: ['false', 'true'],
  notReasonable: ['false', 'true'],
  claimant: ['false', 'true'],
  refugee: ['false', 'true'],
  priority: PRIORITIES,
} as const satisfies Partial<Record<FactName, readonly string[]>>;

export const DERIVED_NAMES = ['ageBand', 'careYear'] as const;

type EnumFact = keyof typeof FACT_DOMAINS;
export type DerivedName = (typeof DERIVED_NAMES)[number];
/** What a condition may name. */
export type InputName = EnumFact | DerivedName;

export const INPUT_NAMES: readonly InputName[] = [...(Object.keys(FACT_DOMAINS) as EnumFact[]), ...DERIVED_NAMES];
