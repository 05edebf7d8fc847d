import type { RuleCell, RulesView } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { DecideTrial } from '../rules/decide-trial';
import { CellList } from './cell-list';
import type { RulesProps } from './rules-props';
import { SettingRow } from './setting-row';

const TEXT = UI.rules.overrides;

/** Cells with another value than the source's: which, by whom and why; and a form for one of the user's own. */
export function OverridesSection({ view, waiting, onOverride, onAccept, onDiscard }: RulesProps) {
  const cells = new Map(view?.cells.map((cell) => [cell.id, cell]));
  const set = Object.entries(view?.overrides ?? {});
  return (
    <section class="options-section" id="overrides" aria-labelledby="overrides-title">
      <h2 id="overrides-title" tabIndex={-1}>
        {TEXT.title}
      </h2>
      <p class="muted section-note">{TEXT.note}</p>
      {waiting?.place === 'overrides' && <DecideTrial {...waiting} onAccept={onAccept} onDiscard={onDiscard} />}
      {view && set.length === 0 && <p class="section-note">{TEXT.none}</p>}
      {set.map(([id, value]) => (
        <OverrideRow
          key={id}
          id={id}
          cell={cells.get(id) ?? null}
          value={value}
          onRemove={() => onOverride(id, null)}
        />
      ))}
      {view && view.cells.length > 0 && (
        <div class="cell-tables">
          <h3>{TEXT.add}</h3>
          <p class="muted">{TEXT.addNote}</p>
          <CellList cells={view.cells} overrides={view.overrides} onOverride={onOverride} />
        </div>
      )}
    </section>
  );
}

interface RowProps {
  id: string;
  cell: RuleCell | null;
  value: RulesView['overrides'][string];
  onRemove: () => void;
}

function OverrideRow({ id, cell, value: { interval, reason, by }, onRemove }: RowProps) {
  const name = cell?.label ?? id;
  return (
    <SettingRow label={name} note={cell?.source ?? TEXT.noCell} managed={by === 'policy'}>
      <p>
        <strong>{TEXT.value(interval)}</strong>
        {cell && <> {TEXT.instead(TEXT.source(cell.interval, cell.inSchoolHolidays, cell.derived !== null))}</>}
      </p>
      <p class="small override-reason">
        {TEXT.reason(reason)} ({TEXT.by[by]})
      </p>
      {by === 'own' && (
        <div class="button-row">
          <button type="button" class="button small-button" aria-label={TEXT.removeNamed(name)} onClick={onRemove}>
            {UI.rules.remove}
          </button>
        </div>
      )}
    </SettingRow>
  );
}
