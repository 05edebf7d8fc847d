/** The talk that is to be closed, and what its checklist says of it. The only place that decides it, for view and writes. */
import { checklistById } from '../packs';
import type { Checklist } from '../rules/checklist-schema';
import { type Closing, closing } from '../rules/closing';
import { toDay } from '../rules/dates';
import type { CaseInput, IsoDate } from '../rules/facts';
import type { ClosingRow, EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { CASE_ENDS } from '../text/closing';

/** An older talk is history: it was entered afterwards, or nobody closes it any more. */
const CLOSED_WITHIN_DAYS = 14;

export const CLOSE_LIST: Checklist = checklistById('CL-CLOSE');

/** The latest talk or missed appointment, where it is recent enough to be closed. */
export function talkToClose({ events }: CaseBundle, today: IsoDate): EventRow | null {
  const recent = events.filter(({ date, kind, contentOfTalk }) => {
    const age = toDay(today) - toDay(date);
    return age >= 0 && age <= CLOSED_WITHIN_DAYS && (kind === 'noShow' || contentOfTalk);
  });
  // Of one day the last entered.
  return recent.reduce<EventRow | null>((last, event) => (last && last.date > event.date ? last : event), null);
}

export const closingRowOf = ({ closings }: CaseBundle, { change }: EventRow): ClosingRow | null =>
  closings.find(({ talk }) => talk === change) ?? null;

/** @param input the same case as the engine sees it, with what the page shows */
export function closingOf(event: EventRow, bundle: CaseBundle, input: CaseInput, today: IsoDate): Closing {
  return closing(CLOSE_LIST, {
    kind: event.kind,
    documented: event.documented,
    followUp: openFollowUp(input),
    nextAppointment: nextAppointment(input, today),
    caseEnds: bundle.row.endedOn === null ? null : event.follow?.reason || CASE_ENDS,
    steps: input.plans.flatMap(({ steps }) => steps),
  });
}

/** The next one that stands. */
export function nextAppointment({ appointments }: CaseInput, today: IsoDate): IsoDate | null {
  const coming = appointments.filter(({ date, cancelledOn }) => cancelledOn === null && date >= today);
  return coming.map(({ date }) => date).sort()[0] ?? null;
}

/** The oldest that is open. */
export function openFollowUp({ followUps }: CaseInput): IsoDate | null {
  const open = followUps.filter(({ done }) => !done);
  return open.map(({ date }) => date).sort()[0] ?? null;
}
