/** What teaching draws over the host page: a ring around the place, a chip that says what would be read. */
import { createFullPageHost } from '../overlay/full-page-host';
import { addStyle } from '../overlay/shadow-style';
import { contentCorner } from './value-places';

export const TEACH_TAG = 'fallblick-teach';
const GAP = 10;
/** The ring stands outside the text. */
const RIM = 6;

export class TeachLayer {
  readonly host: HTMLElement;
  /** Lies over the whole window and takes every pointer event: what happens in it never reaches the page. */
  readonly shield: HTMLIFrameElement;
  private readonly ring = document.createElement('div');
  private readonly chip = document.createElement('div');
  private readonly live = document.createElement('div');

  constructor(css: string) {
    for (const old of document.querySelectorAll(TEACH_TAG)) old.remove();
    this.host = createFullPageHost(TEACH_TAG, false);
    const root = this.host.attachShadow({ mode: 'closed' });
    addStyle(root, css);
    this.shield = document.createElement('iframe');
    this.shield.className = 'shield';
    this.shield.tabIndex = -1;
    this.shield.setAttribute('aria-hidden', 'true');
    this.ring.className = 'ring';
    this.chip.className = 'chip';
    this.live.className = 'live';
    this.live.setAttribute('role', 'status');
    this.show(null, '');
    root.append(this.shield, this.ring, this.chip, this.live);
  }

  mount(): void {
    document.documentElement.append(this.host);
    this.host.showPopover();
  }

  /** @param aloud also for screen readers: what the pointer only passes over is not said */
  show(place: Element | null, text: string, refused = false, aloud = false): void {
    this.ring.hidden = !place;
    this.chip.hidden = !text;
    this.ring.classList.toggle('refused', refused);
    this.chip.textContent = text;
    if (aloud) this.live.textContent = text;
    this.place(place);
  }

  /** Puts ring and chip where the place is now. */
  place(place: Element | null): void {
    const box = place?.isConnected ? boxInWindow(place) : null;
    const around = box ?? { left: GAP, top: GAP, right: GAP, bottom: GAP };
    moveTo(this.ring, around.left - RIM, around.top - RIM);
    this.ring.style.width = `${around.right - around.left + 2 * RIM}px`;
    this.ring.style.height = `${around.bottom - around.top + 2 * RIM}px`;
    const { offsetWidth: width, offsetHeight: height } = this.chip;
    const below = around.bottom + GAP;
    const above = around.top - GAP - height;
    const fits = below + height <= innerHeight - GAP;
    const top = fits ? below : Math.max(GAP, above);
    moveTo(this.chip, Math.max(GAP, Math.min(around.left, innerWidth - width - GAP)), top);
  }
}

const moveTo = (el: HTMLElement, left: number, top: number): void => {
  el.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
};

/** The element's box in the window, also from inside frames. */
function boxInWindow(el: Element): { left: number; top: number; right: number; bottom: number } {
  let { left, top, right, bottom } = el.getBoundingClientRect();
  let frame = el.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const corner = contentCorner(frame);
    left += corner.left;
    right += corner.left;
    top += corner.top;
    bottom += corner.top;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { left, top, right, bottom };
}
