/** All that stands over the page: the lines, the card one of them opens, and how they answer pointer and keys. */
import type { OverlayLook } from '../messages/protocol';
import { CardFrame } from './card-frame';
import { type Corner, Layer, type Subject } from './layer';

export interface Drawing {
  /** From here on screen readers hear what is said. */
  mount(): void;
  /** Draws the lines of one reading, and closes the card. */
  draw(subjects: Subject[], corner: Corner): void;
  /** Removes the line of one subject; the others keep their indices. */
  drop(index: number): void;
  /** Removes every line and the card in this frame. */
  clear(): void;
  /** Puts everything where it belongs by now. */
  place(): void;
  /** The same, also after the look of the page. */
  refresh(): void;
  closeCard(returnFocus: boolean): void;
  resizeCard(height: number): void;
}

/** @param onOpen gets the index of the subject whose card opens; false refuses */
export function createDrawing(look: OverlayLook, onOpen: (index: number) => boolean, signal: AbortSignal): Drawing {
  const layer = new Layer(look);
  const card = new CardFrame(layer);

  const toggleCard = (index: number): void => {
    const button = layer.button(index);
    if (button?.getAttribute('aria-expanded') === 'true') card.close(true);
    else if (button && onOpen(index)) card.open(button);
  };
  const onPointer = (event: MouseEvent): void => {
    // In a modal dialog of the page our layer is inert: what is meant for a line reaches the dialog instead.
    const index = layer.isRaised && event.isTrusted ? layer.lineAt(event.clientX, event.clientY) : -1;
    if (index >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'click') toggleCard(index);
    } else if (event.type === 'pointerdown' && event.target !== layer.host) {
      // A click anywhere else closes the card; the click itself stays the page's.
      card.close(false);
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') card.close(true);
    else if (step && layer.moveFocus(event.target, step)) event.preventDefault();
    // Keys in our layer are not the page's business.
    event.stopPropagation();
  };

  layer.root.addEventListener('keydown', (event) => onKey(event as KeyboardEvent), { signal });
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const) {
    addEventListener(type, onPointer, { capture: true, signal });
  }
  signal.addEventListener('abort', () => layer.host.remove());
  return {
    mount: () => layer.mount(),
    draw(subjects, corner) {
      card.close(false);
      layer.draw(subjects, corner, toggleCard);
    },
    drop: (index) => layer.drop(index),
    clear() {
      layer.clear();
      card.close(false);
    },
    place() {
      layer.place();
      card.place();
    },
    refresh() {
      layer.matchGround();
      layer.place();
    },
    closeCard: (returnFocus) => card.close(returnFocus),
    resizeCard: (height) => card.resize(height),
  };
}
