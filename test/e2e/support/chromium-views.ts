import type { CDPSession, Frame, Page } from 'playwright-core';
import { BasePage, BaseView } from './base-view.ts';
import { callInShadowRoot } from './chromium-overlay.ts';
import { findInOverlay, NO_OVERLAY, type OverlaySnapshot, readOverlay } from './overlay-snapshot.ts';
import type { Size, View } from './session.ts';
import { until } from './until.ts';

/** The side panel in Chromium; `page` is Playwright's handle for it. */
export class ChromiumView extends BaseView {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return callIn(this.page, fn, args);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }
}

const LOOKUP_FRAME = '#nachschlagen';

/** The card frame of a tab, or that of „Nachschlagen“. */
class ChromiumCard extends BaseView {
  readonly #tab: ChromiumPage;
  readonly #isLookup: boolean;

  constructor(tab: ChromiumPage, isLookup = false) {
    super();
    this.#tab = tab;
    this.#isLookup = isLookup;
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return callIn(this.#frame(), fn, args);
  }

  press(keys: string): Promise<void> {
    return this.#whileThere(this.#tab.press(keys));
  }

  type(text: string): Promise<void> {
    return this.#tab.type(text);
  }

  async screenshot(file: string): Promise<void> {
    await this.#tab.page.screenshot({ path: file, clip: await this.#box() });
  }

  async clickAt(x: number, y: number): Promise<void> {
    const box = await this.#box();
    await this.#whileThere(this.#tab.page.mouse.click(box.x + x, box.y + y));
  }

  /** A key or click may close the card; then nobody answers its second half. */
  async #whileThere(input: Promise<void>): Promise<void> {
    const gone = new AbortController();
    const { page } = this.#tab;
    const frame = this.#frame();
    const closed = new Promise<void>((resolve) => {
      const listener = (detached: Frame) => detached === frame && resolve();
      page.on('framedetached', listener);
      gone.signal.addEventListener('abort', () => page.off('framedetached', listener));
    });
    try {
      await Promise.race([input, closed]);
    } finally {
      gone.abort();
    }
  }

  async #box() {
    if (this.#isLookup) return frameBox(this.#frame());
    const { card } = await this.#tab.overlay();
    if (!card) throw new Error('the card is not open');
    return card.box;
  }

  #frame(): Frame {
    const frame = this.#tab.page.frames().find((each) => {
      const [path = ''] = each.url().split(/[?#]/);
      return path.endsWith('/card.html') && each.url().endsWith(LOOKUP_FRAME) === this.#isLookup;
    });
    if (!frame) throw new Error('the card frame is not there');
    return frame;
  }
}

/** A tab in Chromium; `page` is Playwright's handle for it. */
export class ChromiumPage extends BasePage {
  readonly page: Page;
  #cdp: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return callIn(this.page, fn, args);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  url(): Promise<string> {
    return Promise.resolve(this.page.url());
  }

  setSize(size: Size): Promise<void> {
    return this.page.setViewportSize(size);
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  async wheel(x: number, y: number, down: number): Promise<void> {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, down);
  }

  hover(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  /** The last one is emptied instead, because a browser with a window would end with it. */
  async close(): Promise<void> {
    if (this.page.context().pages().length > 1) await this.page.close();
    else await this.page.goto('about:blank');
  }

  async overlay(): Promise<OverlaySnapshot> {
    return (await callInShadowRoot(await this.cdp(), readOverlay)) ?? NO_OVERLAY;
  }

  async inOverlay<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<R | null> {
    return callInShadowRoot(await this.cdp(), fn, ...args);
  }

  async card(): Promise<View> {
    const card = new ChromiumCard(this);
    await until('card', () =>
      card.evaluate(() => document.readyState === 'complete' && document.body.textContent?.trim() !== ''),
    );
    return card;
  }

  async lookup(): Promise<View> {
    const lookup = new ChromiumCard(this, true);
    await until('look-up', () => lookup.evaluate(() => document.querySelector('.lookup input') !== null));
    return lookup;
  }

  /** The DevTools protocol of this tab. */
  cdp(): Promise<CDPSession> {
    this.#cdp ??= this.page.context().newCDPSession(this.page);
    return this.#cdp;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  protected async findInOverlay(target: string): Promise<{ x: number; y: number } | null> {
    return callInShadowRoot(await this.cdp(), findInOverlay, target);
  }
}

async function frameBox(frame: Frame) {
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) throw new Error('the frame is not shown');
  return box;
}

/** As text, because Playwright passes one argument only. */
function callIn<A extends unknown[], R>(place: Page | Frame, fn: (...args: A) => R, args: A): Promise<Awaited<R>> {
  return place.evaluate(`(${fn})(...${JSON.stringify(args)})`);
}
