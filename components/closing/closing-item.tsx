import { UI } from '../../lib/text/ui';
import type { ClosingItem } from '../../lib/view-closing';
import { CheckRow } from '../check-row';
import { CitedText } from '../cited-text';
import { Sign } from '../icons/sign';
import { StateIcon } from '../icons/state-icon';

interface Props {
  item: ClosingItem;
  onTick: (done: boolean) => void;
  onOpenSteps: () => void;
}

/** An item to tick, or one of which the case itself tells whether it is fulfilled. */
export function ClosingItemRow({ item, onTick, onOpenSteps }: Props) {
  const { person, done, by, mandatory, hint } = item;
  const text = person ? `${person.name}: ${item.text}` : item.text;
  const source = mandatory ? `${UI.closing.mandatory} · ${item.source}` : item.source;
  const words = <CitedText item={{ ...item, text, source }} />;
  if (by === 'user') {
    return (
      <li>
        <CheckRow checked={done} onChange={onTick}>
          {words}
        </CheckRow>
      </li>
    );
  }
  return (
    <li class="closing-seen">
      {done ? <Sign name="tick" /> : <StateIcon name="error" />}
      <span class="check-text">
        <span class="hidden-text">{done ? UI.common.done : UI.closing.nextOpen}: </span>
        {words}
        {hint && <span class="line">{hint}</span>}
        {!done && !mandatory && (
          <button type="button" class="text-button link" onClick={onOpenSteps}>
            {UI.closing.openSteps}
          </button>
        )}
      </span>
    </li>
  );
}
