/** States of the page „Fallbestand“: thirty invented cases. */
import { CaseloadBody } from '../../../components/caseload/caseload-body';
import type { CaseloadBodyProps } from '../../../components/caseload/caseload-props';
import { countsOf } from '../../../lib/caseload/filters';
import type { CaseloadRow, CaseloadView } from '../../../lib/messages/caseload';
import { toDay, toIso } from '../../../lib/rules/dates';
import type { ContactState } from '../../../lib/rules/finding';
import { contactSegment } from '../../../lib/text/badge-line';
import { storeFault } from '../../../lib/text/faults';
import { RETENTION_REFUSALS } from '../../../lib/text/retention';
import { HANDOVER } from './sample-handover';
import { TAKEOVERS } from './sample-takeover';
import { RANKS } from './sample-terms';
import { VAULTS } from './sample-vault';
import { CASE } from './sample-views';
import type { GalleryState } from './states';

const nothing = (): void => undefined;
const TODAY = '2026-11-20';
const TEAMS = ['ue25', 'ue25', 't944', 'u25', 'fm', 't935_self'] as const;
const NAMES = [
  'Müller, Jürgen',
  'Müller, Ayşe',
  'Richter, Marlies',
  'Santos, Miguel',
  'Hoffmann, Uwe',
  'Hoffmann, Karin',
  'Hoffmann, Leon',
  'Wagner, Ines',
  'Nowak, Katarzyna',
  'Müller-Wolkenstein zu Habichtswald, Konstantin Alexander',
];
const STATES: [ContactState, number | null][] = [
  ['overdue', -12],
  ['overdue', -7],
  ['overdue', -1],
  ['dueToday', 0],
  ['upcoming', 10],
  ['scheduled', 24],
  ['scheduledLate', 11],
  ['upcoming', 40],
  ['noTalkYet', null],
  ['missingData', null],
];
const UNITS = ['21404//0018263', '21404//0020917', null, null, null];
const day = (days: number): string => toIso(toDay(TODAY) + days);

const TAKEN = {
  id: 'h1',
  role: 'taken',
  sender: 'Team 412',
  until: '2026-12-11',
  text: 'in Vertretung bis Fr 11.12. (von Team 412)',
} as const;

function row(at: number): CaseloadRow {
  const [state, days] = STATES[Math.floor(at / 3) % STATES.length] ?? ['overdue', -1];
  const due = days === null ? null : day(days);
  const appointment = state.startsWith('scheduled') ? '2026-12-14' : null;
  const rank = at % 4 === 3 ? null : RANKS[at % RANKS.length];
  const unit = UNITS[at % UNITS.length] ?? null;
  return {
    ref: { system: 'https://fachverfahren.example', customerNumber: `214D09${String(3771 + at).padStart(4, '0')}` },
    name: at === 20 ? null : (NAMES[at % NAMES.length] ?? null),
    team: TEAMS[at % TEAMS.length] ?? null,
    state: contactSegment(
      {
        state,
        due,
        days,
        appointment,
        ...(at % 2 ? {} : { appointmentTime: '09:30' }),
        missing: state === 'missingData' ? ['profile'] : [],
      },
      14,
      TODAY,
    ),
    derived: at === 13,
    contact: state,
    due,
    days,
    interval: at % 2 ? 'monatlich' : 'alle 3 Monate',
    appointment,
    appointmentAt: null,
    priority: rank?.key ?? null,
    rank: rank ? Number.parseInt(rank.short, 10) : null,
    unit:
      unit === null
        ? null
        : { number: unit, talks: at % 2 ? '1 von 2' : 'Entscheidung', full: 'BG-Gespräch 1 von 2 in 2026' },
    plan:
      at % 5 === 4
        ? null
        : { due: day(at - 3), days: at - 3, text: at < 3 ? 'seit 2 Tagen' : 'bis 29.11.', soon: at < 17 },
    followUps:
      at % 6 === 0
        ? { due: day(-3), days: -3, text: 'seit 3 Tagen', open: 2, dueNow: 1, what: 'Rückmeldung Schuldnerberatung' }
        : null,
    seenOn: at === 7 ? null : day(-at),
    paused: at === 17 ? { text: 'pausiert bis Di 15.12. – fällig wäre am 30.11.', review: false } : null,
    substitution: at % 9 === 4 ? TAKEN : null,
    endedOn: at === 29 ? '2026-11-06' : null,
    unreadable: at === 11 ? 2 : 0,
  };
}

