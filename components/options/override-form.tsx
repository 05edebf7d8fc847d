import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RuleCell } from '../../lib/messages/rules';
import { UI } from '../../lib/text/ui';
import { useKept } from '../kept';
import { SelectField } from '../select-field';
import { SmallForm } from '../small-form';
import { TextField } from '../text-field';
import type { OwnOverride } from './rules-props';

const TEXT = UI.rules.overrides;
const UNITS = (['W', 'M', 'D', 'none'] as const).map((value) => ({ value, label: TEXT.units[value] }));
/** A plan is always reviewed again. */
const SPANS = UNITS.filter(({ value }) => value !== 'none');
type Unit = (typeof UNITS)[number]['value'];
const MOST = 366;

interface Props {
  /** Of the cell; prefix of the ids inside. */
  id: string;
  kind: RuleCell['kind'];
  label: string;
  onSubmit: (value: OwnOverride) => void;
}

/** Another interval for a cell, and why. Takes the focus when it opens. */
export function OverrideForm({ id, kind, label, onSubmit }: Props) {
  const [unit, setUnit] = useKept<Unit>('unit', 'W');
  const [count, setCount] = useKept('count', '');
  const [why, setWhy] = useKept('why', '');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);

  const submit = (): string | null => {
    const found = problemOf(unit, count, why);
    setWrong(found);
    if (found) return `${id}-${found.field}`;
    onSubmit({ interval: unit === 'none' ? null : `P${Number(count)}${unit}`, reason: why.trim() });
    return null;
  };
  const field = (name: Wrong['field']) => ({
    id: `${id}-${name}`,
    invalid: wrong?.field === name,
    describedBy: wrong?.field === name ? `${id}-refusal` : undefined,
  });
  return (
    <SmallForm id={id} label={label} button={TEXT.preview} message={wrong?.message ?? null} onSubmit={submit}>
      <div class="override-fields" ref={box}>
        <div class="override-interval">
          {unit !== 'none' && (
            <TextField {...field('count')} label={TEXT.count} value={count} maxLength={3} onChange={setCount} />
          )}
          <SelectField
            id={`${id}-unit`}
            label={TEXT.unit}
            value={unit}
            options={kind === 'contact' ? UNITS : SPANS}
            onChange={setUnit}
          />
        </div>
        <TextField {...field('why')} label={TEXT.why} value={why} onChange={setWhy} />
      </div>
    </SmallForm>
  );
}

interface Wrong {
  field: 'count' | 'why';
  message: string;
}

function problemOf(unit: Unit, count: string, why: string): Wrong | null {
  const isCount = /^\d{1,3}$/.test(count.trim()) && Number(count) >= 1 && Number(count) <= MOST;
  if (unit !== 'none' && !isCount) return { field: 'count', message: TEXT.countWrong };
  return why.trim() === '' ? { field: 'why', message: TEXT.whyMissing } : null;
}
