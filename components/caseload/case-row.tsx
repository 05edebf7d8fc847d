/* biome-ignore-all lint/a11y/useSemanticElements: only the rows on view are there, which a table cannot say */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, not the rows */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells */
import type { Item } from '../../lib/caseload/arrange';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import type { Column } from './columns';
import { nameOf } from './row-words';

/** Where a row of the grid stands, and which of its cells has the focus stop. */
export interface RowPlace {
  index: number;
  /** px from the top of the rows; null where the rows stand one below the other. */
  top: number | null;
  measure: (element: HTMLElement | null) => void;
  active: number | null;
}

/** Where the line stands on which the members of a Bedarfsgemeinschaft hang. */
const SHOWS_UNIT: ReadonlySet<Column['id']> = new Set(['name', 'entry']);

interface Props extends RowPlace {
  item: Extract<Item, { kind: 'case' }>;
  columns: Column[];
  today: string;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onOpen: () => void;
}

export function CaseRow({ item, columns, today, selected, onSelect, onOpen, index, top, measure, active }: Props) {
  const { row, inUnit } = item;
  const open = (event: MouseEvent): void => {
    if (!(event.target as Element).closest('label')) onOpen();
  };
  return (
    <div
      role="row"
      class="grid-row"
      ref={top === null ? null : measure}
      data-index={index}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={top === null ? {} : { top: `${top}px` }}
      onClick={open}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          class={`grid-cell col-${column.id}${inUnit && SHOWS_UNIT.has(column.id) ? ` in-unit ${inUnit}` : ''}`}
          data-column={at}
          aria-colindex={at + 1}
          tabIndex={active === at ? 0 : -1}
        >
          {column.id === 'select' ? (
            <label class="grid-tick">
              <input
                type="checkbox"
                tabIndex={-1}
                checked={selected}
                aria-label={CASELOAD_UI.selectOne(nameOf(row))}
                onChange={(event) => onSelect(event.currentTarget.checked)}
              />
            </label>
          ) : (
            column.cell(row, today)
          )}
        </div>
      ))}
    </div>
  );
}
