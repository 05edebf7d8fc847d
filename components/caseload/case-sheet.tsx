import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CASELOAD_UI } from '../../lib/text/ui-caseload';
import { Sign } from '../icons/sign';

interface Props {
  onClose: () => void;
  children: ComponentChildren;
}

/** A case over the table. Escape closes it; the browser gives the focus back to where it was. */
export function CaseSheet({ onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // The heading tells who it is about.
    box?.querySelector<HTMLElement>('h1')?.focus();
    return () => box?.close();
  }, []);
  return (
    <dialog ref={dialog} class="case-sheet" aria-label={CASELOAD_UI.caseLabel} onClose={onClose}>
      <div class="case-sheet-bar">
        <button type="button" class="text-button" onClick={() => dialog.current?.close()}>
          <Sign name="close" />
          {CASELOAD_UI.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
