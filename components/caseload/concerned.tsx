import { keyOf } from '../../lib/caseload/arrange';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { BULK_UI } from '../../lib/text/ui-caseload-actions';
import { nameOf } from './row-words';

/** The number of all stands above, all of them in the table. */
const FIRST = 8;

/** Whom an action concerns. */
export function Concerned({ rows }: { rows: CaseloadRow[] }) {
  return (
    <div>
      <p id="concerned-title">{BULK_UI.concerns(rows.length)}</p>
      <ul class="concerned" aria-labelledby="concerned-title">
        {rows.slice(0, FIRST).map((row) => (
          <li key={keyOf(row)}>{nameOf(row)}</li>
        ))}
        {rows.length > FIRST && <li>{BULK_UI.more(rows.length - FIRST)}</li>}
      </ul>
    </div>
  );
}
