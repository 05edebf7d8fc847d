import { collectRecords } from './collect';
import { LISTS } from './lists';
import { nearby } from './nearby';
import type { Parts } from './parts';

/** All of the reader at once, where nothing has to be injected. */
export const ALL_PARTS: Required<Parts> = { reader: collectRecords, nearby, lists: LISTS };
