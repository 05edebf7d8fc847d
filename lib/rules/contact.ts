/** The next contact of a case: one finding, whatever the packs. */
import { compileTerms } from './case-terms';
import type { CompiledSettings } from './compiled-settings';
import { type Due, type DueCase, dueAfter, type Shift, type Verdict, verdictOn } from './contact-due';
import type { ContactRules } from './contact-rules';
import { type EpochDay, lastWorkdayBefore, toDay, toIso } from './dates';
import { daysUntil, dueState } from './due-state';
import type { FactState } from './fact-timeline';
import type { CaseInput, EventKind, IsoDate } from './facts';
import type { AppliedRule, ContactFinding, ContactState } from './finding';
import { lastTalk, notCounted, type Talk } from './qualified-contact';
import type { Versions } from './versions';

/** What one pack says about the next contact. */
interface ContactResult extends Due {
  which: DueCase;
  talk: Talk | null;
  /** What other packs say, where this one prevails. */
  overrode: AppliedRule[];
}

/** Shared by all findings, so nobody may write to it. */
const NONE = Object.freeze([]) as never;
/** What an appointment turns out to be on its day; a call or papers handed in leave it standing. */
const ENDS_APPOINTMENT: readonly EventKind[] = ['scheduledInPerson', 'jointTalk', 'noShow'];
const NO_VERDICT: Verdict = { due: null, target: null, used: NONE, overrode: NONE, window: null, missing: NONE };

/** The result of the pack that asks for the earliest contact; null without a pack about contacts, which is no target. */
export function contactResult(
  input: CaseInput,
  timeline: readonly FactState[],
  packs: readonly Versions<ContactRules>[],
  settings: CompiledSettings,
  today: EpochDay,
): ContactResult | null {
  const terms = input.terms === undefined ? NONE : compileTerms(input.terms);
  let first: ContactResult | null = null;
  for (const rules of packs) {
    const result = resultOf(input, { rules, timeline, terms, settings }, today);
    if (first === null) first = result;
    else if (urgency(result) < urgency(first)) first = prevails(result, first);
    else first = prevails(first, result);
  }
  return first;
}

function prevails(winner: ContactResult, loser: ContactResult): ContactResult {
  const rule = loser.verdict.target?.rule;
  return { ...winner, overrode: [...winner.overrode, ...loser.overrode, ...(rule ? [rule] : [])] };
}

function resultOf(input: CaseInput, which: DueCase, today: EpochDay): ContactResult {
  const talk = lastTalk(input.events, which.rules, which.settings, today);
  if (talk) {
    const { verdict, dueBy, shifts } = dueAfter(which, talk.day, today);
    return { which, talk, verdict, dueBy, shifts, overrode: verdict.overrode };
  }
  // Without a talk only what kind of target there is can be said, counted from nowhere.
  const verdict = verdictOn(which, today, today);
  return { which, talk, verdict, dueBy: null, shifts: NONE, overrode: verdict.overrode };
}

/** Earliest due day first; then missing facts, no talk yet, no target. */
function urgency({ talk, verdict }: ContactResult): number {
  if (talk && verdict.due !== null) return verdict.due;
  if (talk && verdict.missing.length > 0) return Number.MAX_SAFE_INTEGER - 1;
  return hasTarget(verdict) ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
}

/** False where the facts definitely give no target. */
function hasTarget({ due, missing }: Verdict): boolean {
  return due !== null || missing.length > 0;
}

/** The finding of a result; all dates as ISO texts. */
export function contactFinding(
  input: CaseInput,
  result: ContactResult | null,
  settings: CompiledSettings,
  today: EpochDay,
): ContactFinding {
  const talk = result?.talk ?? null;
  const verdict = result?.verdict ?? NO_VERDICT;
  const shifts = result?.shifts ?? NONE;
  const due = talk ? verdict.due : null;
  const last = verdict.window ? verdict.window[1] : due;
  const days = due === null || last === null ? null : daysUntil(due, last, today);
  const appointment = nextAppointment(input, today);
  const time = appointment === null ? undefined : appointmentTime(input.appointments, toIso(appointment));
  const unreadable = talk === null && input.talkUnreadable === true && hasTarget(verdict);
  const state = unreadable ? 'missingData' : stateOf(talk, verdict, days, last, appointment);
  const suggested = due === null || verdict.window ? null : lastWorkdayBefore(due, settings.publicHolidays);
  return {
    kind: 'contact',
    case: input.id,
    state,
    due: due === null ? null : toIso(due),
    days,
    rule: verdict.target?.rule ?? null,
    dueBy: result?.dueBy && result.dueBy.rule !== verdict.target?.rule ? result.dueBy.rule : null,
    overrode: result?.overrode ?? NONE,
    used: verdict.used,
    lastTalk: talk && { date: talk.date, origin: talk.origin },
    notCounted: result ? notCounted(input.events, result.which.rules, settings, talk, today) : NONE,
    appointment: appointment === null ? null : toIso(appointment),
    ...(time === undefined ? {} : { appointmentTime: time }),
    suggestedWorkday: suggested === null ? null : toIso(suggested),
    missing: unreadable ? [...verdict.missing, 'lastTalk'] : state === 'missingData' ? verdict.missing : NONE,
    check: state === 'noTarget' ? (verdict.target?.check ?? NONE) : NONE,
    window: verdict.window && due !== null ? [toIso(verdict.window[0]), toIso(verdict.window[1])] : null,
    shifts: shifts.length === 0 ? NONE : shifts.map(shiftText),
  };
}

function stateOf(
  talk: Talk | null,
  verdict: Verdict,
  days: number | null,
  last: EpochDay | null,
  appointment: EpochDay | null,
): ContactState {
  if (!hasTarget(verdict)) return 'noTarget';
  if (!talk) return 'noTalkYet';
  if (days === null || last === null) return 'missingData';
  if (appointment === null) return dueState(days);
  return appointment <= last ? 'scheduled' : 'scheduledLate';
}

/** The earliest appointment from today on that still stands; the one of today until it is known how it went. */
function nextAppointment({ appointments, events }: CaseInput, today: EpochDay): EpochDay | null {
  let next: EpochDay | null = null;
  for (const { date, cancelledOn } of appointments) {
    const day = toDay(date);
    if (day < today || (next !== null && day >= next)) continue;
    if (cancelledOn !== null && toDay(cancelledOn) <= today) continue;
    if (day === today && events.some((event) => event.date === date && ENDS_APPOINTMENT.includes(event.kind))) continue;
    next = day;
  }
  return next;
}

/** `HH:MM` of what stands on that day, the earliest; undefined where only the day is known. */
export function appointmentTime(appointments: CaseInput['appointments'], date: IsoDate): string | undefined {
  return appointments
    .flatMap((one) => (one.date === date && one.cancelledOn === null ? (one.time ?? []) : []))
    .sort()[0];
}

function shiftText({ on, from, to, because }: Shift): ContactFinding['shifts'][number] {
  return { on: toIso(on), from: from === null ? null : toIso(from), to: to === null ? null : toIso(to), because };
}
