import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parts } from '../lib/overlay/parts';
import { following } from '../lib/site/following';

/** Values that only stand behind their labels. */
export default defineUnlistedScript(() => {
  parts.nearby = following;
});
