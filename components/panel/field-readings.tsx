import type { FieldReading } from '../../lib/text/pasted';
import { StateIcon } from '../icons/state-icon';

/** Every field with its value, or why there is none. */
export function FieldReadings({ readings }: { readings: FieldReading[] }) {
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
            {why && !problem && <span class="muted">{why}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
