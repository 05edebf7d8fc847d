import { useState } from 'preact/hooks';
import { inputNames } from '../../lib/editor/conditions';
import type { PackDraft } from '../../lib/editor/draft';
import { cellId } from '../../lib/editor/place';
import { withCopy, withNewRow, withoutRow, withRowMoved } from '../../lib/editor/row-edits';
import { type Column, namesUsed, type RuleTable as Table } from '../../lib/editor/rule-tables';
import { columnTitle, tableName } from '../../lib/editor/table-names';
import type { InputName } from '../../lib/rules/fact-domains';
import { INPUT_TITLES } from '../../lib/text/condition-words';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { SelectField } from '../select-field';
import type { PlacedProblem } from './editor-props';
import { moveInGrid, showWhole } from './grid-keys';
import type { RowAction } from './row-actions';
import { type ChangeTable, RuleRow } from './rule-row';

interface Props {
  draft: PackDraft;
  table: Table;
  /** Place of the table in the pack. */
  at: number;
  problems: readonly PlacedProblem[];
  change: ChangeTable;
  /** Puts the focus on a control once it is there. */
  focusOn: (id: string) => void;
}

/** A decision table as a table: a row for each rule, a column for each fact it asks for. */
export function RuleTable({ draft, table, at, problems, change, focusOn }: Props) {
  const [further, setFurther] = useState<InputName[]>([]);
  const used = namesUsed(draft, table);
  const possible = inputNames(draft).filter((name) => !(name in table.when));
  const names = possible.filter((name) => used.includes(name) || further.includes(name));
  const hidden = possible.filter((name) => !names.includes(name));
  const columns: Column[] = [
    ...names.map((name): Column => `when.${name}`),
    ...(table.kind === 'contact' ? (['due'] as const) : []),
    'interval',
    'section',
    'derived',
    'reading',
  ];
  const wrongOf = (row: number, column: Column): string | null => {
    const found = problems.filter(
      ({ place }) => place.kind === 'cell' && place.table === at && place.row === row && place.column === column,
    );
    return found.length === 0 ? null : found.map(({ problem }) => problem).join(' ');
  };
  const act = (row: number, action: RowAction): void => {
    const to = { above: row - 1, below: row + 1, copy: row + 1, insert: row + 1, remove: Math.max(0, row - 1) }[action];
    change((now, rows) => {
      if (action === 'copy') return withCopy(now, rows, row);
      if (action === 'insert') return withNewRow(now, rows, row);
      if (action === 'remove') return withoutRow(now, rows, row);
      return withRowMoved(now, rows, row, to);
    }, null);
    const isNew = action === 'copy' || action === 'insert';
    focusOn(isNew ? cellId(at, to, 'label') : `actions-${at}-${to}`);
  };
  const append = (): void => {
    change((now, rows) => withNewRow(now, rows, rows.rows.length - 1), null);
    focusOn(cellId(at, table.rows.length, 'label'));
  };
  return (
    <>
      <div class="table-scroll">
        <table
          class="rule-table"
          aria-label={EDITOR_UI.table(tableName(table))}
          onKeyDown={moveInGrid}
          onFocusIn={showWhole}
        >
          <thead>
            <tr>
              <th scope="col">{EDITOR_UI.columns.label}</th>
              {columns.map((column) => (
                <th key={column} scope="col" class={`column-${column.split('.')[0]}`}>
                  {columnTitle(column)}
                </th>
              ))}
              <th scope="col">{EDITOR_UI.actions}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((_, row) => (
              <RuleRow
                key={row}
                draft={draft}
                table={table}
                tableAt={at}
                at={row}
                names={names}
                wrongOf={(column) => wrongOf(row, column)}
                change={change}
                onAction={(action) => act(row, action)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="button-row table-foot">
        <button id={`add-row-${at}`} type="button" class="button" onClick={append}>
          {EDITOR_UI.addRow}
        </button>
        {hidden.length > 0 && (
          <SelectField
            id={`add-condition-${at}`}
            label={EDITOR_UI.addCondition}
            value={''}
            options={[
              { value: '', label: EDITOR_UI.addConditionNone },
              ...hidden.map((name) => ({ value: name as string, label: INPUT_TITLES[name] })),
            ]}
            onChange={(name) => {
              if (name === '') return;
              setFurther([...further, name as InputName]);
              focusOn(cellId(at, 0, `when.${name as InputName}`));
            }}
          />
        )}
      </div>
    </>
  );
}
