import { useEffect, useRef } from 'preact/hooks';

/** Where the keys went when the panel was veiled, and what was typed since. */
interface Interruption {
  element: HTMLElement;
  /** Whom it is about; null: nobody. */
  person: string | null;
  /** Where the text goes on, of a field that holds text. */
  caret: number | null;
  typed: string;
}

/** Fields whose text can be told and set; radio buttons and ticks are none. */
const isTextField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.selectionStart !== null);

/**
 * What is typed while the panel is veiled belongs to the person it was typed for: it waits in memory and goes where it was meant
 * to go once she is shown again, and is dropped when another one is. Enter and Space do nothing meanwhile: nothing is saved or
 * pressed that is not in sight.
 */
export function useInterruption() {
  const at = useRef<Interruption | null>(null);
  /** A key that went down before the veil and whose letter has not come: browsers tell of both one after the other. */
  const down = useRef('');
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, altKey, metaKey } = event;
      if (ctrlKey || altKey || metaKey) return;
      if (!at.current) {
        down.current = key.length === 1 && target instanceof Element && isTextField(target) ? key : '';
        return;
      }
      const writes = key.length === 1 || key === 'Backspace';
      // Until the next frame what is veiled still has the focus and takes the keys, to no effect. A letter of a key that is kept
      // here must not come after the veil as well.
      if (target === at.current.element || (target === document.body && writes)) {
        event.preventDefault();
        event.stopPropagation();
      }
      if (target !== at.current.element && target !== document.body) return;
      if (key === 'Backspace') at.current.typed = at.current.typed.slice(0, -1);
      else if (key.length === 1) at.current.typed += key;
    };
    const keepLetter = (): void => {
      if (at.current) at.current.typed = down.current + at.current.typed;
      down.current = '';
    };
    /** The letter of a key that went down before the veil: under it the browser would write it nowhere, or where it may not. */
    const letterComes = (event: Event): void => {
      if (at.current && down.current) event.preventDefault();
      keepLetter();
    };
    const letterCame = (): void => {
      down.current = '';
    };
    /** One whose letter never came; keys overlap in fast hands. */
    const keyUp = ({ key }: KeyboardEvent): void => {
      if (key === down.current) keepLetter();
    };
    // The user has gone on elsewhere.
    const leave = ({ target }: FocusEvent): void => {
      if (target !== at.current?.element) at.current = null;
    };
    // Before the form, which would save on Enter.
    document.addEventListener('keydown', keep, { capture: true });
    document.addEventListener('keypress', letterComes, { capture: true });
    document.addEventListener('input', letterCame, { capture: true });
    document.addEventListener('keyup', keyUp, { capture: true });
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', keep, { capture: true });
      document.removeEventListener('keypress', letterComes, { capture: true });
      document.removeEventListener('input', letterCame, { capture: true });
      document.removeEventListener('keyup', keyUp, { capture: true });
      document.removeEventListener('focusin', leave);
    };
  }, []);

  /** Before the veil falls: afterwards nothing has the focus. */
  const begin = (person: string | null): void => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return;
    // A second change of the page while the first is looked at: what was typed in between stays.
    if (element === at.current?.element) return;
    at.current = { element, person, caret: isTextField(element) ? element.selectionStart : null, typed: '' };
  };
  /** After the veil: who is shown now, and whether she may still come. */
  const end = (person: string | null, mayCome: boolean): void => {
    const was = at.current;
    if (!was) return;
    const same = person !== null && person === was.person;
    const { element } = was;
    // Forms of the same person that were drawn anew have the same ids.
    const target = element.isConnected ? element : same && element.id ? document.getElementById(element.id) : null;
    if (person === null && was.person !== null && mayCome) return;
    at.current = null;
    if (target && document.activeElement === document.body) target.focus();
    if (same && target && document.activeElement === target) type(target, was);
  };
  return { begin, end };
}

/** Gives the element what was typed for it; where it holds no text, key by key. */
function type(target: HTMLElement, { typed, caret }: Interruption): void {
  if (!isTextField(target)) {
    for (const key of typed)
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return;
  }
  const room = target.maxLength < 0 ? typed.length : Math.max(0, target.maxLength - target.value.length);
  const start = caret ?? target.value.length;
  target.setRangeText(typed.slice(0, room), start, start, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
