/** The card that a line opens: a page of the extension in a frame, so that the host reads neither it nor the keys. */
import { browser } from 'wxt/browser';
import type { Layer } from './layer';

const GAP = 8;
const EDGE = 8;
const FIRST_HEIGHT = 320;

export class CardFrame {
  private frame: HTMLIFrameElement | null = null;
  private button: HTMLButtonElement | null = null;
  private readonly layer: Layer;

  constructor(layer: Layer) {
    this.layer = layer;
  }

  open(button: HTMLButtonElement): void {
    this.close(false);
    const frame = document.createElement('iframe');
    frame.className = 'card';
    frame.title = 'Fallblick: Warum dieses Datum?';
    // No personal data in an address: the card asks whom it is for.
    frame.src = browser.runtime.getURL('/card.html');
    frame.height = String(FIRST_HEIGHT);
    // In a modal dialog of the page the focus would be lost.
    frame.addEventListener('load', () => this.layer.isRaised || frame.focus(), { once: true });
    this.frame = frame;
    this.button = button;
    button.setAttribute('aria-expanded', 'true');
    this.layer.root.append(frame);
    this.place();
  }

  /** @param button the line that opened it, drawn anew; null where it is gone */
  standAt(button: HTMLButtonElement | null): void {
    if (!this.frame) return;
    if (!button) {
      this.close(false);
      return;
    }
    this.button = button;
    button.setAttribute('aria-expanded', 'true');
    this.place();
  }

  /** @param returnFocus to the line that opened it: after Escape and ✕, not when the customer changed */
  close(returnFocus: boolean): void {
    this.frame?.remove();
    this.frame = null;
    this.button?.setAttribute('aria-expanded', 'false');
    if (returnFocus && !this.layer.isRaised) this.button?.focus();
    this.button = null;
  }

  resize(height: number): void {
    if (!this.frame) return;
    // The frame's own border counts into its height.
    const border = this.frame.offsetHeight - this.frame.clientHeight;
    this.frame.height = String(Math.min(Math.ceil(height) + border, innerHeight - 2 * EDGE));
    this.place();
  }

  /** Below the line, left edges aligned; above it where there is more room, moved left at the edge. */
  place(): void {
    const { frame, button } = this;
    if (!frame || !button) return;
    const line = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = frame;
    const left = Math.max(0, Math.min(line.left, innerWidth - width - EDGE));
    const below = line.bottom + GAP;
    const above = line.top - GAP - height;
    const top = below + height <= innerHeight || above < 0 ? Math.min(below, innerHeight - height - EDGE) : above;
    frame.style.translate = `${Math.round(left)}px ${Math.round(Math.max(EDGE, top))}px`;
  }
}
