/* biome-ignore-all lint/a11y/useSemanticElements: only the rows on view are there, which a table cannot say */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Arrangement, Item, SortColumn } from '../../lib/caseload/arrange';
import type { CaseloadRow } from '../../lib/messages/caseload';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { CaseRow } from './case-row';
import { columnsFor } from './columns';
import { GridHead } from './grid-head';
import { moved, type Place } from './grid-moves';
import { UnitRow } from './unit-row';
import { useVirtualRows } from './virtual-rows';

export interface GridProps {
  items: Item[];
  today: string;
  compact: boolean;
  sort: Arrangement['sort'];
  onSort: (by: SortColumn) => void;
  selected: ReadonlySet<string>;
  /** Null: all that are shown. */
  onSelect: (key: string | null, on: boolean) => void;
  onFold: (unit: string) => void;
  onOpen: (row: CaseloadRow) => void;
  /** Everything is drawn, for paper. */
  whole: boolean;
}

/** Heights before a row is measured, in rem: of the table and of two-line entries. */
const ROW = { table: 2, list: 3.25, unit: 1.75 } as const;
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The cases as a grid after the WAI-ARIA pattern: one stop for Tab, arrows move, Enter opens, Space selects. */
export function CaseloadGrid(props: GridProps) {
  const { items, today, compact, sort, selected, whole, onSort, onSelect, onFold, onOpen } = props;
  const columns = columnsFor(compact);
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<{ key: string | null; row: number; column: number }>({
    key: null,
    row: 0,
    column: Math.min(1, columns.length - 1),
  });
  const focusIsDue = useRef(false);
  // The focus stays with its case when the order changes.
  const found = active.row >= 0 && active.key !== null ? items.findIndex(({ key }) => key === active.key) : -1;
  const row = active.row < 0 ? -1 : found >= 0 ? found : Math.min(active.row, items.length - 1);
  const column = Math.min(active.column, columns.length - 1);

  const virtual = useVirtualRows({
    count: items.length,
    estimate: (index) => rem() * (items[index]?.kind === 'unit' ? ROW.unit : compact ? ROW.list : ROW.table),
    keyOf: (index) => items[index]?.key ?? '',
    top: () => (body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0),
    covered: () => head.current?.getBoundingClientRect().bottom ?? 0,
    kept: row < 0 ? null : row,
  });

  const goTo = (place: Place): void => {
    focusIsDue.current = true;
    setActive({ key: items[place.row]?.key ?? null, ...place });
    if (place.row >= 0) virtual.show(place.row);
  };
  // A row that is put elsewhere loses the focus on the way.
  const hadFocus = grid.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const isLost = hadFocus && document.activeElement === document.body;
    if (!focusIsDue.current && !isLost) return;
    focusIsDue.current = false;
    const cells = grid.current?.querySelectorAll<HTMLElement>(`[data-row="${row}"] > [data-column]`);
    (cells?.length === 1 ? cells[0] : cells?.[column])?.focus({ preventScroll: true });
  });

  const item = items[row];
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved({ row, column }, { rows: items.length, columns: columns.length, page: virtual.perPage }, event);
    if (next) {
      event.preventDefault();
      goTo(next);
      return;
    }
    const isTick = event.target instanceof HTMLInputElement;
    if ((event.key !== 'Enter' && event.key !== ' ') || (isTick && event.key === ' ')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (row < 0) {
      const by = columns[column]?.sort;
      if (by) onSort(by);
      else if (columns[column]?.id === 'select') onSelect(null, !allSelected);
    } else if (item?.kind === 'unit') onFold(item.key);
    else if (item && event.key === 'Enter') onOpen(item.row);
    else if (item) onSelect(item.key, !selected.has(item.key));
  };
  const onFocusIn = (event: FocusEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const at = Number(cell?.parentElement?.dataset.row);
    if (!cell || Number.isNaN(at)) return;
    const place = { row: at, column: Number(cell.dataset.column) };
    if (place.row !== row || place.column !== column) setActive({ key: items[at]?.key ?? null, ...place });
  };

  const shown = items.filter((one) => one.kind === 'case');
  const allSelected = shown.length > 0 && shown.every(({ key }) => selected.has(key));
  const drawn = whole ? items.map((_, index) => ({ index, start: 0 })) : virtual.rows;
  return (
    <div
      role="grid"
      class={compact ? 'caseload-grid compact' : 'caseload-grid'}
      ref={grid}
      aria-label={CASELOAD_UI.table}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      <GridHead
        boxRef={head}
        columns={columns}
        sort={sort}
        active={row < 0 ? column : null}
        allSelected={allSelected}
        onSort={onSort}
        onSelectAll={(on) => onSelect(null, on)}
      />
      <div role="rowgroup" class="grid-body" ref={body} style={whole ? {} : { height: `${virtual.height}px` }}>
        {drawn.map((line) => {
          const one = items[line.index];
          if (!one) return null;
          const place = {
            index: line.index,
            top: whole ? null : virtual.placeOf(line as Parameters<typeof virtual.placeOf>[0]),
            measure: virtual.measure,
            active: line.index === row ? column : null,
          };
          return one.kind === 'unit' ? (
            <UnitRow key={one.key} item={one} columns={columns.length} onFold={() => onFold(one.key)} {...place} />
          ) : (
            <CaseRow
              key={one.key}
              item={one}
              columns={columns}
              today={today}
              selected={selected.has(one.key)}
              onSelect={(on) => onSelect(one.key, on)}
              onOpen={() => onOpen(one.row)}
              {...place}
            />
          );
        })}
      </div>
    </div>
  );
}
