/** What the parts that come after the reader use of it, as in `shared.ts`. */
import { titleAsName } from '../site/names';
import { personAt, watches } from '../site/places';
import { BUTTON, shownIn, textOf } from '../site/value';

export const SHARED_BY_READER = { titleAsName, personAt, watches, BUTTON, shownIn, textOf };
