/** One shape for both browsers, so that a test or the demo is written once. */
import type { OverlaySnapshot } from './overlay-snapshot.ts';
import type { PrivateEtc } from './private-etc.ts';

export type BrowserKind = 'chromium' | 'firefox';

export interface Size {
  width: number;
  height: number;
}

export interface LaunchOptions {
  /** Folder of the built, unpacked extension. */
  extensionDir: string;
  /** Default true. */
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  /** Inner size of pages; default 1280 × 900. Null: whatever the window has (for a person at the screen). */
  viewport?: Size | null;
  /** Further command line arguments of the browser. */
  args?: string[];
  /** Further environment of the browser, e.g. the `DISPLAY` it opens its window on. */
  env?: Record<string, string>;
  /** Folder for what the user saves as a file; Chromium gives the files names of its own. Default: the browser's. */
  downloads?: string;
  /** Chromium only: pages are kept behind the next one, as in users' browsers (Firefox always does). Default: they are not. */
  pageCache?: boolean;
  /** Values of the organisation's managed policy for the extension. */
  policy?: object;
  /** What the browser sees as /etc: policies in it install the extension, which is not loaded from `extensionDir` then. */
  etc?: PrivateEtc;
  /** How the store stands after the start and after each restart. Default: set up and open. */
  vault?: 'open' | 'unset';
  /**
   * Told every line that pages of the extension print, at once and before the browser can die: by `console.debug` in Chromium,
   * by `dump` in Firefox (with the preference for it).
   */
  onLine?: (line: string) => void;
  /** Folder of the profile, which then stays when the browser has ended. Default: a fresh one that is removed. */
  profile?: string;
  /** `free`: for a person at the screen and for measurements. Default: watched, see `close`. */
  network?: 'watched' | 'free';
  /** Firefox only: further preferences. */
  prefs?: Record<string, string | number | boolean>;
}

/**
 * A document that can be read and used as a person would: a tab, the card frame, the side panel or the toolbar popup.
 * A `target` is a CSS selector, or `text=…` for the first visible control (button, link, label, tab, summary) whose text or
 * `aria-label` contains the rest.
 */
export interface View {
  /** Runs a self-contained function in the document; arguments and result must be JSON. `browser`/`chrome` are there in our pages. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Visible text of the body. */
  text(): Promise<string>;
  /** Real mouse click; waits up to 20 s for the target. @throws when it does not appear. */
  click(target: string): Promise<void>;
  /** Real mouse click at a point of the document's viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Puts the focus on the target without a click. */
  focus(selector: string): Promise<void>;
  /** Sets a field's value with its input and change events (also date fields). */
  fill(selector: string, value: string): Promise<void>;
  /** Real key press: „Enter“, „Escape“, „p“, „Alt+Shift+G“. */
  press(keys: string): Promise<void>;
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /**
   * A real key press in a field or control of our own pages, which gets the focus first: pressed again where a page that is
   * read anew took no key, never where it arrived.
   */
  pressIn(selector: string, keys: string): Promise<void>;
  /** Real keys into an empty field of our own pages, again from the start where some were lost. */
  typeIn(selector: string, text: string): Promise<void>;
  /** Waits until the function gives something truthy in the document. @throws after 20 s. */
  waitFor<A extends unknown[], R>(what: string, fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>>;
  /** Waits until the visible text contains `part`. */
  waitForText(part: string, timeout?: number): Promise<void>;
  /** PNG of what is visible. */
  screenshot(file: string): Promise<void>;
}

/** A tab. */
export interface PageView extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  setSize(size: Size): Promise<void>;
  /** The tab becomes the one in front. */
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** What our closed shadow root shows now. */
  overlay(): Promise<OverlaySnapshot>;
  /**
   * Runs a self-contained function in the document with our closed shadow root as first argument, in one task: what it reads
   * of the page and of us belongs to one moment. Its globals last as long as the document. Null when there is no overlay.
   */
  inOverlay<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<R | null>;
  /** Waits until the overlay satisfies `accept`, and returns that snapshot. @throws after `timeout` ms (default 20 s). */
  waitForOverlay(
    what: string,
    accept: (overlay: OverlaySnapshot) => boolean,
    timeout?: number,
  ): Promise<OverlaySnapshot>;
  /** Real turn of the mouse wheel over a point of the viewport, in px. */
  wheel(x: number, y: number, down: number): Promise<void>;
  /** The pointer moves over a point of the viewport. */
  hover(x: number, y: number): Promise<void>;
  /** Real mouse click on a control inside our shadow root. */
  clickOverlay(target: string): Promise<void>;
  /** The card frame opened from a badge; waits for it. */
  card(): Promise<View>;
  /** The frame of „Nachschlagen“ over the page; waits for it. */
  lookup(): Promise<View>;
}

export interface BrowserSession {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** A new tab in front. */
  openPage(url: string, size?: Size): Promise<PageView>;
  openExtensionPage(path: string, size?: Size): Promise<PageView>;
  /** Opens the real side panel (Chromium) or sidebar (Firefox) beside the tab in front. */
  openSidePanel(): Promise<View>;
  /** The side panel or sidebar once something (a shortcut, a button) has opened it; waits for it. */
  sidePanel(): Promise<View>;
  /** The toolbar popup, once something (a shortcut, `action.openPopup`) has opened it; waits for it. */
  popup(): Promise<View>;
  /** Ends the background as the browser does when it is idle; the next message starts it again. */
  killBackground(): Promise<void>;
  /** Chromium: ends the store's host alone; in Firefox it lives in the background. */
  killHost(): Promise<void>;
  /** Ends the browser and starts it again with the same profile; earlier views are dead. `locked`: the store stays so. */
  restart(store?: 'open' | 'locked'): Promise<void>;
  /** Ends the browser, gives other managed values (there must have been some), and starts it again; earlier views are dead. */
  restartUnder(policy: object): Promise<void>;
  /** Kills the browser at once, without a chance to write, and starts it again with the same profile; earlier views are dead. */
  crash(): Promise<void>;
  /** Resolves when the browser has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /**
   * Ends the browser and removes its profile.
   * @throws NetworkUse when the extension has asked the network for anything meanwhile, or a page for anything elsewhere
   */
  close(): Promise<void>;
}
