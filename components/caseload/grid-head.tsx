/* biome-ignore-all lint/a11y/useSemanticElements: only the rows on view are there, which a table cannot say */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the focus, not the rows */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells */
import type { Ref } from 'preact';
import type { Arrangement, SortColumn } from '../../lib/caseload/arrange';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { Sign } from '../icons/sign';
import type { Column } from './columns';

interface Props {
  boxRef: Ref<HTMLDivElement>;
  columns: Column[];
  sort: Arrangement['sort'];
  /** The heading that has the focus stop. */
  active: number | null;
  allSelected: boolean;
  onSort: (by: SortColumn) => void;
  onSelectAll: (on: boolean) => void;
}

/** The headings: each sorts, the first selects all that is shown. */
export function GridHead({ boxRef, columns, sort, active, allSelected, onSort, onSelectAll }: Props) {
  return (
    <div role="rowgroup" class="grid-head" ref={boxRef}>
      <div role="row" class="grid-row" data-row={-1} aria-rowindex={1}>
        {columns.map(({ id, sort: by, label }, at) => {
          const sorts = by !== null && by === sort.by;
          return (
            <div
              key={id}
              role="columnheader"
              class={`grid-cell col-${id}${by ? ' sorts' : ''}`}
              data-column={at}
              aria-colindex={at + 1}
              aria-sort={by === null ? undefined : sorts ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              tabIndex={active === at ? 0 : -1}
              onClick={by ? () => onSort(by) : undefined}
            >
              {id === 'select' ? (
                <label class="grid-tick">
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    checked={allSelected}
                    aria-label={CASELOAD_UI.selectAll}
                    onChange={(event) => onSelectAll(event.currentTarget.checked)}
                  />
                </label>
              ) : (
                label
              )}
              {sorts && <Sign name={sort.descending ? 'chevronDown' : 'chevronUp'} size={14} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
