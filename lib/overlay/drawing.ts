/** All that stands over the page: the lines, the card one of them opens, and how they answer pointer and keys. */
import type { OverlayLook } from '../messages/protocol';
import type { BadgeLine } from '../view';
import type { Corner } from './beside-name';
import { CardFrame } from './card-frame';
import { Layer } from './layer';
import { type Reading, subjectsOf } from './subjects';

export interface Drawing {
  /** What stands in the page. */
  readonly host: Element;
  /** From here on screen readers hear what is said. */
  mount(): void;
  /**
   * Draws the lines of one reading.
   * @param lines in the order of the reading's persons
   * @param isNew of other persons than before: their card closes, no line keeps the focus
   */
  draw(reading: Reading, lines: BadgeLine[], corner: Corner, isNew: boolean): void;
  /** Removes the line of one subject; the others keep their indices. */
  drop(index: number): void;
  /** Removes every line and the card in this frame. */
  clear(): void;
  /** Puts everything where it belongs by now. */
  place(): void;
  /** The same, also after the look of the page. */
  refresh(): void;
  /** Whether what the lines belong to stands elsewhere than at the last call. */
  hasMoved(): boolean;
  closeCard(returnFocus: boolean): void;
  resizeCard(height: number): void;
}

/** @param onOpen gets the index of the subject whose card opens; false refuses */
export function createDrawing(look: OverlayLook, onOpen: (index: number) => boolean, signal: AbortSignal): Drawing {
  const layer = new Layer(look);
  const card = new CardFrame(layer);
  /** Subject whose card was opened last. */
  let opened = -1;

  const toggleCard = (index: number): void => {
    const button = layer.button(index);
    if (button?.getAttribute('aria-expanded') === 'true') card.close(true);
    else if (button && onOpen(index)) {
      opened = index;
      card.open(button);
    }
  };
  const onPointer = (event: MouseEvent): void => {
    const isOurs = event.target === layer.host;
    // In a modal dialog of the page our layer is inert: what is meant for a line reaches the dialog instead.
    const index = event.isTrusted && (isOurs || layer.isRaised) ? layer.lineOf(event) : -1;
    if (isOurs || index >= 0) {
      // Neither a menu that closes on any click nor a listener that stops all clicks comes in between.
      event.stopImmediatePropagation();
      if (!isOurs) event.preventDefault();
      if (event.type === 'click' && index >= 0) toggleCard(index);
    } else if (event.type === 'pointerdown') {
      // A click anywhere else closes the card; the click itself stays the page's.
      card.close(false);
    }
  };
  /** Keys in our layer are not the page's business. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== layer.host) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') card.close(true);
    else if (step && layer.moveFocus(step)) event.preventDefault();
  };

  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    addEventListener(type, onKey, { capture: true, signal });
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const) {
    addEventListener(type, onPointer, { capture: true, signal });
  }
  signal.addEventListener('abort', () => layer.host.remove());
  return {
    host: layer.host,
    mount() {
      layer.mount();
    },
    draw(reading, lines, corner, isNew) {
      if (isNew) card.close(false);
      const focused = isNew ? -1 : layer.focused;
      layer.draw(subjectsOf(reading, lines), corner, isNew);
      card.standAt(layer.button(opened));
      layer.button(focused)?.focus({ preventScroll: true });
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
    hasMoved: () => layer.hasMoved(),
    refresh: () => layer.refresh(),
    closeCard: (returnFocus) => card.close(returnFocus),
    resizeCard: (height) => card.resize(height),
  };
}
