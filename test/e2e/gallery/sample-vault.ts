import type { StorageState, VaultState } from '../../../lib/messages/vault';
import type { VaultControl } from '../../../lib/pages/vault';
import type { PanelView } from '../../../lib/view';
import { BROKEN } from './sample-views';

const nothing = (): void => undefined;
const done = (): Promise<null> => Promise.resolve(null);

const KEPT: StorageState = { since: '2026-11-02', survived: '2026-11-20', loss: null };
const ENTRIES_LOST: StorageState = {
  since: null,
  survived: null,
  loss: { what: 'entries', since: '2026-11-02' },
};
const PART_LOST: StorageState = {
  since: '2026-11-20',
  survived: null,
  loss: { what: 'beside', since: null },
};

function vault(state: Partial<VaultState>, part: Partial<VaultControl> = {}): VaultControl {
  return {
    state: {
      status: 'open',
      by: 'passphrase',
      organisationBlob: null,
      former: false,
      problems: [],
      storage: state.status === 'unset' ? { ...KEPT, since: null, survived: null } : KEPT,
      ...state,
    },
    rules: { minutes: 10, hours: 12, managed: [], withScreen: true, shortcut: 'Alt+Shift+L' },
    recovery: null,
    setUp: done,
    unlock: () => Promise.resolve('Diese Passphrase passt nicht. Bitte prüfen Sie Groß- und Kleinschreibung.'),
    recover: () => Promise.resolve('Dieser Schlüssel passt nicht. Bitte prüfen Sie jedes Zeichen.'),
    changePassphrase: () => Promise.resolve('Die bisherige Passphrase passt nicht. Es wurde nichts geändert.'),
    renewRecoveryKey: done,
    lock: nothing,
    restore: nothing,
    putAway: nothing,
    print: nothing,
    copyBlob: () => Promise.resolve(false),
    saveBlob: nothing,
    ...part,
  };
}

/** As it is printed; made up. */
export const RECOVERY = {
  key: '4K7QM-3XWD9-F2HPL-R4TV8-N6ZBC-J5YAW-E23Q8-RT5HJ-K2MNP-XCVB7-GH1S0',
  on: '19.11.2026',
};
export const BLOB = 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8BI0VniavN7wEjRWeJ'.repeat(5);

export const VAULTS = {
  open: vault({}),
  unset: vault({ status: 'unset' }),
  former: vault({ status: 'unset', former: true }),
  lost: vault({ status: 'unset', storage: ENTRIES_LOST }),
  unproven: vault({ by: 'organisation', storage: { since: '2026-11-20', survived: null, loss: null } }),
  partLost: vault({ by: 'organisation', storage: PART_LOST }),
  locked: vault({ status: 'locked' }),
  lockedByOrganisation: vault({ status: 'locked', by: 'organisation' }),
  renewed: vault({}, { recovery: RECOVERY }),
  managed: vault(
    {
      organisationBlob: BLOB,
      problems: ['3 Einträge waren beschädigt und wurden beiseitegelegt.'],
    },
    { rules: { minutes: 5, hours: 8, managed: ['minutes', 'hours'], withScreen: false, shortcut: null } },
  ),
  byOrganisation: vault({ by: 'organisation', organisationBlob: BLOB }),
};

export function lockedView(unset: boolean): PanelView {
  if (BROKEN.status !== 'storeBroken') throw new TypeError('the sample is of another state');
  const { name, line, explanation } = BROKEN;
  return { status: 'locked', unset, name, line, explanation };
}
