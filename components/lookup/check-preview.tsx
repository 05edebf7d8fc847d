import type { LookupEntry } from '../../lib/lookup/entry';
import { CHECK_UI } from '../../lib/text/checks';
import { LOOKUP_UI } from '../../lib/text/lookup';
import { CitedText } from '../cited-text';
import type { LookupProps } from './lookup-props';

type Props = Pick<LookupProps, 'subject' | 'ticksOf' | 'noTicks' | 'onTick' | 'onRestart'> & {
  entry: Extract<LookupEntry, { group: 'checklists' }>;
};

/** A checklist: arrows from item to item, Space ticks. */
export function CheckPreview({ entry, subject, ticksOf, noTicks, onTick, onRestart }: Props) {
  const { id, hint, items } = entry.list;
  const ticks = ticksOf(id);
  const done = items.filter((item) => ticks.includes(item.id)).length;
  const kept = subject?.kept.find((list) => list.id === id) ?? null;
  return (
    <>
      <p class="small">
        {LOOKUP_UI.done(done, items.length)} · {whose(id, subject, kept)}
      </p>
      <ul class="lookup-items">
        {items.map((item) => {
          const state = kept?.items.find((one) => one.id === item.id);
          return (
            <li key={item.id}>
              <label class="check-row">
                <input
                  type="checkbox"
                  checked={ticks.includes(item.id)}
                  aria-disabled={noTicks !== null || state?.by === 'case'}
                  onClick={(event) => {
                    // It stays as it is, and a sentence says why.
                    if (noTicks !== null || state?.by === 'case') event.preventDefault();
                    onTick(id, item.id, event.currentTarget.checked);
                  }}
                />
                <span class="check-text">
                  {item.lead && <span class="item-lead">{item.lead}</span>}
                  <CitedText item={item} />
                  {state?.note && <span class="small">{state.note}</span>}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {kept?.canRestart && (
        <button type="button" class="button small-button" onClick={() => onRestart(id)}>
          {CHECK_UI.restart}
        </button>
      )}
      {hint && <p class="small">{hint}</p>}
    </>
  );
}

/** The list that belongs to a talk to be closed. */
const CLOSE_LIST = 'CL-CLOSE';

function whose(id: string, subject: LookupProps['subject'], kept: { occasion: string | null } | null): string {
  if (!subject) return LOOKUP_UI.unsaved.noPerson;
  if (!kept) return id === CLOSE_LIST ? LOOKUP_UI.unsaved.noTalk : LOOKUP_UI.unsaved.notHere;
  return [LOOKUP_UI.forPerson(subject.name), kept.occasion].filter(Boolean).join(' · ');
}
