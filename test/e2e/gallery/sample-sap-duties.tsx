/** States of the tabs „Angaben“, „Pflichten“, „Zeit“ and „Quartalsbogen“: an invented room, with the very code of the page. */
import { DetailsTab } from '../../../components/sap/details-tab';
import { DutiesTab } from '../../../components/sap/duties-tab';
import { QuarterTab } from '../../../components/sap/quarter-tab';
import { TimeTab } from '../../../components/sap/time-tab';
import { quarterOf } from '../../../lib/rules/sap/quarters';
import type { OpenRoom, RoomRows } from '../../../lib/sap/open-room';
import { patchedRows } from '../../../lib/sap/patched-rows';
import { fixSheet } from '../../../lib/sap/quarter-view';
import { type ClientRow, CONCERNS, type ProfileRow, type TalkRow } from '../../../lib/sap/rows';
import { SapRoom } from './sap-room';
import type { GalleryState } from './states';

const TODAY = '2026-11-20';
const nothing = (): void => undefined;

const PROFILE: ProfileRow = {
  id: 'profile',
  roles: ['disabilityDeputy'],
  policeOfficer: false,
  personnelRoleSince: '2026-07-01',
  trainingStartedOn: '2020-02-03',
  secondSeminarOn: '2020-10-05',
  trainingCompletedOn: '2023-01-31',
  appointedOn: '2026-02-02',
  fte: 1,
  employees: 600,
  colleagues: [
    { id: 'y', label: 'SAP 2', fte: 1 },
    { id: 'z', label: 'SAP 3', fte: 0.5 },
  ],
  expiredPack: false,
};

/** Dealt out over everything in turn; invented. */
const CLIENTS: ClientRow[] = Array.from({ length: 34 }, (_, at) => ({
  id: `c${at}`,
  pseudonym: `Zeichen ${at}`,
  openedOn: '2026-07-06',
  closedOn: at % 3 === 0 ? '2026-11-13' : null,
  concern: CONCERNS[[0, 1, 0, 3, 5, 0, 4, 5, 1, 3, 7][at % 11] ?? 0] ?? null,
  notices: [],
  goals: [],
  referrals:
    at % 4 === 1
      ? [{ id: `r${at}`, to: 'Fachdienst', on: '2026-11-03', outcome: at % 8 === 1 ? 'accepted' : 'open' }]
      : [],
}));
const TALKS: TalkRow[] = CLIENTS.flatMap(({ id }, at) =>
  Array.from({ length: [1, 2, 1, 4][at % 4] ?? 1 }, (_, nth) => ({
    id: `${id}-${nth}`,
    clientId: id,
    on: `2026-${nth === 0 ? '10' : '11'}-${10 + nth}`,
    minutes: 40 + (at % 3) * 15,
    goalId: null,
    referralNeeded: false,
    note: '',
  })),
);

const ROWS: RoomRows = {
  profile: PROFILE,
  clients: CLIENTS,
  talks: TALKS,
  times: [
    { id: 't1', on: '2026-09-16', minutes: 180, kind: 'information', note: 'Gesundheitstag im Foyer' },
    { id: 't2', on: '2026-08-01', minutes: 145, kind: 'deletedTalks', note: '' },
    { id: 't3', on: '2026-04-22', minutes: 90, kind: 'network', note: '' },
    { id: 't4', on: '2025-05-05', minutes: 60, kind: 'other', note: '' },
  ],
  duties: [
    { id: 'd1', kind: 'supervision', on: '2026-09-02', days: 1, title: 'Haus am Wald' },
    { id: 'd2', kind: 'training', on: '2025-03-04', days: 2, title: 'Gespräche nach einem Trauerfall' },
    { id: 'd3', kind: 'workingGroup', on: '2026-04-15', days: 1, title: '' },
  ],
  pauses: [{ id: 'p1', from: '2024-03-01', until: '2024-08-31', beginTold: true, endTold: false }],
  sheets: [],
  unreadable: 0,
};
const NO_ROWS: RoomRows = { ...ROWS, profile: null, clients: [], talks: [], times: [], duties: [], pauses: [] };

const sent = ((): RoomRows => {
  const made = fixSheet({ rows: ROWS, today: TODAY }, quarterOf(TODAY), true);
  return made.ok ? patchedRows(ROWS, made.patch) : ROWS;
})();

const TABS = {
  details: (room: OpenRoom) => <DetailsTab room={room} />,
  duties: (room: OpenRoom) => <DutiesTab room={room} toDetails={nothing} />,
  time: (room: OpenRoom) => <TimeTab room={room} toDetails={nothing} />,
  quarter: (room: OpenRoom) => <QuarterTab room={room} />,
};

const state = (tab: keyof typeof TABS, rows: RoomRows): GalleryState => ({
  page: 'sap',
  node: (
    <SapRoom rows={rows} today={TODAY}>
      {TABS[tab]}
    </SapRoom>
  ),
});

export const SAP_DUTY_STATES: Record<string, GalleryState> = {
  'sap-details-empty': state('details', NO_ROWS),
  'sap-details': state('details', { ...ROWS, profile: { ...PROFILE, fte: 0.4 } }),
  'sap-details-refused': state('details', ROWS),
  'sap-duties-unknown': state('duties', NO_ROWS),
  'sap-duties': state('duties', ROWS),
  'sap-duties-form': state('duties', ROWS),
  'sap-duties-pause': state('duties', ROWS),
  'sap-duties-resting': state('duties', {
    ...ROWS,
    pauses: [{ id: 'p1', from: '2026-03-01', until: null, beginTold: true, endTold: false }],
  }),
  'sap-time-unknown': state('time', { ...ROWS, profile: null }),
  'sap-time': state('time', ROWS),
  'sap-time-over': state('time', { ...ROWS, profile: { ...PROFILE, employees: 20 } }),
  'sap-time-form': state('time', ROWS),
  'sap-quarter': state('quarter', ROWS),
  'sap-quarter-fix': state('quarter', ROWS),
  'sap-quarter-sent': state('quarter', sent),
  'sap-quarter-few': state('quarter', { ...ROWS, clients: CLIENTS.slice(0, 2), talks: TALKS.slice(0, 2) }),
  'sap-quarter-none': state('quarter', NO_ROWS),
};
