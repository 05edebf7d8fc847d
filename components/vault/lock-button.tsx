import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';

/** Locks the entries; null while they are not open, or where there is nothing to lock. */
export const LockContext = createContext<(() => void) | null>(null);

/** In the head line: that the entries are open, and the way to lock them. */
export function LockButton() {
  const lock = useContext(LockContext);
  if (!lock) return null;
  return (
    <button type="button" class="text-button lock-button" aria-label={UI.vault.lockNamed} onClick={lock}>
      <StateIcon name="unlocked" />
      {UI.vault.lock}
    </button>
  );
}
