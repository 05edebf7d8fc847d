import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveJournal } from '../lib/store/journal/worker';

/** The store's only writer to the disk, started by its host. */
export default defineUnlistedScript(() => serveJournal(self));
