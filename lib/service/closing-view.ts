/** „Gespräch abschließen“ as the panel shows it. */
import { appointmentTime } from '../rules/contact';
import type { CaseInput, IsoDate } from '../rules/facts';
import type { EventRow } from '../store/records';
import type { CaseBundle } from '../store/store';
import { nextStepText, talkLine, undatedText } from '../text/closing';
import { noShowWords } from '../text/now';
import { talkNote } from '../text/talk-note';
import { UI } from '../text/ui';
import { why } from '../text/why';
import type { ClosingView } from '../view-closing';
import { caseInput } from './case-input';
import { type Attended, noShowItems, personOf, talkItems } from './closing-items';
import type { Context } from './context';
import type { Evaluated } from './evaluate';
import { CLOSE_LIST, closingOf, closingRowOf, nextAppointment, openFollowUp, talkToClose } from './talk-closing';

/** Null where no talk is to be closed, or all of it is done, or the pack behind it is switched off. */
export function closingView({ settings, today }: Context, evaluated: Evaluated): ClosingView | null {
  const { bundle, input, findings, benefitUnit } = evaluated;
  const event = bundle && talkToClose(bundle, today);
  if (!bundle || !event || settings.packs[CLOSE_LIST.pack] === false) return null;
  const self = { bundle, event };
  const others = attendedToo(event, benefitUnit?.others ?? []);
  const next = nextOf(bundle, input, today);
  const hints = { nextStep: next ?? UI.closing.nextOpen, stepsDated: undatedHint(input) };
  const judged = closingOf(event, bundle, input, today);
  const noShow = event.kind === 'noShow';
  const missed = noShow ? (findings.find((finding) => finding.kind === 'noShow') ?? null) : null;
  const items = noShow ? noShowItems(judged, hints, self, missed) : talkItems(judged, hints, [self, ...others]);
  const open = items.filter(({ done }) => !done).length;
  const closed = closingRowOf(bundle, event)?.closed ?? false;
  if (closed && open === 0) return null;
  return {
    event: event.id,
    noShow,
    title: noShow ? (missed ? noShowWords(missed) : UI.closing.noShowTitle) : UI.closing.title,
    talk: talkLine(event, today),
    closed,
    nextKnown: next !== null,
    items,
    open,
    why: missed ? why(missed, {}) : [],
    notes: [
      noteOf(self, next),
      ...others.map((other) => {
        const theirs = caseInput(other.bundle.row.customerNumber, other.bundle, null, today);
        return noteOf(other, nextOf(other.bundle, theirs, today));
      }),
    ],
  };
}

function attendedToo({ change, kind }: EventRow, members: readonly CaseBundle[]): Attended[] {
  return members.flatMap((bundle) => {
    const event = bundle.events.find((one) => one.change === change && one.kind === kind);
    return event ? [{ bundle, event }] : [];
  });
}

function nextOf({ row }: CaseBundle, input: CaseInput, today: IsoDate): string | null {
  const appointment = nextAppointment(input, today);
  const time = appointment === null ? undefined : appointmentTime(input.appointments, appointment);
  const step = { appointment, time, followUp: openFollowUp(input), ended: row.endedOn };
  return nextStepText(step, today);
}

function undatedHint({ plans }: CaseInput): string | null {
  const undated = plans.flatMap(({ steps }) => steps).filter(({ date, done }) => !done && date === null).length;
  return undated > 0 ? undatedText(undated) : null;
}

function noteOf(attended: Attended, next: string | null): ClosingView['notes'][number] {
  const { bundle, event } = attended;
  const steps = bundle.plans.flatMap((plan) => plan.steps.filter(({ done }) => !done));
  return { ...personOf(attended), text: talkNote({ event, steps, next }) };
}
