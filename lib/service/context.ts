/** What every use case needs: the rules in force, the settings, the day. Made anew for each request. */

import type { Settings } from '../messages/protocol';
import type { PackLibrary } from '../packs/library';
import type { LawNote } from '../policy/rollout-shapes';
import type { CompiledPacks } from '../rules/evaluate-case';
import type { IsoDate } from '../rules/facts';
import type { RuleSettings } from '../rules/settings';
import type { Store } from '../store/store';

export interface Context {
  /** Null while the database cannot be opened: then only what the page tells is known. */
  store: Store | null;
  /** Every pack that is there, of which `packs` are the ones switched on. */
  library: PackLibrary;
  packs: CompiledPacks;
  rules: RuleSettings;
  settings: Settings;
  /** Settings that the organisation has fixed. */
  managed: readonly (keyof Settings)[];
  /** The organisation's words on the state of the law. */
  lawNotes: readonly LawNote[];
  today: IsoDate;
  /** How long a case stays after its end, in days. */
  retentionDays: number;
}
