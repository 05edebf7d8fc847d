import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parts } from '../lib/overlay/parts';
import { LISTS } from '../lib/site/lists';

/** Rows of tables with a column of customer numbers. */
export default defineUnlistedScript(() => {
  parts.lists = LISTS;
});
