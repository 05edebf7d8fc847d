import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parts } from '../lib/overlay/parts';
import { SHARED_BY_READER } from '../lib/overlay/shared-by-reader';
import { collectRecords } from '../lib/site/collect';

/** Reads what stands at labels, where a page names customer numbers. */
export default defineUnlistedScript(() => {
  parts.reader = collectRecords;
  Object.assign((globalThis as { fallblickShared?: object }).fallblickShared ?? {}, SHARED_BY_READER);
});
