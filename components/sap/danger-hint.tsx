import { decreeOn } from '../../lib/packs/sap/index';
import type { IsoDate } from '../../lib/rules/facts';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';
import { Disclosure } from '../disclosure';

/** What confidentiality allows in considerable danger; whether there is one, the SAP alone judges. */
const RULE = 'SAP16-13';

/** The rule as the pack says it, with where it stands. */
export function DangerHint({ today }: { today: IsoDate }) {
  const pack = decreeOn(today);
  const rule = pack.references.find(({ id }) => id === RULE);
  if (!rule) return null;
  return (
    <Disclosure label={SAP_CLIENTS_UI.talks.danger} does="show">
      {() => (
        <div class="sap-cited">
          <p>{rule.says}</p>
          <p class="small">
            {pack.shortTitle}, {rule.section}
          </p>
        </div>
      )}
    </Disclosure>
  );
}
