import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parts } from '../lib/overlay/parts';
import { nearby } from '../lib/site/nearby';

/** Values that only stand near their labels. */
export default defineUnlistedScript(() => {
  parts.nearby = nearby;
});
