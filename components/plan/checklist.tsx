import { UI } from '../../lib/text/ui';
import type { ChecklistView } from '../../lib/view-case';
import { CheckRow } from '../check-row';
import { CitedText } from '../cited-text';

interface Props {
  checklist: ChecklistView;
  onTick: (item: string, done: boolean) => void;
}

/** A checklist; every item carries its own source. */
export function Checklist({ checklist, onTick }: Props) {
  const { id, title, items } = checklist;
  if (items.length === 0) return null;
  const done = items.filter((item) => item.done).length;
  return (
    <section class="tab-section" aria-labelledby={`list-${id}`}>
      <div class="section-head">
        <h2 id={`list-${id}`}>{title}</h2>
        <span class="small">{UI.plan.checklistCount(done, items.length)}</span>
      </div>
      <ul class="checklist">
        {items.map((item) => (
          <li key={item.id}>
            <CheckRow checked={item.done} onChange={(now) => onTick(item.id, now)}>
              <CitedText item={item} />
            </CheckRow>
          </li>
        ))}
      </ul>
    </section>
  );
}
