import type { StorageLoss } from '../../lib/messages/vault';
import { UI } from '../../lib/text/ui';
import { StateIcon } from '../icons/state-icon';

/** What the browser has not kept, why that happens, and what to do now. */
export function StorageLossNote({ loss }: { loss: StorageLoss }) {
  return (
    <div class="storage-loss" role="alert">
      <p class="storage-loss-title">
        <StateIcon name="error" />
        <strong>{UI.storage.lossTitle}</strong>
      </p>
      <p>{UI.storage.loss(loss)}</p>
    </div>
  );
}