const LISTS = [{ tabId: 7, rows: 23, host: 'fachverfahren.jobcenter-musterland.example:8443' }];
const ROWS = Array.from({ length: 30 }, (_, at) => row(at));
/** One in three, so of each kind: enough where the table is not what the state is about. */
const FEW = ROWS.filter((_, at) => at % 3 === 0);
const opened = (rows: CaseloadRow[]): CaseloadView => ({
  status: 'open',
  today: TODAY,
  counts: countsOf(rows),
  rows,
  ranks: RANKS,
});

const page = (part: Partial<CaseloadBodyProps>): GalleryState => ({
  page: 'caseload',
  node: (
    <CaseloadBody
      view={opened(FEW)}
      problem={null}
      onRetry={nothing}
      vault={VAULTS.open}
      lockAt={null}
      onLookUp={() => undefined}
      opened={null}
      lists={[]}
      takeover={TAKEOVERS.idle}
      providersDue={0}
      handover={HANDOVER}
      onOpen={nothing}
      onClose={nothing}
      actionsFor={() => {
        throw new Error('nothing is written here');
      }}
      shortcut="Alt+Shift+G"
      onChange={() => Promise.resolve({ ok: true, change: 'c1' })}
      onDelete={() => Promise.resolve({ ok: true, deleted: 1 })}
      onUndo={() => Promise.resolve({ ok: true, change: 'c2' })}
      onExport={() => Promise.resolve(null)}
      {...part}
    />
  ),
});

export const CASELOAD_STATES: Record<string, GalleryState> = {
  'caseload-open': page({ view: opened(ROWS), lists: LISTS }),
  'caseload-grouped': page({ view: opened(ROWS) }),
  'caseload-none-left': page({}),
  'caseload-list-offered': page({ view: opened([]), lists: LISTS }),
  'caseload-take-preview': page({ lists: LISTS, takeover: TAKEOVERS.preview }),
  'caseload-take-nothing': page({ lists: LISTS, takeover: TAKEOVERS.nothingNew }),
  'caseload-take-done': page({ takeover: TAKEOVERS.done }),
  'caseload-selected': page({}),
  'caseload-follow-up': page({ view: opened(ROWS) }),
  'caseload-rank': page({}),
  'caseload-end-refused': page({
    onChange: () => Promise.resolve({ ok: false, message: RETENTION_REFUSALS.endInFuture }),
  }),
  'caseload-delete': page({}),
  'caseload-changed': page({}),
  'caseload-export': page({}),
  'caseload-handover': page({}),
  'caseload-give': page({}),
  'caseload-nothing-due': page({
    providersDue: 3,
    view: opened(ROWS.filter(({ contact, followUps }) => contact === 'upcoming' && !followUps)),
    vault: VAULTS.managed,
  }),
  'caseload-empty': page({ view: opened([]) }),
  'caseload-empty-unproven': page({ view: opened([]), vault: VAULTS.unproven }),
  'caseload-part-lost': page({ vault: VAULTS.partLost }),
  'caseload-locked': page({ view: { status: 'locked', unset: false }, vault: VAULTS.locked }),
  'caseload-unset': page({ view: { status: 'locked', unset: true }, vault: VAULTS.unset }),
  'caseload-broken': page({ view: { status: 'storeBroken', fault: storeFault('UnknownError') } }),
  'caseload-no-answer': page({ view: null, problem: 'Fallblick antwortet nicht. Bitte laden Sie die Seite neu.' }),
};

/** With a case over the table; the writes are the gallery's. */
export const caseloadWithCase = (actionsFor: CaseloadBodyProps['actionsFor']): GalleryState =>
  page({ opened: CASE, actionsFor });
