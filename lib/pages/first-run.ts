/** What the page „Erster Start“ shows and can do. */
import type { Settings } from '../messages/protocol';
import type { RuleChoice } from './rule-choice';
import type { VaultControl } from './vault';

export interface FirstRun {
  vault: VaultControl;
  /** Null until it has been read. */
  rules: {
    packs: { id: string; title: string; on: boolean }[];
    leadDays: number;
    team: Settings['team'];
    /** What the organisation has fixed. */
    fixed: { packs: boolean; leadDays: boolean; team: boolean };
    /** `waiting`: chosen, and stored as soon as the entries are open. */
    state: 'open' | 'waiting' | 'done';
  } | null;
  /** Null when taken, else a sentence why not. */
  takeRules(choice: RuleChoice): Promise<string | null>;
  /** Where Fallblick may read, e.g. `https://fall.example`; null until it has been read. */
  origins: string[] | null;
  /** Asks the browser; called inside the click. Null when granted, else a sentence why not. */
  giveSite(address: string): Promise<string | null>;
  /** The page cannot be read. */
  problem: string | null;
}
