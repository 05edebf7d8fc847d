import { LOOKUP_UI } from '../../lib/text/lookup';

/** From panel and popup to „Nachschlagen“. */
export function LookupButton({ onLookUp }: { onLookUp: () => void }) {
  return (
    <button type="button" class="text-button link" onClick={onLookUp}>
      {LOOKUP_UI.title}
    </button>
  );
}
