import type { LoadWeek } from '../../lib/messages/planner';
import { shortDate } from '../../lib/text/dates';
import { hoursText, PLANNER_UI } from '../../lib/text/ui-planner';
import { StateIcon } from '../icons/state-icon';

const TEXT = PLANNER_UI.load;
/** A week is drawn up to so many times its goal; the words say how much it really is. */
const HIGHEST = 2;

/** The coming weeks as bars against their goals, and the table behind them. */
export function LoadPicture({ load, today }: { load: readonly LoadWeek[]; today: string }) {
  const goal = Math.max(0, ...load.map(({ goalHours }) => goalHours ?? 0));
  const most = Math.max(...load.map(({ bookedHours, dueHours }) => bookedHours + dueHours), goal, 1);
  const whole = goal > 0 ? Math.min(most, goal * HIGHEST) : most;
  const percent = (hours: number): string => `${Math.min(100, (hours / whole) * 100)}%`;
  return (
    <section class="load" aria-labelledby="load-title">
      <div class="goal-head">
        <h2 id="load-title">{TEXT.picture}</h2>
        <ul class="legend">
          <li>
            <span class="key fill booked" aria-hidden="true" />
            {TEXT.booked}
          </li>
          <li>
            <span class="key fill proposed" aria-hidden="true" />
            {TEXT.due}
          </li>
          {goal > 0 && (
            <li>
              <span class="key goal-key" aria-hidden="true" />
              {TEXT.goal}
            </li>
          )}
        </ul>
      </div>
      <ul class="load-weeks">
        {load.map((week) => {
          const all = week.bookedHours + week.dueHours;
          const over = week.goalHours === null ? 0 : all - week.goalHours;
          const booked = Math.min(week.bookedHours, whole);
          return (
            <li key={week.monday} class="load-week">
              {over > 0 && (
                <p class="load-over">
                  <StateIcon name="error" size={14} />
                  <span>{TEXT.overBy(over)}</span>
                </p>
              )}
              <div class="load-bar" aria-hidden="true">
                <span class="fill proposed" style={{ height: percent(Math.min(all, whole) - booked) }} />
                <span class="fill booked" style={{ height: percent(booked) }} />
                {week.goalHours !== null && <span class="load-goal" style={{ bottom: percent(week.goalHours) }} />}
              </div>
              <p>
                <strong>{TEXT.short(week.isoWeek)}</strong> {TEXT.from(shortDate(week.monday, today))}
              </p>
              <p class="muted">{TEXT.sum(all, week.goalHours)}</p>
            </li>
          );
        })}
      </ul>
      <p class="small">{TEXT.note}</p>
      <details class="load-table">
        <summary>{TEXT.table}</summary>
        <LoadTable load={load} today={today} />
      </details>
    </section>
  );
}

function LoadTable({ load, today }: { load: readonly LoadWeek[]; today: string }) {
  const { columns } = TEXT;
  return (
    <table>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, words]) => (
            <th key={key} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {load.map((week) => (
          <tr key={week.monday}>
            {Object.entries(cellsOf(week, today)).map(([key, text]) =>
              key === 'week' ? (
                <th key={key} scope="row" data-label={columns.week}>
                  {text}
                </th>
              ) : (
                <td key={key} data-label={columns[key as keyof typeof columns]}>
                  {text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellsOf(week: LoadWeek, today: string): Record<keyof typeof TEXT.columns, string> {
  const { bookedHours, dueHours, goalHours } = week;
  return {
    week: String(week.isoWeek),
    from: shortDate(week.monday, today),
    booked: hoursText(bookedHours),
    bookedTalks: String(week.bookedTalks),
    due: hoursText(dueHours),
    dueTalks: String(week.dueTalks),
    sum: hoursText(bookedHours + dueHours),
    goal: goalHours === null ? TEXT.none : hoursText(goalHours),
  };
}
