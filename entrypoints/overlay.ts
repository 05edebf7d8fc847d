import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../lib/overlay/controller';
import { SHARED_BY_CORE } from '../lib/overlay/shared';

/**
 * Registered at run time on granted hosts, and run once more in pages that were open before: a second start in the same
 * page does nothing. Not a WXT content script, whose shell would end the first run when the second starts.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { fallblickShared?: object };
  // An element of that id in the page is not meant.
  if (Object.hasOwn(scope, 'fallblickShared')) return;
  scope.fallblickShared = SHARED_BY_CORE;
  void startOverlay();
});
