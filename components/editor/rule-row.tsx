import type { ComponentChildren } from 'preact';
import { valuesFor, valuesIn } from '../../lib/editor/conditions';
import { isObject, type Json, listAt, type PackDraft, textAt } from '../../lib/editor/draft';
import { intervalOf } from '../../lib/editor/interval-text';
import { cellId } from '../../lib/editor/place';
import { withCondition, withDerived, withDue, withText } from '../../lib/editor/row-edits';
import { type Column, type Due, dueOf, type RuleTable, whenOf } from '../../lib/editor/rule-tables';
import { columnTitle } from '../../lib/editor/table-names';
import type { InputName } from '../../lib/rules/fact-domains';
import { EDITOR_UI } from '../../lib/text/ui-editor';
import { SelectField } from '../select-field';
import { ConditionCell } from './condition-cell';
import { type RowAction, RowActions } from './row-actions';
import { TextCell } from './text-cell';
import { WrongNote } from './wrong-note';

/** Changes the table as it is then. @param about the cell, or null for a step of its own */
export type ChangeTable = (make: (draft: PackDraft, table: RuleTable) => PackDraft, about: string | null) => void;

interface Props {
  draft: PackDraft;
  table: RuleTable;
  /** Place of the table in the pack, and of the row in the table. */
  tableAt: number;
  at: number;
  names: readonly InputName[];
  /** What is wrong with a cell, or null. */
  wrongOf: (column: Column) => string | null;
  change: ChangeTable;
  onAction: (action: RowAction) => void;
}

/** One rule: its conditions, its interval, and where it stands. */
export function RuleRow({ draft, table, tableAt, at, names, wrongOf, change, onAction }: Props) {
  const row: Json = table.rows[at] ?? null;
  const label = textAt(row, ['label']);
  const propsOf = (column: Column) => {
    const id = cellId(tableAt, at, column);
    const name = EDITOR_UI.cell(at + 1, label, columnTitle(column));
    return { id, name, wrong: wrongOf(column) === null ? null : `${id}-wrong` };
  };
  const text = (column: 'label' | 'section' | 'reading' | 'interval', maxLength: number, lineLength?: number) => (
    <TextCell
      {...propsOf(column)}
      {...(lineLength ? { lineLength } : {})}
      value={textAt(row, [column])}
      maxLength={maxLength}
      read={(typed) => (column === 'interval' ? intervalOf(typed) : typed.trim())}
      onCommit={(value) => change((now, rows) => withText(now, rows, at, column, value), null)}
    />
  );
  const due = dueOf(row);
  const interval = textAt(row, ['interval']);
  const words = EDITOR_UI.intervalWords(interval);
  const question = textAt(row, ['derived']);
  const questions = listAt(draft, ['ambiguities']).map((each) => textAt(each, ['id']));
  const actions: RowAction[] = [
    ...(at > 0 ? (['above'] as const) : []),
    ...(at < table.rows.length - 1 ? (['below'] as const) : []),
    'copy',
    'insert',
    ...(table.rows.length > 1 ? (['remove'] as const) : []),
  ];
  return (
    <tr>
      <th scope="row">
        <div class="row-head">
          <span class="row-number" aria-hidden="true">
            {at + 1}
          </span>
          <div class="cell-body">
            {text('label', 200, 26)}
            <p class="small">
              {EDITOR_UI.id} {textAt(row, ['id'])}
            </p>
            <WrongNote id={propsOf('label').wrong} text={wrongOf('label')} />
          </div>
        </div>
      </th>
      {names.map((name) => {
        const column: Column = `when.${name}`;
        const when = whenOf(row);
        return (
          <Cell key={name} {...propsOf(column)} text={wrongOf(column)}>
            {isObject(when) ? (
              <ConditionCell
                {...propsOf(column)}
                fact={name}
                chosen={valuesIn(when, name)[0] ?? []}
                values={valuesFor(draft, name)}
                onChange={(chosen) => change((now, rows) => withCondition(now, rows, at, name, chosen), null)}
              />
            ) : (
              <p class="small">{EDITOR_UI.alternatives}</p>
            )}
          </Cell>
        );
      })}
      {table.kind === 'contact' && (
        <Cell {...propsOf('due')} text={wrongOf('due')}>
          <SelectField<Due>
            id={propsOf('due').id}
            label={propsOf('due').name}
            hiddenLabel
            value={due}
            options={DUES}
            onChange={(value) => change((now, rows) => withDue(now, rows, at, value), null)}
          />
        </Cell>
      )}
      <Cell {...propsOf('interval')} text={wrongOf('interval')}>
        {due === 'interval' ? (
          <>
            {text('interval', 20)}
            {words !== interval && <p class="small">{words}</p>}
          </>
        ) : (
          <span class="muted">{EDITOR_UI.noInterval}</span>
        )}
      </Cell>
      <Cell {...propsOf('section')} text={wrongOf('section')}>
        {text('section', 80, 22)}
      </Cell>
      <Cell {...propsOf('derived')} text={wrongOf('derived')}>
        <SelectField
          id={propsOf('derived').id}
          label={propsOf('derived').name}
          hiddenLabel
          value={question}
          options={['', ...new Set([...questions, ...(question ? [question] : [])])].map((value) => ({
            value,
            label: value || EDITOR_UI.source,
          }))}
          onChange={(value) => change((now, rows) => withDerived(now, rows, at, value || null), null)}
        />
        {question !== '' && <p class="small">{EDITOR_UI.derived}</p>}
      </Cell>
      <Cell {...propsOf('reading')} text={wrongOf('reading')}>
        {question === '' && textAt(row, ['reading']) === '' ? (
          <span class="muted">{EDITOR_UI.noInterval}</span>
        ) : (
          text('reading', 300, 22)
        )}
      </Cell>
      <td>
        <RowActions
          id={`actions-${tableAt}-${at}`}
          name={EDITOR_UI.cell(at + 1, label, EDITOR_UI.actionsOpen)}
          actions={actions}
          onAction={onAction}
        />
      </td>
    </tr>
  );
}

const DUES = (['interval', 'none', 'schoolHolidays'] as const).map((value) => ({ value, label: EDITOR_UI.due[value] }));

interface CellProps {
  wrong: string | null;
  text: string | null;
  children: ComponentChildren;
}

function Cell({ wrong, text, children }: CellProps) {
  return (
    <td>
      {children}
      <WrongNote id={wrong} text={text} />
    </td>
  );
}
