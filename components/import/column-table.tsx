import { COLUMN_SLOTS, type ColumnSlot } from '../../lib/caseload/columns';
import { columnName } from '../../lib/text/caseload-import';
import { IMPORT_UI } from '../../lib/text/ui-import';
import { SelectField } from '../select-field';
import type { ImportBodyProps } from './import-props';

const NOT_READ = '';
const OPTIONS: { value: ColumnSlot | typeof NOT_READ; label: string }[] = [
  { value: NOT_READ, label: IMPORT_UI.notRead },
  ...COLUMN_SLOTS.map((slot) => ({ value: slot, label: columnName(slot) })),
];

interface Props {
  file: NonNullable<ImportBodyProps['file']>;
  onColumn: ImportBodyProps['onColumn'];
}

/** Each column of the file, and the field it is read as. Of a column that is not read no value is shown. */
export function ColumnTable({ file, onColumn }: Props) {
  return (
    <table class="import-columns">
      <thead>
        <tr>
          <th scope="col">{IMPORT_UI.heading}</th>
          <th scope="col">{IMPORT_UI.sample}</th>
          <th scope="col">{IMPORT_UI.readAs}</th>
        </tr>
      </thead>
      <tbody>
        {file.columns.map(({ heading, slot, denied }, at) => {
          const name = heading || IMPORT_UI.noHeading(at + 1);
          return (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td class="sample muted">{slot ? (file.first[at] ?? '').slice(0, 60) : ''}</td>
              <td>
                {denied ? (
                  <span class="muted">{IMPORT_UI.denied}</span>
                ) : (
                  <SelectField
                    id={`column-${at}`}
                    label={IMPORT_UI.readAsNamed(name)}
                    hiddenLabel
                    value={slot ?? NOT_READ}
                    options={OPTIONS}
                    onChange={(chosen) => onColumn(at, chosen === NOT_READ ? null : chosen)}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
