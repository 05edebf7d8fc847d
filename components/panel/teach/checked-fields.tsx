import type { FieldName } from '../../../lib/site/profile';
import type { CheckedField } from '../../../lib/text/field-check';
import { StateIcon } from '../../icons/state-icon';
import { TeachOne } from './teach-one';

interface Props {
  fields: CheckedField[];
  onTeach: (field: FieldName) => void;
}

/** A line per field: value, how it was found, what has moved; a button where it is not read. */
export function CheckedFields({ fields, onTeach }: Props) {
  return (
    <dl class="why-rows">
      {fields.map(({ field, label, value, how, problem, moved, taught }) => (
        <div key={field} class="why-row">
          <dt>{label}</dt>
          <dd>
            {value !== null && <strong class="line">{value}</strong>}
            {problem ? (
              <span class="state warningLight">
                <StateIcon name="missingData" size={14} />
                <span>{how}</span>
              </span>
            ) : (
              <span class="small">{how}</span>
            )}
            {moved && (
              <span class="state warningLight">
                <StateIcon name="flag" size={14} />
                <span>{moved}</span>
              </span>
            )}
            {taught && <span class="small">{taught}</span>}
            {value === null && <TeachOne label={label} onClick={() => onTeach(field)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
