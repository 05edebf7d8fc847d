import {
  CONTROLS,
  clickReached,
  expectClick,
  expectKey,
  fieldValue,
  fillIn,
  focusOn,
  keyReached,
  locate,
  visibleText,
} from './in-document.ts';
import type { OverlaySnapshot } from './overlay-snapshot.ts';
import type { PageView, Size, View } from './session.ts';
import { pause, until } from './until.ts';

/** How long a click or a key may be on its way. */
const INPUT_MS = 1_500;

/** What both browsers do alike, on top of four primitives. */
export abstract class BaseView implements View {
  abstract evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  abstract press(keys: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  abstract screenshot(file: string): Promise<void>;
  /** Real mouse click; `x`, `y` in the document's viewport. */
  abstract clickAt(x: number, y: number): Promise<void>;

  text(): Promise<string> {
    return this.evaluate(visibleText);
  }

  async click(target: string): Promise<void> {
    await until(`click on ${target}`, async () => {
      const box = await atRest(`control ${target}`, () => this.evaluate(locate, target, CONTROLS));
      await this.evaluate(expectClick, target, CONTROLS);
      await this.clickAt(box.x + box.width / 2, box.y + box.height / 2);
      return this.hasReached('click', clickReached);
    });
  }

  /** Our pages take no click for the moment in which they read the host page anew: a person would click again. */
  private async hasReached(what: string, reached: () => boolean): Promise<boolean> {
    try {
      return await until(what, () => this.evaluate(reached).catch(() => true), INPUT_MS);
    } catch {
      return false;
    }
  }

  async focus(selector: string): Promise<void> {
    await until(`focus on ${selector}`, () => this.evaluate(focusOn, selector));
  }

  async fill(selector: string, value: string): Promise<void> {
    await until(`field ${selector}`, () => this.evaluate(fillIn, selector, value));
  }

  async pressIn(selector: string, keys: string): Promise<void> {
    await until(`${keys} in ${selector}`, async () => {
      await this.focus(selector);
      await this.evaluate(expectKey, selector);
      await this.press(keys);
      return this.hasReached(keys, keyReached);
    });
  }

  async typeIn(selector: string, text: string): Promise<void> {
    await until(`typed text in ${selector}`, async () => {
      await this.fill(selector, '');
      await this.focus(selector);
      await this.type(text);
      return (await this.evaluate(fieldValue, selector)) === text;
    });
  }

  waitFor<A extends unknown[], R>(what: string, fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>> {
    return until(what, () => this.evaluate(fn, ...args));
  }

  async waitForText(part: string, timeout = 20_000): Promise<void> {
    const accept = async () => {
      const text = await this.text();
      if (!text.includes(part)) throw new Error(`it shows „${text}“`);
      return true;
    };
    await until(`text „${part}“`, accept, timeout);
  }
}

/** A tab, in either browser. */
export abstract class BasePage extends BaseView implements PageView {
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract url(): Promise<string>;
  abstract setSize(size: Size): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract close(): Promise<void>;
  abstract overlay(): Promise<OverlaySnapshot>;
  abstract inOverlay<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<R | null>;
  abstract card(): Promise<View>;
  abstract lookup(): Promise<View>;
  abstract wheel(x: number, y: number, down: number): Promise<void>;
  abstract hover(x: number, y: number): Promise<void>;
  /** Middle of a control in our shadow root, in the page's viewport; null when it is not there. */
  protected abstract findInOverlay(target: string): Promise<{ x: number; y: number } | null>;

  async waitForOverlay(what: string, accept: (overlay: OverlaySnapshot) => boolean, timeout = 20_000) {
    const probe = async () => {
      const overlay = await this.overlay();
      if (!accept(overlay)) throw new Error(overlay.present ? `it shows „${overlay.text}“` : 'there is no overlay');
      return overlay;
    };
    return until(`overlay: ${what}`, probe, timeout);
  }

  async clickOverlay(target: string): Promise<void> {
    const { x, y } = await atRest(`overlay control ${target}`, () => this.findInOverlay(target));
    await this.clickAt(x, y);
  }
}

/** Where something is once it has stayed there for a moment: a click where it was before hits something else, or nothing. */
function atRest<P extends { x: number; y: number }>(what: string, find: () => Promise<P | null>): Promise<P> {
  return until(`${what} at rest`, async () => {
    const before = await find();
    if (!before) return null;
    await pause(40);
    const now = await find();
    return now?.x === before.x && now.y === before.y ? now : null;
  });
}
