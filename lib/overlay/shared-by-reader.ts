/** What the parts that come after the reader use of it, as in `shared.ts`. */
import { cardName, titleAsName } from '../site/names';
import { personAt, watches } from '../site/places';
import { BUTTON, shownIn, textOf } from '../site/value';

export const SHARED_BY_READER = { cardName, titleAsName, personAt, watches, BUTTON, shownIn, textOf };
