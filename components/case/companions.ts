import type { CaseView } from '../../lib/view-case';
import type { Companion } from '../record/draft';

/** The other members of the Bedarfsgemeinschaft, for „gemeinsam mit …“. */
export function companionsOf(view: CaseView): Companion[] {
  const members = view.benefitUnit?.members ?? [];
  return members
    .filter((member) => !member.self)
    .map(({ ref, name }) => ({ customerNumber: ref.customerNumber, name }));
}
