import { useState } from 'preact/hooks';
import type { RuleCell } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import type { OwnOverride } from './rules-props';

const TEXT = UI.rules.overrides;
const UNITS = (['W', 'M', 'D', 'none'] as const).map((value) => ({ value, label: TEXT.units[value] }));
type Unit = (typeof UNITS)[number]['value'];
const MOST = 366;

interface Props {
  /** At least one. */
  cells: RuleCell[];
  /** True for a cell whose value the organisation has set. */
  locked: (id: string) => boolean;
  onSubmit: (cell: string, value: OwnOverride) => void;
}

/** Another interval for one cell, and why. */
export function OverrideForm({ cells, locked, onSubmit }: Props) {
  const tables = [...new Set(cells.map(({ source }) => source))];
  const [chosenTable, setTable] = useState('');
  const [chosenCell, setCell] = useState('');
  const [unit, setUnit] = useState<Unit>('W');
  const [count, setCount] = useState('');
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  // What was chosen may have gone with its pack.
  const table = tables.includes(chosenTable) ? chosenTable : (tables[0] ?? '');
  const inTable = cells.filter(({ source }) => source === table);
  const cell = inTable.find(({ id }) => id === chosenCell) ?? inTable[0];

  const submit = (): string | null => {
    const found = cell && problemOf(locked(cell.id), unit, count, why);
    setWrong(found ?? null);
    if (!cell || found) return found?.field ?? null;
    onSubmit(cell.id, { interval: unit === 'none' ? null : `P${Number(count)}${unit}`, reason: why.trim() });
    return null;
  };
  const describedBy = (field: Wrong['field']): string | undefined =>
    wrong?.field === field ? 'override-refusal' : undefined;
  return (
    <SmallForm id="override" label={TEXT.add} button={TEXT.preview} message={wrong?.message ?? null} onSubmit={submit}>
      <div class="override-fields">
        <SelectField
          id="override-table"
          label={TEXT.table}
          value={table}
          options={tables.map((value) => ({ value, label: value }))}
          onChange={setTable}
        />
        <SelectField
          id="override-cell"
          label={TEXT.cell}
          value={cell?.id ?? ''}
          options={inTable.map(({ id, label, interval, inSchoolHolidays, derived }) => ({
            value: id,
            label: `${label}: ${TEXT.source(interval, inSchoolHolidays, derived !== null)}`,
          }))}
          onChange={setCell}
        />
        <div class="override-interval">
          <SelectField id="override-unit" label={TEXT.unit} value={unit} options={UNITS} onChange={setUnit} />
          {unit !== 'none' && (
            <TextField
              id="override-count"
              label={TEXT.count}
              value={count}
              maxLength={3}
              invalid={wrong?.field === 'override-count'}
              describedBy={describedBy('override-count')}
              onChange={setCount}
            />
          )}
        </div>
        <TextField
          id="override-why"
          label={TEXT.why}
          value={why}
          invalid={wrong?.field === 'override-why'}
          describedBy={describedBy('override-why')}
          onChange={setWhy}
        />
      </div>
    </SmallForm>
  );
}

interface Wrong {
  field: 'override-cell' | 'override-count' | 'override-why';
  message: string;
}

function problemOf(locked: boolean, unit: Unit, count: string, why: string): Wrong | null {
  if (locked) return { field: 'override-cell', message: TEXT.managedCell };
  const isCount = /^\d{1,3}$/.test(count.trim()) && Number(count) >= 1 && Number(count) <= MOST;
  if (unit !== 'none' && !isCount) return { field: 'override-count', message: TEXT.countWrong };
  return why.trim() === '' ? { field: 'override-why', message: TEXT.whyMissing } : null;
}
