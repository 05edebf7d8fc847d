/** The journal's worker of the product, for a page without an extension around it. */
import { serveJournal } from '../../../lib/store/journal/worker';

serveJournal(self);
