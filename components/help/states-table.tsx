import { HELP_UI } from '../../lib/text/ui-help';
import { Badge } from '../badge';
import type { HelpBodyProps } from './help-body';

/** Every state in the shape and the words it has elsewhere. */
export function StatesTable({ states }: Pick<HelpBodyProps, 'states'>) {
  return (
    <table class="help-table">
      <thead>
        <tr>
          <th scope="col">{HELP_UI.states.shape}</th>
          <th scope="col">{HELP_UI.states.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ segment, meaning }) => (
          <tr key={segment.full}>
            <td>
              <p class="badge-line">
                <Badge segment={segment} last />
              </p>
            </td>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
