/** Keeps the user's pointer and keys from the host page while she teaches. */

const POINTER = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointercancel',
  'mousedown',
  'mouseup',
  'mousemove',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
] as const;
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput'] as const;

export interface GuardedInput {
  onMove(x: number, y: number): void;
  onPick(x: number, y: number): void;
  /** Gets the name of the key; keys with Ctrl, Alt or Meta stay the browser's. */
  onKey(key: string, shift: boolean): void;
}

/**
 * Takes every pointer event in the shield, and swallows in the windows of the page what gets past it (a dialog that is modal
 * makes the shield inert) and all keys. Ends with the signal.
 */
export function guardInput(shield: HTMLIFrameElement, input: GuardedInput, signal: AbortSignal): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPointer = (event: Event, x: number, y: number): void => {
    // Forged by the page, or not the user's choice.
    if (!event.isTrusted) return;
    if (event.type === 'pointermove') input.onMove(x, y);
    else if (event.type === 'click') input.onPick(x, y);
  };
  const onKey = (event: Event): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, isTrusted } = event as KeyboardEvent;
    if (!isTrusted || ctrlKey || altKey || metaKey) return;
    swallow(event);
    if (event.type === 'keydown') input.onKey(key, shiftKey);
  };
  const options = { capture: true, passive: false, signal } as const;

  const guard = (view: Window, toTop: (x: number, y: number) => [number, number]): void => {
    for (const type of POINTER) {
      view.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) return;
          swallow(event);
          const { clientX, clientY } = event as MouseEvent;
          onPointer(event, ...toTop(clientX, clientY));
        },
        options,
      );
    }
    for (const type of KEYS) view.addEventListener(type, onKey, options);
  };

  const guardShield = (): void => {
    const view = shield.contentWindow;
    if (!view || guarded.has(view.document)) return;
    guarded.add(view.document);
    guard(view, (x, y) => [x, y]);
    view.addEventListener('wheel', (event) => scrollUnder(event, input), options);
  };
  const guarded = new WeakSet<Document>();
  // Firefox replaces the first empty document.
  shield.addEventListener('load', guardShield, { signal });
  guardShield();
  for (const view of windowsOf(window)) guard(view, (x, y) => toWindow(view, x, y));
}

/** The window and those of its same-origin frames. */
function windowsOf(view: Window): Window[] {
  const inner = [...view.document.querySelectorAll('iframe,frame')].flatMap((frame) => {
    const { contentDocument, contentWindow } = frame as HTMLIFrameElement;
    return contentDocument && contentWindow ? windowsOf(contentWindow) : [];
  });
  return [view, ...inner];
}

function toWindow(view: Window, x: number, y: number): [number, number] {
  const frame = view.frameElement;
  if (!frame) return [x, y];
  const box = frame.getBoundingClientRect();
  return toWindow(view.parent, x + box.left, y + box.top);
}

/** The wheel moves what lies below the shield, as it would without it. */
function scrollUnder(event: WheelEvent, { onMove }: GuardedInput): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.ctrlKey) return;
  const { clientX, clientY, deltaX, deltaY, deltaMode } = event;
  const unit = deltaMode === 0 ? 1 : 16;
  let el: Element | null =
    document.elementsFromPoint(clientX, clientY).find((each) => !each.localName.startsWith('fallblick-')) ?? null;
  while (el && !isScrollable(el)) el = el.parentElement;
  (el ?? document.scrollingElement)?.scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
  onMove(clientX, clientY);
}

const isScrollable = (el: Element): boolean =>
  /auto|scroll/.test(getComputedStyle(el).overflowY) && el.scrollHeight > el.clientHeight;
