/** States of the tab „Klientenbögen“: an invented room held in memory, with the very code of the page. */
import { ClientsTab } from '../../../components/sap/clients-tab';
import type { RoomRows } from '../../../lib/sap/open-room';
import type { ClientRow, ProfileRow, TalkRow } from '../../../lib/sap/rows';
import { SapRoom } from './sap-room';
import type { GalleryState } from './states';

const TODAY = '2026-11-20';

const PROFILE: ProfileRow = {
  id: 'profile',
  roles: ['staffCouncil'],
  policeOfficer: true,
  personnelRoleSince: null,
  trainingStartedOn: '2021-03-01',
  secondSeminarOn: '2021-10-04',
  trainingCompletedOn: '2024-02-29',
  appointedOn: '2021-11-02',
  fte: 0.75,
  employees: 410,
  colleagues: [],
  expiredPack: false,
};

const ITEMS = ['01', '02', '03', '04', '05', '06', '07'].map((number) => `CL-SAP-OPEN-${number}`);
const notices = (items: readonly string[], on: string): ClientRow['notices'] =>
  items.map((item) => ({ item, on, omitted: null }));

const client = (id: string, pseudonym: string, openedOn: string, part: Partial<ClientRow> = {}): ClientRow => ({
  id,
  pseudonym,
  openedOn,
  closedOn: null,
  concern: null,
  notices: notices(ITEMS, openedOn),
  goals: [],
  referrals: [],
  ...part,
});

const talk = (id: string, clientId: string, on: string, minutes: number, part: Partial<TalkRow> = {}): TalkRow => ({
  id,
  clientId,
  on,
  minutes,
  goalId: null,
  referralNeeded: false,
  note: '',
  ...part,
});

const CLIENTS: ClientRow[] = [
  client('c1', 'Windrad', '2026-09-08', {
    concern: 'addiction',
    goals: [
      { id: 'g1', text: 'Wege in eine Beratung außerhalb der Behörde kennen', reachedOn: null, reintegration: false },
      { id: 'g2', text: 'Gespräch mit der Vorgesetzten vorbereitet', reachedOn: '2026-10-22', reintegration: false },
    ],
    referrals: [
      { id: 'r1', to: 'Suchtberatung der Caritas', on: '2026-11-12', outcome: 'open' },
      { id: 'r2', to: 'Betriebsärztlicher Dienst', on: '2026-09-15', outcome: 'accepted' },
    ],
  }),
  client('c2', 'Kastanie 3', '2026-11-18', {
    notices: [
      ...notices(ITEMS.slice(1, 2), '2026-11-20'),
      {
        item: 'CL-SAP-OPEN-03',
        on: '2026-11-20',
        omitted: 'Die Person brach das Gespräch ab, bevor ich dazu kam; beim nächsten Mal nachholen',
      },
    ],
    concern: 'conflict',
  }),
  client('c3', 'Grüner Regenschirm im Treppenhaus', '2026-05-04', { closedOn: '2026-08-31', concern: 'bereavement' }),
  client('c4', 'Leuchtturm', '2026-10-01', { concern: 'workload' }),
];

const TALKS: TalkRow[] = [
  talk('t1', 'c1', '2026-09-15', 50, {
    goalId: 'g1',
    note: 'Erstes Gespräch. Will zunächst nur erzählen.\nNächstes Mal: welche Stellen es gibt.',
  }),
  talk('t2', 'c1', '2026-10-06', 45, { goalId: 'g2' }),
  talk('t3', 'c1', '2026-11-12', 60, {
    goalId: 'g1',
    referralNeeded: true,
    note: 'Ruft selbst an. Rückmeldung abwarten.',
  }),
  talk('t4', 'c3', '2026-05-12', 40),
  talk('t5', 'c3', '2026-06-23', 35),
  talk('t6', 'c4', '2026-10-05', 30),
];

const ROWS: RoomRows = {
  profile: PROFILE,
  clients: CLIENTS,
  talks: TALKS,
  times: [],
  duties: [],
  pauses: [],
  sheets: [],
  unreadable: 0,
};

const state = (rows: Partial<RoomRows>, at?: string): GalleryState => ({
  page: 'sap',
  node: (
    <SapRoom rows={{ ...ROWS, ...rows }} today={TODAY} kept={at ? [['sap/·step', { at: 'client', id: at }]] : []}>
      {(room) => <ClientsTab room={room} toDetails={() => undefined} />}
    </SapRoom>
  ),
});

/** Beyond the orientation of the expired decree, without help from outside. */
const EXPIRED_SHOWN = {
  clients: CLIENTS.map((one) => ({ ...one, referrals: one.referrals.filter(({ outcome }) => outcome === 'open') })),
  profile: { ...PROFILE, expiredPack: true },
};
const MANY_TALKS = ['2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03'].map((on, at) =>
  talk(`m${at}`, 'c1', on, 45, { goalId: 'g1' }),
);

export const SAP_STATES: Record<string, GalleryState> = {
  'sap-empty': state({ clients: [], talks: [] }),
  'sap-list': state({}),
  'sap-none-found': state({}),
  'sap-new': state({}),
  'sap-notices': state({}, 'c2'),
  'sap-omitted': state({}, 'c2'),
  'sap-gate': state({}, 'c2'),
  'sap-no-profile': state({ profile: null }, 'c2'),
  'sap-list-no-profile': state({ profile: null }),
  'sap-talk-form': state({}, 'c4'),
  'sap-talk-refused': state({}, 'c4'),
  'sap-sheet': state({}, 'c1'),
  'sap-orientation': state({ ...EXPIRED_SHOWN, talks: [...TALKS, ...MANY_TALKS] }, 'c1'),
  'sap-closed': state({}, 'c3'),
  'sap-close': state({}, 'c1'),
  'sap-delete': state({}, 'c1'),
};
