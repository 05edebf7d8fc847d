import { useRef, useState } from 'preact/hooks';
import { SAP_CLIENTS_UI } from '../../lib/text/ui-sap-clients';

interface Props {
  /** What goes, for those who only hear the button. */
  name: string;
  onRemove: () => void;
}

/** „Entfernen“, asked once more in place: nothing here can be undone. */
export function RemoveButton({ name, onRemove }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !asking) return;
    event.stopPropagation();
    stop();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes the question back.
    <div class="sap-remove" onKeyDown={onKey}>
      <button
        type="button"
        ref={button}
        class="text-button"
        aria-label={SAP_CLIENTS_UI.named(SAP_CLIENTS_UI.remove, name)}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {SAP_CLIENTS_UI.remove}
      </button>
      {asking && (
        <div class="button-row" role="status">
          <span>{SAP_CLIENTS_UI.reallyRemove}</span>
          <button type="button" class="button small-button" onClick={onRemove}>
            {SAP_CLIENTS_UI.confirmRemove}
          </button>
          <button type="button" class="button small-button" onClick={stop}>
            {SAP_CLIENTS_UI.cancel}
          </button>
        </div>
      )}
    </div>
  );
}
