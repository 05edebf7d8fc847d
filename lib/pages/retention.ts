import type { AccessDay, RetentionOverview } from '../messages/retention';
import type { CaseRef } from '../view';

/** What the options page can do about how long entries stay. The writes answer null, or the sentence why not. */
export interface RetentionControl {
  /** Null while the entries are locked or not read yet. */
  overview: RetentionOverview | null;
  /** The access log; null while the entries are locked. */
  log: AccessDay[] | null;
  keep(ref: CaseRef): Promise<string | null>;
  confirmDate(day: string): Promise<string | null>;
  seenDeleted(): void;
}
