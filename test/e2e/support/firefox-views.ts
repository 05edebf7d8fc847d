import { BasePage, BaseView } from './base-view.ts';
import type { FirefoxRemote, Place } from './firefox-remote.ts';
import type { OverlaySnapshot } from './overlay-snapshot.ts';
import type { Size, View } from './session.ts';
import { until } from './until.ts';

/** The card frame, the sidebar or the popup in Firefox, driven by Marionette. */
export class FirefoxView extends BaseView {
  readonly #remote: FirefoxRemote;
  readonly #place: Place;

  constructor(remote: FirefoxRemote, place: Place) {
    super();
    this.#remote = remote;
    this.#place = place;
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#remote.call<Awaited<R>>(this.#place, String(fn), args);
  }

  press(keys: string): Promise<void> {
    return this.#remote.press(this.#place, keys);
  }

  type(text: string): Promise<void> {
    return this.#remote.type(this.#place, text);
  }

  screenshot(file: string): Promise<void> {
    return this.#remote.screenshot(this.#place, file);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#remote.clickAt(this.#place, x, y);
  }
}

/** A tab in Firefox. */
export class FirefoxPage extends BasePage {
  readonly #remote: FirefoxRemote;
  readonly #tab: string;

  constructor(remote: FirefoxRemote, tab: string) {
    super();
    this.#remote = remote;
    this.#tab = tab;
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#remote.call<Awaited<R>>({ tab: this.#tab }, String(fn), args);
  }

  press(keys: string): Promise<void> {
    return this.#remote.press({ tab: this.#tab }, keys);
  }

  type(text: string): Promise<void> {
    return this.#remote.type({ tab: this.#tab }, text);
  }

  screenshot(file: string): Promise<void> {
    return this.#remote.screenshot({ tab: this.#tab }, file);
  }

  wheel(x: number, y: number, down: number): Promise<void> {
    return this.#remote.wheel(this.#tab, x, y, down);
  }

  hover(x: number, y: number): Promise<void> {
    return this.#remote.hover(this.#tab, x, y);
  }

  async goto(url: string): Promise<void> {
    await this.#remote.inTab(this.#tab, 'WebDriver:Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#remote.inTab(this.#tab, 'WebDriver:Refresh');
  }

  url(): Promise<string> {
    return this.#remote.inTab(this.#tab, 'WebDriver:GetCurrentURL');
  }

  /** Windows have a minimum width; below it the tab's content is narrowed instead. */
  async setSize(size: Size): Promise<void> {
    await this.bringToFront();
    const innerWidthNow = () => this.evaluate(() => innerWidth);
    await this.#remote.chrome(`gBrowser.selectedBrowser.style.maxWidth = ''`);
    const frame = await this.#remote.chrome<Size>(`
      const { width, height } = gBrowser.selectedBrowser.getBoundingClientRect();
      return { width: outerWidth - width, height: outerHeight - height };`);
    await this.#remote.inTab(this.#tab, 'WebDriver:SetWindowRect', {
      width: Math.round(size.width + frame.width),
      height: Math.round(size.height + frame.height),
    });
    if ((await innerWidthNow()) > size.width) {
      await this.#remote.chrome(`gBrowser.selectedBrowser.style.maxWidth = arguments[0] + 'px'`, size.width);
    }
    await until(`width ${size.width}`, async () => {
      if ((await innerWidthNow()) === size.width) return true;
      // A tab that the extension opened came in front meanwhile: behind it no tab gets another size.
      await this.bringToFront();
      return false;
    });
  }

  bringToFront(): Promise<void> {
    return this.#remote.bringToFront(this.#tab);
  }

  async close(): Promise<void> {
    await this.#remote.closeTab(this.#tab);
  }

  overlay(): Promise<OverlaySnapshot> {
    return this.#remote.overlay(this.#tab);
  }

  inOverlay<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<R | null> {
    return this.#remote.inOverlay<R>(this.#tab, String(fn), args);
  }

  async card(): Promise<View> {
    const card = new FirefoxView(this.#remote, { tab: this.#tab, card: true });
    await card.waitFor('card', () => document.readyState === 'complete' && document.body.textContent?.trim() !== '');
    return card;
  }

  async lookup(): Promise<View> {
    const lookup = new FirefoxView(this.#remote, { tab: this.#tab, card: 'lookup' });
    await lookup.waitFor('look-up', () => document.querySelector('.lookup input') !== null);
    return lookup;
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#remote.clickAt({ tab: this.#tab }, x, y);
  }

  protected findInOverlay(target: string): Promise<{ x: number; y: number } | null> {
    return this.#remote.findInOverlay(this.#tab, target);
  }
}
