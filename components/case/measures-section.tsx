import { useId } from 'preact/hooks';
import { UI } from '../../lib/text/ui';
import type { MeasuresView } from '../../lib/view-case';
import { CitedText } from '../cited-text';
import { WhyDisclosure } from '../why-disclosure';

/** What a source calls for after missed or cancelled appointments, and why. */
export function MeasuresSection({ measures: { title, items, why } }: { measures: MeasuresView }) {
  const id = useId();
  return (
    <section class="tab-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="plain-list cited">
        {items.map((item) => (
          <li key={item.id}>
            <CitedText item={item} />
          </li>
        ))}
      </ul>
      <WhyDisclosure label={UI.measures.why} why={why} />
    </section>
  );
}
