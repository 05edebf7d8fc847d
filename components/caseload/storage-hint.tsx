import type { VaultState } from '../../lib/messages/vault';
import { UI } from '../../lib/text/ui';
import { PriorWork } from '../vault/prior-work';
import { StorageLossNote } from '../vault/storage-loss-note';

interface Props {
  state: VaultState;
  /** There is no case. */
  empty: boolean;
}

/**
 * What the browser has not kept. Where the organisation gives the key nobody sets anything up: on a desk that has not yet
 * outlived a start an empty caseload may be a lost one, so it is asked here.
 */
export function StorageHint({ state, empty }: Props) {
  const { loss, survived } = state.storage;
  const asks = empty && state.by === 'organisation' && survived === null;
  if (!loss && !asks) return null;
  return (
    <section class="storage-hint" aria-label={UI.storage.title}>
      {loss?.what === 'beside' ? (
        <StorageLossNote loss={loss} />
      ) : (
        <PriorWork loss={loss}>
          <a class="button" href="/options.html#backup">
            {UI.backup.restore.first}
          </a>
        </PriorWork>
      )}
    </section>
  );
}
