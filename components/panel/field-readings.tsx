import type { FieldName } from '../../lib/site/profile';
import type { FieldReading } from '../../lib/text/pasted';
import { StateIcon } from '../icons/state-icon';
import { TeachOne } from './teach/teach-one';

interface Props {
  readings: FieldReading[];
  /** Teaches a field that was not read; left out where there is no page to teach it on. */
  onTeach?: (field: FieldName) => void;
}

/** Every field with its value, or why there is none. */
export function FieldReadings({ readings, onTeach }: Props) {
  return (
    <dl class="why-rows">
      {readings.map(({ field, label, value, why, problem }) => (
        <div key={field} class="why-row">
          <dt>{label}</dt>
          <dd>
            {value !== null && <strong>{value}</strong>}
            {why && problem && (
              <span class="state warningLight">
                <StateIcon name="missingData" size={14} />
                <span>{why}</span>
              </span>
            )}
            {why && !problem && <span class="muted line">{why}</span>}
            {why && onTeach && <TeachOne label={label} onClick={() => onTeach(field)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
