/** Keys pressed between the shortcut and the moment in which our frame has the focus: kept for it, and from the page. */

const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput'] as const;

export class KeyCatcher {
  private text = '';
  private readonly windows = new WeakSet<object>();

  constructor(
    private readonly onEscape: () => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Listens in the still empty document of our frame, or in the page's window for what gets past it. */
  watch(view: Window | null): void {
    if (!view || this.windows.has(view.document)) return;
    this.windows.add(view.document);
    for (const type of KEYS)
      view.addEventListener(type, (event) => this.take(event), { capture: true, signal: this.signal });
  }

  /** What was typed so far; afterwards there is nothing. */
  hand(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  private take(event: Event): void {
    if (!event.isTrusted) return;
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    if (ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    if (key === 'Escape') this.onEscape();
    else if (key === 'Backspace') this.text = this.text.slice(0, -1);
    else if (key.length === 1) this.text += key;
  }
}
