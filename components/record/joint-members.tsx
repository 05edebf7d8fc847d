import { UI } from '../../lib/text/ui';
import { CheckRow } from '../check-row';
import type { Companion } from './draft';

interface Props {
  companions: Companion[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Who of the Bedarfsgemeinschaft took part. */
export function JointMembers({ companions, chosen, onChange }: Props) {
  if (companions.length === 0) return <p class="small joint-none">{UI.record.noMembers}</p>;
  const toggle = (customerNumber: string, on: boolean): void =>
    onChange(on ? [...chosen, customerNumber] : chosen.filter((one) => one !== customerNumber));
  return (
    <fieldset class="joint-members">
      <legend class="hidden-text">{UI.record.jointLegend}</legend>
      {companions.map(({ customerNumber, name }) => (
        <CheckRow
          key={customerNumber}
          checked={chosen.includes(customerNumber)}
          onChange={(on) => toggle(customerNumber, on)}
        >
          {name} <span class="small">…{customerNumber.slice(-4)}</span>
        </CheckRow>
      ))}
    </fieldset>
  );
}
