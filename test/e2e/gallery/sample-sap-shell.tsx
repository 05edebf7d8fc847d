/** States of the page „Arbeitsbereich SAP“ around its tabs: before it is open, what is shown once, and „Schutz“. */
import { ProtectionTab } from '../../../components/sap/protection-tab';
import { SapBody } from '../../../components/sap/sap-body';
import { SapClosed } from '../../../components/sap/sap-closed';
import type { RoomControl } from '../../../lib/sap/page/room-control';
import { SAP_UI } from '../../../lib/text/ui-sap';
import { RECOVERY } from './sample-vault';
import { SapRoom } from './sap-room';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const refused = (): Promise<string> => Promise.resolve(SAP_UI.refusals.wrongPassphrase);

const CONTROL: RoomControl = {
  status: { is: 'locked' },
  fault: null,
  open: null,
  found: [],
  times: { minutes: 10, hours: 12 },
  lockAt: null,
  recovery: null,
  setUp: refused,
  setUpFrom: () => Promise.resolve(SAP_UI.refusals.file.noBackup),
  unlock: refused,
  recover: refused,
  lock: nothing,
  putAway: nothing,
  print: nothing,
  changePassphrase: refused,
  renewRecoveryKey: refused,
  saveBackup: () => Promise.resolve({ saved: 'fallblick-sap-2026-11-20.fbr' }),
  restore: () => Promise.resolve(SAP_UI.refusals.fileSecret),
  erase: () => Promise.resolve(null),
  retry: nothing,
};

const shell = (part: Partial<RoomControl>): GalleryState => ({
  page: 'sap',
  node: <SapBody control={{ ...CONTROL, ...part }} texts={new Map()} />,
});
const closed = (why: 'own' | 'managed' | 'elsewhere'): GalleryState => ({ page: 'sap', node: <SapClosed why={why} /> });
const protection = (part: Partial<RoomControl>): GalleryState => ({
  page: 'sap',
  node: (
    <SapRoom rows={EMPTY} today="2026-11-20">
      {() => <ProtectionTab control={{ ...CONTROL, ...part }} />}
    </SapRoom>
  ),
});

const EMPTY = { profile: null, clients: [], talks: [], times: [], duties: [], pauses: [], sheets: [], unreadable: 0 };
const FOUND = [SAP_UI.damage.lost(1), SAP_UI.damage.journal(2)];

export const SAP_SHELL_STATES: Record<string, GalleryState> = {
  'sap-off': closed('own'),
  'sap-off-managed': closed('managed'),
  'sap-elsewhere': closed('elsewhere'),
  'sap-set-up': shell({ status: { is: 'unset', remnants: true } }),
  'sap-set-up-restore': shell({ status: { is: 'unset', remnants: false } }),
  'sap-locked': shell({}),
  'sap-forgot': shell({}),
  'sap-recovery': shell({ recovery: RECOVERY }),
  'sap-newer': shell({ fault: 'VersionError' }),
  'sap-damaged': shell({ fault: 'KeyringDamaged' }),
  'sap-found': shell({
    status: { is: 'open' },
    found: FOUND,
    lockAt: Date.now() + 600_000,
    open: {
      rows: EMPTY,
      today: '2026-11-20',
      newId: () => 'new',
      save: () => Promise.resolve(null),
      destroyClient: () => Promise.resolve(null),
    },
  }),
  'sap-protection': protection({ found: FOUND }),
};
