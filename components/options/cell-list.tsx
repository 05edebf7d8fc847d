import { useContext, useState } from 'preact/hooks';
import type { RuleCell, RulesView } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { Sign } from '../icons/sign';
import { KeptContext, KeptPlace, useForgetPlace, useKeptFace } from '../kept';
import { OverrideForm } from './override-form';
import type { OwnOverride } from './rules-props';

const TEXT = UI.rules.overrides;

interface Props {
  cells: RuleCell[];
  overrides: RulesView['overrides'];
  onOverride: (cell: string, value: OwnOverride) => void;
}

/** The cells of the tables by their place in the source; each opens a form for another value. */
export function CellList({ cells, overrides, onOverride }: Props) {
  const tables = [...Map.groupBy(cells, ({ source }) => source)];
  return (
    <>
      {tables.map(([source, rows]) => (
        <CellTable key={source} source={source} cells={rows} overrides={overrides} onOverride={onOverride} />
      ))}
    </>
  );
}

function CellTable({ source, cells, overrides, onOverride }: Props & { source: string }) {
  const kept = useContext(KeptContext);
  // What is typed in a row is in sight when the page opens again.
  const [begun] = useState(() => cells.some(({ id }) => kept?.texts.has(`${kept.place}/cell ${id}/why`)));
  return (
    <details class="cell-table" open={begun}>
      <summary>{source}</summary>
      <ul class="value-list">
        {cells.map((cell) => (
          <CellRow
            key={cell.id}
            cell={cell}
            locked={overrides[cell.id]?.by === 'policy'}
            onSubmit={(value) => onOverride(cell.id, value)}
          />
        ))}
      </ul>
    </details>
  );
}

interface RowProps {
  cell: RuleCell;
  /** The organisation has set its value. */
  locked: boolean;
  onSubmit: (value: OwnOverride) => void;
}

function CellRow({ cell, locked, onSubmit }: RowProps) {
  const { id, kind, label, interval, inSchoolHolidays, derived } = cell;
  const place = `cell ${id}`;
  const [open, setOpen] = useKeptFace(`open ${place}`, false);
  const forget = useForgetPlace(place);
  const submit = (value: OwnOverride): void => {
    forget();
    onSubmit(value);
  };
  return (
    <li>
      <span>
        <span class="name">{label}</span>: {TEXT.source(interval, inSchoolHolidays, derived !== null)}
      </span>
      {locked ? (
        <span class="setting-managed small">
          <Sign name="organisation" />
          {UI.options.managed}
        </span>
      ) : (
        <button
          type="button"
          class="button small-button"
          aria-expanded={open}
          aria-label={TEXT.changeNamed(label)}
          onClick={() => setOpen(!open)}
        >
          {TEXT.change}
        </button>
      )}
      {open && !locked && (
        <KeptPlace name={place}>
          <OverrideForm id={id} kind={kind} label={TEXT.changeNamed(label)} onSubmit={submit} />
        </KeptPlace>
      )}
    </li>
  );
}
