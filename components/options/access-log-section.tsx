import type { RetentionControl } from '../../lib/pages/retention';
import { UI } from '../../lib/text/ui';

const TEXT = UI.retention.log;

/** „Zugriffsprotokoll“: how many cases were looked at, changed and so on, day by day. */
export function AccessLogSection({ log }: { log: RetentionControl['log'] }) {
  return (
    <section class="options-section" id="access-log" aria-labelledby="access-log-title">
      <h2 id="access-log-title">{TEXT.title}</h2>
      <p class="muted section-note">{TEXT.note}</p>
      {log === null && <p class="section-note">{TEXT.locked}</p>}
      {log?.length === 0 && <p class="section-note">{TEXT.none}</p>}
      {log && log.length > 0 && (
        <details class="access-log">
          <summary>{TEXT.days(log.length)}</summary>
          <ul class="plain-lines">
            {log.map(({ day, counts }) => (
              <li key={day}>
                {day}: {counts.map(({ action, count }) => TEXT.count(action, count)).join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
