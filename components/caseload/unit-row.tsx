/* biome-ignore-all lint/a11y/useSemanticElements: only the rows on view are there, which a table cannot say */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, not the rows */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells */
import type { Item } from '../../lib/caseload/arrange';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { Sign } from '../icons/sign';
import type { RowPlace } from './case-row';

interface Props extends RowPlace {
  item: Extract<Item, { kind: 'unit' }>;
  columns: number;
  onFold: () => void;
}

/** The head of a Bedarfsgemeinschaft, above its members. */
export function UnitRow({ item, columns, onFold, index, top, measure, active }: Props) {
  const { number, members, talks, folded } = item;
  return (
    <div
      role="row"
      class="grid-row unit-row"
      ref={top === null ? null : measure}
      data-index={index}
      data-row={index}
      aria-rowindex={index + 2}
      style={top === null ? {} : { top: `${top}px` }}
      onClick={onFold}
    >
      <div
        role="gridcell"
        class="grid-cell unit-head"
        data-column={0}
        aria-colindex={1}
        aria-colspan={columns}
        aria-expanded={!folded}
        tabIndex={active === null ? -1 : 0}
      >
        <Sign name={folded ? 'chevronRight' : 'chevronDown'} />
        <strong>{CASELOAD_UI.unit(number)}</strong>
        <span>{CASELOAD_UI.persons(members.length)}</span>
        {talks && <span>· {talks}</span>}
      </div>
    </div>
  );
}
