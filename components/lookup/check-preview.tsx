import type { LookupEntry } from '../../lib/lookup/entry';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { CitedText } from '../cited-text';
import type { LookupProps } from './lookup-props';

type Props = Pick<LookupProps, 'subject' | 'ticksOf' | 'noTicks' | 'onTick'> & {
  entry: Extract<LookupEntry, { group: 'checklists' }>;
};

/** A checklist: arrows from item to item, Space ticks. */
export function CheckPreview({ entry, subject, ticksOf, noTicks, onTick }: Props) {
  const { id, hint, items } = entry.list;
  const ticks = ticksOf(id);
  const done = items.filter((item) => ticks.includes(item.id)).length;
  const kept = subject !== null && subject.kept[id] !== undefined;
  const whose = subject && kept ? LOOKUP_UI.forPerson(subject.name) : LOOKUP_UI.momentary;
  return (
    <>
      <p class="small">
        {LOOKUP_UI.done(done, items.length)} · {whose}
      </p>
      <ul class="lookup-items">
        {items.map((item) => (
          <li key={item.id}>
            <label class="check-row">
              <input
                type="checkbox"
                checked={ticks.includes(item.id)}
                aria-disabled={noTicks !== null}
                onClick={(event) => {
                  // It stays as it is, and a sentence says why.
                  if (noTicks !== null) event.preventDefault();
                  onTick(id, item.id, event.currentTarget.checked);
                }}
              />
              <span class="check-text">
                {item.lead && <span class="item-lead">{item.lead}</span>}
                <CitedText item={item} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {hint && <p class="small">{hint}</p>}
    </>
  );
}
