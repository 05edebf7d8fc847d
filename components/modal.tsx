import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Sign } from './icons/sign';

interface Props {
  class: string;
  label: string;
  /** Of the button that closes it. */
  closeLabel: string;
  /** What gets the focus first. */
  first: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Over the page: Escape closes it, and the browser gives the focus back to where it was. */
export function Modal({ class: name, label, closeLabel, first, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    box?.querySelector<HTMLElement>(first)?.focus();
    return () => box?.close();
  }, []);
  return (
    <dialog ref={dialog} class={`modal ${name}`} aria-label={label} onClose={onClose}>
      <div class="modal-bar">
        <button type="button" class="text-button" onClick={() => dialog.current?.close()}>
          <Sign name="close" />
          {closeLabel}
        </button>
      </div>
      {children}
    </dialog>
  );
}
