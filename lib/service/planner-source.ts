/** What the week planner plans with: the talks that are due, and what is held and booked, out of the evaluated cases. */
import type { PlannerEntry, PlannerTalk } from '../messages/planner';
import { lastWorkdayBefore, toDay, toIso } from '../rules/dates';
import type { EventKind, IsoDate, Team } from '../rules/facts';
import type { ContactFinding } from '../rules/finding';
import { talkDuration } from '../rules/talk-durations';
import type { WorkEntry } from '../rules/week-goals';
import type { EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { badgeLine } from '../text/badge-line';
import { byUrgency, type DueTalk } from '../week-plan/propose';
import type { Context } from './context';
import type { Evaluated } from './evaluate';
import { NO_LOCAL_FACTS } from './known-facts';
import { restOf } from './pause-views';
import { rankViews } from './rank-views';
import { contactOf } from './views';

export interface Planned {
  bundle: CaseBundle;
  evaluated: Evaluated;
}

/** With the view of it, so that the plan and the page speak of the same talk. */
export type SourceTalk = DueTalk & { view: PlannerTalk };
export type SourceEntry = WorkEntry & { time: string | null; view: PlannerEntry };

interface Length {
  minutes: number;
  source: string | null;
}

/** How long a talk of this case takes: as a pack says for its team, at most; else as the user set it. */
function lengthOf({ packs, rules, settings, today }: Context, { bundle, evaluated }: Planned): Length {
  const team: Team | null =
    (bundle.row.localFacts.at(-1)?.facts ?? NO_LOCAL_FACTS).team ??
    bundle.row.observations.at(-1)?.team ??
    rules.ownTeam;
  const isFirst = contactOf(evaluated).lastTalk === null;
  const found = team && talkDuration(team, isFirst ? 'first' : 'followUp', packs, today);
  return found
    ? { minutes: found.most, source: `${found.rule.source.title}, ${found.rule.source.section}` }
    : { minutes: settings.workTimes.minutes, source: null };
}

const DUE_STATES: ContactFinding['state'][] = ['overdue', 'dueToday', 'upcoming'];
/** Two members of a Bedarfsgemeinschaft who are due within so many days of each other are asked to come together. */
const TOGETHER_DAYS = 7;

/** The case rests today, and nobody is to look at its pause yet. */
export const isPaused = ({ bundle, evaluated }: Planned, today: IsoDate): boolean =>
  restOf(bundle, evaluated.findings, today)?.review === false;

/** Talks that are due some day and have no appointment yet; of cases that rest, none. */
export function dueTalks(context: Context, cases: readonly Planned[]): SourceTalk[] {
  const holidays = new Set(context.rules.publicHolidays.map(toDay));
  const ranks = new Map(rankViews(context).map(({ key, short }) => [key, Number.parseInt(short, 10)]));
  const single: (SourceTalk & { unit: string | null })[] = [];
  for (const planned of cases) {
    const { bundle, evaluated } = planned;
    const contact = contactOf(evaluated);
    if (bundle.row.endedOn !== null || contact.due === null || !DUE_STATES.includes(contact.state)) continue;
    if (isPaused(planned, context.today)) continue;
    const { segments } = badgeLine(evaluated.findings, context.settings.leadDays, context.today);
    const state = segments.find(({ kind }) => kind === 'contact');
    if (!state) throw new Error('the engine gives one contact finding per case');
    const priority = bundle.row.localFacts.at(-1)?.facts.priority ?? null;
    const rank = (priority && ranks.get(priority)) ?? null;
    const latest = lastWorkdayBefore(toDay(contact.due), holidays);
    const { minutes, source } = lengthOf(context, planned);
    const { system, customerNumber, id, name } = { ...bundle.row };
    single.push({
      id,
      due: contact.due,
      earliest: contact.window?.[0] ?? null,
      latest: latest === null ? contact.due : toIso(latest),
      rank,
      minutes,
      unit: isJointWanted(evaluated) ? bundle.row.benefitUnit : null,
      view: {
        id,
        refs: [{ system, customerNumber }],
        names: [name],
        state,
        due: contact.due,
        rank: rank === null ? null : String(rank),
        minutes,
        source,
      },
    });
  }
  return joined(single.toSorted(byUrgency));
}

function isJointWanted({ findings }: Evaluated): boolean {
  return findings.some(
    (finding) => finding.kind === 'jointTalks' && finding.state === 'missing' && !finding.decisionOpen,
  );
}

/** The most urgent member takes the others along who are due soon after. */
function joined(talks: readonly (SourceTalk & { unit: string | null })[]): SourceTalk[] {
  const list: SourceTalk[] = [];
  const open = new Map<string, SourceTalk>();
  for (const { unit, ...talk } of talks) {
    const first = unit === null ? undefined : open.get(unit);
    if (first && toDay(talk.due) - toDay(first.due) <= TOGETHER_DAYS) {
      first.view = {
        ...first.view,
        refs: [...first.view.refs, ...talk.view.refs],
        names: [...first.view.names, ...talk.view.names],
      };
      continue;
    }
    list.push(talk);
    if (unit !== null) open.set(unit, talk);
  }
  return list;
}

/** Held, booked and missed talks from `from` on; a joint one once. */
export function workEntries(context: Context, cases: readonly Planned[], from: IsoDate): SourceEntry[] {
  const joint = new Map<string, SourceEntry>();
  const list: SourceEntry[] = [];
  /** What has a key in common is one talk of several persons. */
  const add = (key: string | null, entry: SourceEntry): void => {
    const first = key === null ? undefined : joint.get(key);
    if (first) {
      first.view.names.push(...entry.view.names);
      first.view.refs.push(...entry.view.refs);
      return;
    }
    list.push(entry);
    if (key !== null) joint.set(key, entry);
  };
  for (const planned of cases) {
    const { bundle, evaluated } = planned;
    const usual = lengthOf(context, planned).minutes;
    const own = new Map(
      bundle.appointments.filter(({ cancelledOn }) => cancelledOn === null).map((one) => [one.date, one]),
    );
    const entry = (
      date: IsoDate,
      view: PlannerEntry['kind'],
      kind: EventKind,
      state: WorkEntry['state'] | null,
    ): SourceEntry => {
      const { time = null, minutes = null } = own.get(date) ?? {};
      return {
        date,
        minutes: minutes ?? usual,
        kind,
        state: state ?? 'cancelled',
        time,
        view: {
          refs: [{ system: bundle.row.system, customerNumber: bundle.row.customerNumber }],
          names: [bundle.row.name],
          date,
          time,
          minutes: minutes ?? usual,
          assumed: minutes === null,
          kind: view,
        },
      };
    };
    const met = new Set<IsoDate>();
    for (const event of bundle.events) {
      met.add(event.date);
      const state = stateOf(event);
      if (event.date < from || state === null) continue;
      // A missed talk is time that was set aside for one.
      const kind = event.kind === 'noShow' ? 'scheduledInPerson' : event.kind;
      add(event.jointWith.length > 0 ? event.change : null, entry(event.date, state, kind, state));
    }
    for (const { date, origin } of evaluated.input.events) {
      if (origin === 'page' && date >= from && !met.has(date)) {
        met.add(date);
        add(null, entry(date, 'held', 'scheduledInPerson', 'held'));
      }
    }
    const days = new Set(
      evaluated.input.appointments.flatMap(({ date, cancelledOn }) => (cancelledOn === null ? date : [])),
    );
    for (const date of days) {
      if (date < from || met.has(date) || bundle.row.endedOn !== null) continue;
      const time = own.get(date)?.time ?? null;
      const key = bundle.row.benefitUnit && time !== null ? `${bundle.row.benefitUnit} ${date} ${time}` : null;
      if (date < context.today) add(key, entry(date, 'open', 'scheduledInPerson', null));
      else add(key, entry(date, 'booked', 'scheduledInPerson', 'booked'));
    }
  }
  return list;
}

/** Null: no talk, and no time that was set aside for one. */
function stateOf({ kind, documented, contentOfTalk }: EventRow): 'held' | 'noShow' | 'undocumented' | null {
  if (kind === 'noShow') return 'noShow';
  if (!contentOfTalk) return null;
  return documented ? 'held' : 'undocumented';
}
