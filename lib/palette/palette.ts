/** „Nachschlagen“ over a host page: a page of ours in a frame, inside a closed shadow root in the browser's top layer. */
import { browser } from 'wxt/browser';
import { createFullPageHost } from '../overlay/full-page-host';
import { addStyle } from '../overlay/shadow-style';
import { KeyCatcher } from './key-catcher';

export const PALETTE_TAG = 'fallblick-lookup';
const TITLE = 'Fallblick: Nachschlagen';

interface Open {
  host: HTMLElement;
  frame: HTMLIFrameElement;
  keys: KeyCatcher;
  /** What had the focus. */
  before: Element | null;
  /** Our page has said that it takes keys. */
  isReady: boolean;
}

export class Palette {
  private open: Open | null = null;
  private end = new AbortController();

  constructor(private readonly css: string) {}

  /** @returns false where a modal dialog of the page would take the focus from us */
  show(): boolean {
    if (this.open?.host.isConnected) {
      if (this.open.isReady) this.open.frame.focus();
      return true;
    }
    this.close(false);
    if (document.querySelector('dialog:modal')) return false;
    for (const old of document.querySelectorAll(PALETTE_TAG)) old.remove();
    this.end = new AbortController();
    const { signal } = this.end;
    const keys = new KeyCatcher(() => this.close(true), signal);
    const before = document.activeElement;
    const host = createFullPageHost(PALETTE_TAG, true);
    const root = host.attachShadow({ mode: 'closed' });
    addStyle(root, this.css);
    const shade = document.createElement('div');
    shade.className = 'shade';
    shade.addEventListener('click', ({ isTrusted }) => isTrusted && this.close(true), { signal });
    const frame = document.createElement('iframe');
    frame.className = 'palette';
    frame.title = TITLE;
    // Keys go to an empty document of ours first, whose keys can be heard: in Chromium the frame's own, for it gives no other
    // frame the focus later without a click; Firefox would lose some while the frame changes its process.
    const holder = import.meta.env.FIREFOX ? createHolder() : frame;
    root.append(shade, ...new Set([holder, frame]));
    this.open = { host, frame, keys, before, isReady: false };
    document.documentElement.append(host);
    host.showPopover();
    const hold = (): void => {
      if (this.open?.isReady) return;
      holder.focus();
      if (holder.contentDocument) keys.watch(holder.contentWindow);
    };
    hold();
    // Firefox replaces the first empty document.
    if (holder !== frame) holder.addEventListener('load', hold, { signal });
    keys.watch(window);
    // Which page of ours it is; nothing of a person.
    frame.src = `${browser.runtime.getURL('/card.html')}#nachschlagen`;
    if (holder === frame) frame.addEventListener('load', () => frame.focus(), { signal });
    addEventListener('pagehide', () => this.close(false), { signal });
    return true;
  }

  /** Our page takes keys from now on: it gets the focus, and what was typed before. */
  typed(): string {
    if (!this.open) return '';
    this.open.isReady = true;
    this.open.frame.focus();
    return this.open.keys.hand();
  }

  /** False while our page has not come; a policy of the host page may keep it out for good. */
  hasArrived(): boolean {
    return this.open?.isReady ?? true;
  }

  close(returnFocus: boolean): void {
    const { open } = this;
    this.open = null;
    this.end.abort();
    open?.host.remove();
    if (returnFocus && open?.before instanceof HTMLElement) open.before.focus({ preventScroll: true });
  }
}

/** Takes keys, shows nothing. */
function createHolder(): HTMLIFrameElement {
  const holder = document.createElement('iframe');
  holder.className = 'holder';
  holder.setAttribute('aria-hidden', 'true');
  return holder;
}
