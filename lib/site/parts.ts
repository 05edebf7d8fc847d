/** The reader's parts that only some pages need. */
import type { collectRecords } from './collect';
import type { following } from './following';
import type { LISTS } from './lists';

export interface Parts {
  /** Reads what stands at labels; where a page names customer numbers. */
  reader?: typeof collectRecords;
  /** Values that only stand behind their labels, without markup that ties them. */
  nearby?: typeof following;
  /** Rows of tables with a column of customer numbers. */
  lists?: typeof LISTS;
}

export type PartName = keyof Parts;
