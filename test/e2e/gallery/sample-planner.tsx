/** States of the page „Wochenplaner“: one invented week. */
import { PlannerBody } from '../../../components/planner/planner-body';
import type { PlannerBodyProps } from '../../../components/planner/planner-props';
import type { PlannerEntry, PlannerProposal, PlannerTalk, PlannerView } from '../../../lib/messages/planner';
import { toDay, toIso } from '../../../lib/rules/dates';
import { storeFault } from '../../../lib/text/faults';
import { CONTACT, EMPTY_LINE } from './sample-segments';
import { VAULTS } from './sample-vault';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const TODAY = '2026-11-20';
const MONDAY = toDay('2026-11-23');
const on = (day: number): string => toIso(MONDAY + day);
const SOURCE = 'Konzept Beratungsaktivität, 5 Ü25 Teams, 1.';

const talk = (no: number, names: (string | null)[], state: string, rank: string | null): PlannerTalk => ({
  id: `t${no}`,
  refs: names.map((_, at) => ({ system: 'https://fachverfahren.example', customerNumber: `214D0937${no}${at}` })),
  names,
  state: CONTACT[state] ?? EMPTY_LINE,
  due: on(-no),
  rank,
  minutes: 45,
  source: no === 3 ? null : SOURCE,
});
const at = (what: PlannerTalk, day: number, time: string): PlannerProposal => ({ ...what, date: on(day), time });
const PROPOSALS = [
  at(talk(1, ['Müller, Jürgen', 'Müller, Ayşe'], 'overdue', null), 0, '09:45'),
  at(talk(2, ['Richter, Marlies'], 'overdue', '2'), 0, '11:00'),
  at(talk(3, [null], 'overdue', null), 1, '13:00'),
  at(talk(4, ['Müller-Wolkenstein zu Habichtswald, Konstantin Alexander'], 'dueToday', '4'), 4, '08:15'),
];
const entry = (day: number, time: string | null, name: string, more: Partial<PlannerEntry> = {}): PlannerEntry => ({
  refs: [{ system: 'https://fachverfahren.example', customerNumber: '214D093771' }],
  names: [name],
  date: on(day),
  time,
  minutes: 45,
  assumed: time === null,
  kind: 'booked',
  ...more,
});
const ENTRIES = [
  entry(0, '08:30', 'Meyer, Holger', { minutes: 60 }),
  entry(0, '13:00', 'Arslan, Can'),
  entry(1, '09:15', 'Lange, Ute', { kind: 'held' }),
  entry(1, '10:15', 'Nowak, Katarzyna', { kind: 'noShow' }),
  entry(1, '10:30', 'Ziegler, Ruth'),
  entry(3, null, 'Tran, Thi Lan'),
  entry(3, null, 'Voss, Heike', { kind: 'open' }),
  entry(4, '17:15', 'Peters, Anke', { minutes: 90 }),
];
const LOADS: [number, number][] = [
  [14.75, 5.25],
  [12, 7],
  [9, 6],
  [9, 15],
  [6, 5],
  [2, 5],
  [5, 12],
  [4, 8],
];
const OPEN: Extract<PlannerView, { status: 'open' }> = {
  status: 'open',
  today: TODAY,
  cases: 84,
  fte: 0.8,
  workTimes: { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00', gap: 15, minutes: 45 },
  sofoCounts: null,
  at: 1,
  week: {
    monday: on(0),
    isoWeek: 48,
    days: (['open', 'open', 'sofo', 'open', 'open'] as const).map((state, day) => ({ date: on(day), state })),
    goals: {
      hours: { target: 20, fullTime: 25, source: 'Konzept Beratungsaktivität, 1. Vorbemerkung' },
      talks: { target: 9, fullTime: 20, source: 'Arbeit der IFK, 7. Prioritäten' },
      heldHours: 0.75,
      heldTalks: 1,
      bookedHours: 14.75,
      bookedTalks: 6,
      sofoHours: 5,
      sofoSource: 'Konzept Beratungsaktivität, 1. Vorbemerkung',
      bookedWithSofo: 19.75,
      absent: 0,
    },
    entries: ENTRIES,
    proposals: PROPOSALS,
    left: [
      { ...talk(5, ['Hoffmann, Uwe'], 'upcomingSoon', null), why: 'noRoom' },
      { ...talk(6, ['Wagner, Ines'], 'upcomingSoon', '1'), why: 'goalReached' },
    ],
    leftCount: 14,
  },
  load: LOADS.map(([booked, due], week) => ({
    monday: on(week * 7 - 7),
    isoWeek: week < 7 ? 47 + week : 1,
    goalHours: week === 5 || week === 6 ? 16 : 20,
    bookedHours: booked,
    bookedTalks: Math.round(booked),
    dueHours: due,
    dueTalks: Math.round(due / 0.75),
  })),
  ease: { week: 3, overHours: 4, talks: 3, into: [1, 2] },
  notPlanned: { noTalkYet: 3, missingData: 1, scheduledLate: 2, paused: 4 },
};

const page = (part: Partial<PlannerBodyProps>): GalleryState => ({
  page: 'planner',
  node: (
    <PlannerBody
      view={OPEN}
      problem={null}
      onRetry={nothing}
      vault={VAULTS.open}
      lockAt={null}
      onLookUp={() => undefined}
      onWeek={nothing}
      beyondGoal={false}
      onBeyondGoal={nothing}
      onTake={() => Promise.resolve({ ok: true, change: 'c1' })}
      onMark={() => Promise.resolve({ ok: true, change: 'c2' })}
      onExport={() => Promise.resolve(null)}
      onUndo={() => Promise.resolve({ ok: true, change: 'c3' })}
      {...part}
    />
  ),
});

const { week } = OPEN;
export const PLANNER_STATES: Record<string, GalleryState> = {
  'planner-open': page({}),
  'planner-nothing': page({
    view: {
      ...OPEN,
      at: 0,
      sofoCounts: true,
      week: {
        ...week,
        days: week.days.map(({ date }, day) => ({
          date,
          state: (['away', 'away', 'holiday', 'off', 'open'] as const)[day] ?? 'open',
        })),
        goals: { ...week.goals, hours: null, absent: 3, sofoHours: 0 },
        entries: [],
        proposals: [],
        left: [],
        leftCount: 0,
      },
      load: OPEN.load.map((one) => ({ ...one, goalHours: null })),
      ease: null,
      notPlanned: { noTalkYet: 0, missingData: 0, scheduledLate: 0, paused: 0 },
    },
  }),
  'planner-locked': page({ view: { status: 'locked', unset: false }, vault: VAULTS.locked }),
  'planner-broken': page({ view: { status: 'storeBroken', fault: storeFault('UnknownError') } }),
};
