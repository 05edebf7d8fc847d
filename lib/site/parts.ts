/** The reader's parts that only some pages need. */
import type { collectRecords } from './collect';
import type { LISTS } from './lists';
import type { nearby } from './nearby';

export interface Parts {
  /** Reads what stands at labels; where a page names customer numbers. */
  reader?: typeof collectRecords;
  /** Values that only stand near their labels, without markup that ties them. */
  nearby?: typeof nearby;
  /** Rows of tables with a column of customer numbers. */
  lists?: typeof LISTS;
}

export type PartName = keyof Parts;
