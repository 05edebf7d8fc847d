import type { MarkedDay, PlannerProposal, PlannerView } from '../../lib/messages/planner';
import { weekdayDate } from '../../lib/text/dates';
import { hoursText, namesText, PLANNER_UI, timeText } from '../../lib/text/ui-planner';
import { CheckRow } from '../check-row';
import { hoursOf, placesOf, type Slot, slotsOf } from './day-slots';

const TEXT = PLANNER_UI.days;
/** Rows of the grid above the clock: the head of the day, and what has no time. */
const HEAD_ROWS = 2;
const ROWS_OF_HOUR = 4;

interface Props {
  view: Extract<PlannerView, { status: 'open' }>;
  chosen: readonly PlannerProposal[];
  onMark: (date: string, as: MarkedDay['as'] | null) => void;
}

/** The five days on one clock: solid is booked, dashed is proposed. */
export function WeekDays({ view, chosen, onMark }: Props) {
  const { week, today, workTimes } = view;
  const days = week.days.map((day) => ({ ...day, slots: slotsOf(day.date, week.entries, chosen) }));
  const { first, last } = hoursOf(
    workTimes.from,
    workTimes.to,
    days.flatMap(({ slots }) => slots),
  );
  const hours = Array.from({ length: last - first }, (_, at) => at);
  const rows = (from: number, to: number): string => `${HEAD_ROWS + 1 + from} / ${HEAD_ROWS + 1 + to}`;
  return (
    <section class="days" aria-label={TEXT.title}>
      {hours.map((hour) => (
        <div
          key={hour}
          class="hour"
          aria-hidden="true"
          style={{ gridRow: rows(hour * ROWS_OF_HOUR, (hour + 1) * ROWS_OF_HOUR) }}
        >
          <span>{TEXT.hour(first + hour)}</span>
        </div>
      ))}
      {days.map(({ date, state, slots }, at) => {
        const column = at + 2;
        const untimed = week.entries.filter((entry) => entry.date === date && entry.time === null);
        const minutes =
          slots.reduce((sum, slot) => sum + slot.minutes, 0) + untimed.reduce((sum, one) => sum + one.minutes, 0);
        const name = weekdayDate(date, today);
        const words = TEXT.state(state);
        return (
          <section key={date} class="day" aria-label={name}>
            <div class="day-head" style={{ gridColumn: column }}>
              <p class="day-name">
                <strong>{name}</strong> <span class="muted">{hoursText(minutes / 60)}</span>
              </p>
              {state === 'holiday' || state === 'off' ? (
                <p class="small">{words}</p>
              ) : (
                <div class="day-marks">
                  {(['away', 'sofo'] as const).map((as) => (
                    <CheckRow key={as} checked={state === as} onChange={(on) => onMark(date, on ? as : null)}>
                      <span aria-hidden="true">{TEXT[as]}</span>
                      <span class="hidden-text">{TEXT[`${as}Named`](name)}</span>
                    </CheckRow>
                  ))}
                  {state === 'sofo' && week.goals.sofoHours > 0 && (
                    <p class="small">{TEXT.sofoHours(sofoPerDay(view))}</p>
                  )}
                </div>
              )}
            </div>
            <div
              class={`day-ground ${state}`}
              style={{ gridColumn: column, gridRow: rows(0, hours.length * ROWS_OF_HOUR) }}
              aria-hidden="true"
            />
            <ul class="day-untimed" style={{ gridColumn: column }}>
              {untimed.map((entry, index) => (
                <li key={index} class={`untimed ${entry.kind}`}>
                  {namesText(entry.names)}
                  <span class="small">
                    {[
                      TEXT.untimed,
                      entry.assumed ? TEXT.assumed(entry.minutes) : TEXT.minutes(entry.minutes),
                      TEXT.kind(entry.kind),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {placesOf(slots, first).map((place) => (
              <ul
                key={place.slots[0]?.key}
                class="day-place"
                style={{ gridColumn: column, gridRow: rows(place.from, place.to) }}
              >
                {place.slots.map((slot) => (
                  <SlotItem key={slot.key} slot={slot} />
                ))}
              </ul>
            ))}
            {slots.length + untimed.length === 0 && <p class="day-nothing small">{words ?? TEXT.nothing}</p>}
          </section>
        );
      })}
    </section>
  );
}

/** All such days of the week are of one length. */
function sofoPerDay({ week }: Props['view']): number {
  return week.goals.sofoHours / Math.max(1, week.days.filter(({ state }) => state === 'sofo').length);
}

function SlotItem({ slot }: { slot: Slot }) {
  const isProposal = slot.kind === 'proposal';
  const kind = slot.kind === 'proposal' ? null : TEXT.kind(slot.kind);
  return (
    <li class={`slot ${slot.kind}`}>
      <strong>{timeText(slot.time)}</strong> {namesText(slot.names)}
      {isProposal && <span class="hidden-text"> ({TEXT.proposal})</span>}
      {kind && <span class="small"> {kind}</span>}
    </li>
  );
}
