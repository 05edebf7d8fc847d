import { UI } from '../../lib/text/ui';
import { SAP_UI } from '../../lib/text/ui-sap';
import { HelpLink } from '../help/help-link';
import { BrandSign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';
import { SkipLinks } from '../skip-links';
import { LockLeft, LockTimeContext } from '../vault/lock-left';

const SKIPS = [{ label: SAP_UI.toContent, to: ['.tabs [aria-selected="true"]'] }];

interface Props {
  /** When it locks if nothing is used again, in ms; null while it is not open. */
  lockAt: number | null;
  /** Null while it is not open. */
  onLock: (() => void) | null;
}

/** The bar of the workspace: no way to any page of customers leads from here. */
export function SapBar({ lockAt, onLock }: Props) {
  return (
    <header class="page-bar sap-bar">
      <SkipLinks to={onLock ? SKIPS : []} />
      <BrandSign />
      <strong>{UI.brand}</strong>
      <span class="sap-name">{SAP_UI.page}</span>
      <div class="page-bar-side">
        <HelpLink section="lock" />
        <LockTimeContext.Provider value={lockAt}>
          <LockLeft />
        </LockTimeContext.Provider>
        {onLock && (
          <button type="button" class="text-button lock-button" onClick={onLock}>
            <StateIcon name="unlocked" />
            {SAP_UI.lockNow}
          </button>
        )}
      </div>
    </header>
  );
}
