/** What our own pages are told of the organisation's policy. Plain data. */
import type { PolicyFinding } from '../policy/examine-policy';
import type { Feature, LawNote, Support } from '../policy/rollout-shapes';
import type { Policy } from '../policy/schema';

export type PolicyKey = keyof Policy;

/** One key that was given. */
export interface PolicyEntry extends PolicyFinding {
  /** What the key is for; '' for one that does not exist. */
  meaning: string;
  /** What counts, a line each; never a secret, never a value that was refused. */
  value: string[];
}

export interface PolicyReport {
  /** `remembered`: the browser has not given it yet, the last one counts. */
  source: 'none' | 'given' | 'remembered';
  /** When it was read, ms. */
  readAt: number;
  /** The version it was written for, where newer than the one we know. */
  newerVersion: number | null;
  knownVersion: number;
  entries: PolicyEntry[];
  /** Keys that were not given. */
  unset: PolicyKey[];
}

/** What of the policy concerns every page. */
export interface OrganisationView {
  off: Feature[];
  support: Support | null;
  lawNotes: LawNote[];
}

export interface PolicyRequests {
  readPolicy: { request: Record<never, never>; answer: PolicyReport };
  readOrganisation: { request: Record<never, never>; answer: OrganisationView };
}
