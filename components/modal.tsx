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
  const closed = useRef(false);
  /** The browser tells of the closing a task later; a key that comes first would act on the page as it was. */
  const close = (): void => {
    if (closed.current) return;
    closed.current = true;
    dialog.current?.close();
    onClose();
  };
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    box?.querySelector<HTMLElement>(first)?.focus();
    return () => {
      closed.current = true;
      box?.close();
    };
  }, []);
  const cancel = (event: Event): void => {
    // A field inside, one for a file for example, tells of its own.
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog ref={dialog} class={`modal ${name}`} aria-label={label} onCancel={cancel} onClose={close}>
      <div class="modal-bar">
        <button type="button" class="text-button" onClick={close}>
          <Sign name="close" />
          {closeLabel}
        </button>
      </div>
      {children}
    </dialog>
  );
}
