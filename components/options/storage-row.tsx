import type { StorageState } from '../../lib/messages/vault';
import { UI } from '../../lib/text/ui';
import { StorageLossNote } from '../vault/storage-loss-note';
import { SettingRow } from './setting-row';

const TEXT = UI.storage;

/** Which start of the browser the entries have outlived, so that a desk can be tested before people rely on it. */
export function StorageRow({ storage }: { storage: StorageState }) {
  const { since, survived, loss } = storage;
  if (since === null) return null;
  return (
    <SettingRow label={TEXT.title} note={TEXT.note}>
      {loss && <StorageLossNote loss={loss} />}
      <p>{survived ? TEXT.survived(survived, since) : TEXT.notYet(since)}</p>
      {!(survived && survived > since) && <p class="muted">{TEXT.sameDay}</p>}
    </SettingRow>
  );
}
