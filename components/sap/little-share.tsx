import { decreeOn } from '../../lib/packs/sap';
import type { IsoDate } from '../../lib/rules/facts';
import { eligibility } from '../../lib/rules/sap/eligibility';
import { littleShareSentences } from '../../lib/text/ui-sap-details';
import { StateText } from '../state-text';

/** What the decree says of a share below the least; nothing otherwise. It stops nothing. */
export function LittleShare({ share, today }: { share: number | null; today: IsoDate }) {
  const decree = decreeOn(today);
  const found = share === null ? null : eligibility(decree, share);
  const [first, ...others] = found && !found.eligible ? littleShareSentences(found.rule, decree, today) : [];
  return (
    <div role="status">
      {first && (
        <>
          <p>
            <StateText tone="warningLight" icon="flag" text={first} />
          </p>
          {others.map((sentence) => (
            <p key={sentence} class="small">
              {sentence}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
