import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTeach } from '../../lib/teach/start';
import css from './style.css?inline';

/** Run on demand in the tab the side panel asks for; a second run while the first still waits or works does nothing. */
export default defineUnlistedScript(() => startTeach(css));
