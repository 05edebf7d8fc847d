import { UI } from '../lib/text/ui';
import type { Explanation } from '../lib/view';

type Line = NonNullable<Explanation['timeline']>;

/** Room that the outer labels need, as fractions of the line; the middle label stays between them. */
const EDGE = { from: 0.16, due: 0.31, today: 0.14 };
const HALF = { due: 0.15, today: 0.06 };
/** Closer than this, two marks would be one blot. */
const TOGETHER = 0.02;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
const percent = (fraction: number): string => `${(fraction * 100).toFixed(2)}%`;

/** Line from the last talk to the later of due date and today. The rows below say the same in words, so it is hidden. */
export function Timeline({ line }: { line: Line }) {
  const sameDay = Math.abs(line.dueAt - line.todayAt) < TOGETHER && !line.overdue;
  const last: 'due' | 'today' = line.overdue ? 'today' : 'due';
  const middle: 'due' | 'today' = line.overdue ? 'due' : 'today';
  const at = { due: line.dueAt, today: line.todayAt };
  const words = { due: line.due, today: UI.why.today };
  const middleX = clamp(at[middle], EDGE.from + HALF[middle], 1 - EDGE[last] - HALF[middle]);
  return (
    <svg class="timeline" width="100%" height="44" aria-hidden="true" focusable="false">
      <line class="timeline-line" x1="0" y1="10" x2={percent(Math.min(at.due, at.today))} y2="10" />
      <line
        class={line.overdue ? 'timeline-late' : 'timeline-rest'}
        x1={percent(Math.min(at.due, at.today))}
        y1="10"
        x2={percent(Math.max(at.due, at.today))}
        y2="10"
      />
      <circle class="timeline-mark" cx="0" cy="10" r="6" />
      {!sameDay && <circle class="timeline-mark" cx={percent(at.today)} cy="10" r="6" />}
      <svg aria-hidden="true" x={percent(at.due)} y="10" width="1" height="1" overflow="visible">
        <rect class={line.overdue ? 'timeline-due late' : 'timeline-due'} x="-6" y="-6" width="12" height="12" rx="1" />
      </svg>
      <text class="timeline-label" x="-7" y="36">
        {line.from}
      </text>
      {!sameDay && (
        <text class="timeline-label" x={percent(middleX)} y="36" text-anchor="middle">
          {words[middle]}
        </text>
      )}
      <svg aria-hidden="true" x="100%" y="36" width="1" height="1" overflow="visible">
        <text class="timeline-label" x="7" y="0" text-anchor="end">
          {sameDay ? `${UI.why.due} ${UI.why.today}` : words[last]}
        </text>
      </svg>
    </svg>
  );
}
