import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPalette } from '../../lib/palette/start';
import css from './style.css?inline';

/** Run on demand in the tab in which „Nachschlagen“ is asked for. */
export default defineUnlistedScript(() => startPalette(css));
