import { UI } from '../lib/text/ui';
import type { Explanation } from '../lib/view';
import { Timeline } from './timeline';

/** „Warum dieses Datum?“: what the date rests on, each value with its origin, the source last. */
export function DueExplanation({ explanation, level }: { explanation: Explanation; level: 1 | 2 }) {
  const { rows, timeline, source, derived, whatIf, hints } = explanation;
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <section class="why">
      <Title class="why-title">{UI.why.title}</Title>
      {timeline && <Timeline line={timeline} />}
      <dl class="why-rows">
        {rows.map((row) => (
          <div key={row.label} class="why-row">
            <dt>{row.label}</dt>
            <dd>
              <strong>{row.value}</strong>
              {row.note && <span class="small">{row.note}</span>}
            </dd>
          </div>
        ))}
        {source && (
          <div class="why-row">
            <dt>{UI.why.source}</dt>
            <dd>
              {source}
              {derived && (
                <span class="small">
                  ≈{'\u00a0'}
                  {derived}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
      {whatIf && (
        <p class="why-if">
          <strong>{UI.why.whatIf}</strong> {whatIf}
        </p>
      )}
      {hints.length > 0 && (
        <ul class="why-hints small">
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
