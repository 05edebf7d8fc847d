import { collectRecords } from './collect';
import { following } from './following';
import { LISTS } from './lists';
import type { Parts } from './parts';

/** All of the reader at once, where nothing has to be injected. */
export const ALL_PARTS: Required<Parts> = { reader: collectRecords, nearby: following, lists: LISTS };
