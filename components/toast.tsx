import { useEffect, useRef, useState } from 'preact/hooks';
import { UI } from '../lib/text/ui';
import { Sign } from './icons/sign';

const SECONDS = 10;

interface Props {
  text: string;
  /** Left out where there is nothing to undo. */
  onUndo?: (() => void) | undefined;
  onGone: () => void;
}

/** „Gespeichert“ with „Rückgängig“ for ten seconds, longer while it has the focus or the pointer. */
export function Toast({ text, onUndo, onGone }: Props) {
  const [left, setLeft] = useState(SECONDS);
  const held = useRef({ focus: false, pointer: false });
  const cameFrom = useRef<EventTarget | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!held.current.focus && !held.current.pointer) setLeft((seconds) => seconds - 1);
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onGone();
  }, [left, onGone]);
  const hold = (by: 'focus' | 'pointer', on: boolean) => () => {
    held.current[by] = on;
  };
  const enter = (event: FocusEvent): void => {
    held.current.focus = true;
    cameFrom.current = event.relatedTarget;
  };
  const leave = (then: () => void): void => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    then();
  };
  const dismiss = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave(onGone);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer and focus only keep it open.
    <div
      class="toast"
      onPointerEnter={hold('pointer', true)}
      onPointerLeave={hold('pointer', false)}
      onFocusIn={enter}
      onFocusOut={hold('focus', false)}
      onKeyDown={dismiss}
    >
      <Sign name="tick" />
      <span class="toast-text">{text}</span>
      <span class="toast-left" aria-hidden="true">
        {left} s
      </span>
      {onUndo && (
        <button type="button" class="toast-button" onClick={() => leave(onUndo)}>
          <Sign name="undo" />
          {UI.common.undo}
        </button>
      )}
    </div>
  );
}
