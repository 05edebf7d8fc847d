import { LOOKUP_UI } from '../../lib/text/lookup';
import { useFeature } from '../organisation';

/** To „Nachschlagen“, where the organisation leaves it on. `button`: as large as the buttons beside it. */
export function LookupButton({ onLookUp, look = 'link' }: { onLookUp: () => void; look?: 'link' | 'button' }) {
  if (!useFeature('lookup')) return null;
  return (
    <button type="button" class={look === 'link' ? 'text-button link' : 'button'} onClick={onLookUp}>
      {LOOKUP_UI.title}
    </button>
  );
}
