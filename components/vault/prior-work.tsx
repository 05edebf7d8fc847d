import type { ComponentChildren } from 'preact';
import type { StorageLoss } from '../../lib/messages/vault';
import { UI } from '../../lib/text/ui';
import { StorageLossNote } from './storage-loss-note';

interface Props {
  loss: StorageLoss | null;
  /** The way to the backup. */
  children: ComponentChildren;
}

/** Before anything new is set up: a profile that was discarded whole cannot tell that there were entries, the user can. */
export function PriorWork({ loss, children }: Props) {
  return (
    <div class="prior-work">
      {loss ? <StorageLossNote loss={loss} /> : <p>{UI.storage.before}</p>}
      <p>
        {UI.backup.restore.firstOffer} {children}
      </p>
    </div>
  );
}
