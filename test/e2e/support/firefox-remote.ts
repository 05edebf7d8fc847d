import { writeFile } from 'node:fs/promises';
import { keyActions } from './keys.ts';
import { type Marionette, MarionetteError } from './marionette.ts';
import { findInOverlay, NO_OVERLAY, type OverlaySnapshot, readOverlay } from './overlay-snapshot.ts';
import { pause } from './until.ts';

const OVERLAY_HOST = 'fallblick-overlay';
const LOOKUP_HOST = 'fallblick-lookup';
/** What Marionette says of a script whose document gave way to the next one. */
const DOCUMENT_GONE = /document was unloaded|actor .* destroyed/i;
/** Looks for the focus in a panel before keys are sent all the same. */
const MOST_LOOKS = 250;
/** Looks for a key in a panel: one that the browser takes for itself never arrives. */
const MOST_KEY_LOOKS = 50;
/** Scripts in a panel: count the keys that go up from now on, and tell how many have. */
const COUNT_KEYS_UP = `const { dataset } = document.documentElement;
  if (!dataset.keysUp) addEventListener('keyup', () => { dataset.keysUp = Number(dataset.keysUp) + 1; }, { capture: true });
  dataset.keysUp = '0';`;
const KEYS_UP = `return document.documentElement.dataset.keysUp ?? null`;

/** Where a command goes: a tab (its document, the card frame or that of the look-up in it), or a panel of the browser window itself. */
export type Place = { tab: string; card?: true | 'lookup' } | { panel: 'sidebar' | 'popup' };

/** Expressions that find the panel's `<browser>` in the window of Firefox. */
const PANELS = {
  sidebar: `SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')`,
  popup: `document.querySelector('browser.webextension-popup-browser')`,
};

/**
 * Marionette has one current window, frame and context; this class puts commands in order so that several views can be used
 * at once.
 */
export class FirefoxRemote {
  readonly #marionette: Marionette;
  #queue: Promise<unknown> = Promise.resolve();
  /** An empty tab, which the next page takes: every start brings one. */
  #blank: Promise<string> | null;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
    this.#blank = this.#alone(() => marionette.send<string>('WebDriver:GetWindowHandle'));
  }

  /** Runs a script in the window of Firefox, with its privileges. `return` gives JSON back; a promise is awaited. */
  chrome<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.#alone(async () => {
      await this.#context('chrome');
      return this.#script<T>(script, args);
    });
  }

  /** Runs a self-contained function in the document at `place`. */
  call<T>(place: Place, source: string, args: unknown[]): Promise<T> {
    const script = `return (${source})(...arguments)`;
    return this.#alone(async () => {
      await this.#enter(place);
      if ('tab' in place) return this.#script<T>(script, args);
      return this.#inPanel<T>(place.panel, script, args);
    });
  }

  /** What our closed shadow root in the tab shows. */
  overlay(tab: string): Promise<OverlaySnapshot> {
    return this.#inShadowRoot<OverlaySnapshot | null>(tab, `(${readOverlay})(root)`).then(
      (found) => found ?? NO_OVERLAY,
    );
  }

  /** Runs a self-contained function with our closed shadow root in one task; its globals last as long as the document. */
  inOverlay<T>(tab: string, source: string, args: unknown[]): Promise<T | null> {
    return this.#inShadowRoot<T>(tab, `(${source})(root, ...arguments)`, ...args);
  }

  findInOverlay(tab: string, target: string): Promise<{ x: number; y: number } | null> {
    return this.#inShadowRoot(tab, `(${findInOverlay})(root, arguments[0])`, target);
  }

  /** Real mouse click; `x`, `y` in the viewport of the document at `place`. */
  clickAt(place: Place, x: number, y: number): Promise<void> {
    return this.#alone(async () => {
      await this.#enter(place);
      const [left, top] = 'tab' in place ? [0, 0] : await this.#script<[number, number]>(panelOrigin(place.panel), []);
      await this.#actions(place, 'pointer', [
        { type: 'pointerMove', x: Math.round(left + x), y: Math.round(top + y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    });
  }

  /** Real turn of the mouse wheel. */
  wheel(tab: string, x: number, y: number, down: number): Promise<void> {
    const scroll = { type: 'scroll', x, y, deltaX: 0, deltaY: down, duration: 0, origin: 'viewport' };
    return this.#alone(async () => {
      await this.#enter({ tab });
      await this.#actions({ tab }, 'wheel', [scroll]);
    });
  }

  hover(tab: string, x: number, y: number): Promise<void> {
    return this.#alone(async () => {
      await this.#enter({ tab });
      await this.#actions({ tab }, 'pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    });
  }

  /** Without a place the keys go to the window itself, as shortcuts of the browser and its extensions do. */
  press(place: Place | null, keys: string): Promise<void> {
    return this.#alone(async () => {
      await (place ? this.#enterWithFocus(place) : this.#context('chrome'));
      await this.#keys(place, keyActions(keys), 1);
    });
  }

  type(place: Place, text: string): Promise<void> {
    return this.#alone(async () => {
      await this.#enterWithFocus(place);
      await this.#keys(place, [...text].flatMap(keyActions), [...text].length);
    });
  }

  /** Firefox answers before keys have gone through a panel's own process: what is asked next would see the panel before them. */
  async #keys(place: Place | null, actions: object[], strokes: number): Promise<void> {
    if (!(place && 'panel' in place)) return this.#actions(place, 'key', actions);
    await this.#inPanel(place.panel, COUNT_KEYS_UP, []);
    await this.#actions(place, 'key', actions);
    for (let look = 0; look < MOST_KEY_LOOKS; look += 1) {
      // The key may have closed the panel, or led it elsewhere.
      const up = await this.#inPanel<string | null>(place.panel, KEYS_UP, []).catch(() => null);
      if (up === null || Number(up) >= strokes) return;
      await pause(10);
    }
  }

  async screenshot(place: Place, file: string): Promise<void> {
    const png = await this.#alone(async () => {
      await this.#enter(place);
      if ('tab' in place)
        return this.#marionette.send<string>('WebDriver:TakeScreenshot', { full: false, hash: false });
      return this.#script<string>(panelSnapshot(place.panel), []);
    });
    await writeFile(file, Buffer.from(png, 'base64'));
  }

  /** A plain WebDriver command in the tab. */
  inTab<T>(tab: string, command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    return this.#alone(async () => {
      await this.#enter({ tab });
      return this.#marionette.send<T>(command, parameters);
    });
  }

  /** A tab in front for the next page; returns its handle. */
  async takeTab(): Promise<string> {
    const blank = await this.#blank;
    this.#blank = null;
    if (blank) {
      await this.bringToFront(blank);
      return blank;
    }
    return this.#alone(async () => {
      await this.#context('content');
      // The tab used last may be closed; commands need one that stands.
      const [first] = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: false });
      const { handle } = await this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', {
        type: 'tab',
        focus: true,
      });
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      return handle;
    });
  }

  /** Closes the tab; the last one is emptied instead, because Firefox would end with it. */
  closeTab(tab: string): Promise<void> {
    return this.#alone(async () => {
      await this.#enter({ tab });
      const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      if (handles.length > 1) {
        await this.#marionette.send('WebDriver:CloseWindow');
        return;
      }
      await this.#marionette.send('WebDriver:Navigate', { url: 'about:blank' });
      this.#blank = Promise.resolve(tab);
    });
  }

  bringToFront(tab: string): Promise<void> {
    return this.#alone(async () => {
      await this.#context('content');
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: tab, focus: true });
    });
  }

  async #frameStands({ tab, card }: { tab: string; card?: true | 'lookup' }): Promise<boolean> {
    await this.#enter({ tab });
    if (card === 'lookup') return this.#script<boolean>(`return document.querySelector('${LOOKUP_HOST}') !== null`, []);
    return (await this.#scriptInShadowRoot<boolean>("root.querySelector('iframe.card') !== null")) ?? false;
  }

  #inShadowRoot<T>(tab: string, expression: string, ...args: unknown[]): Promise<T | null> {
    return this.#alone(async () => {
      await this.#enter({ tab });
      return this.#scriptInShadowRoot<T>(expression, ...args);
    }).catch((error: unknown) => {
      if (error instanceof MarionetteError && DOCUMENT_GONE.test(error.message)) return null;
      throw error;
    });
  }

  /** The "system" sandbox may look into closed roots; page scripts may not. */
  #scriptInShadowRoot<T>(expression: string, ...args: unknown[]): Promise<T | null> {
    return this.#marionette.send<T | null>('WebDriver:ExecuteScript', {
      script: `const root = document.querySelector('${OVERLAY_HOST}')?.openOrClosedShadowRoot; return root ? ${expression} : null;`,
      args,
      sandbox: 'system',
      newSandbox: false,
    });
  }

  /** Keys reach a panel only while the window's focus is in it. */
  async #enterWithFocus(place: Place): Promise<void> {
    await this.#enter(place);
    if (!('panel' in place)) return;
    await this.#script(`${PANELS[place.panel]}.focus()`, []);
    // It arrives in the panel's own process later: keys sent before would be lost.
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      if (await this.#inPanel<boolean>(place.panel, 'return document.hasFocus()', [])) return;
      await pause(20);
    }
  }

  #inPanel<T>(panel: 'sidebar' | 'popup', script: string, args: unknown[]): Promise<T> {
    return this.#script<T>(
      `const panel = ${PANELS[panel]};
       const actor = panel.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
       return actor.executeScript(arguments[0], arguments[1], { sandboxName: null, newSandbox: false, timeout: 30000 });`,
      [script, args],
    );
  }

  async #enter(place: Place): Promise<void> {
    if (!('tab' in place)) return this.#context('chrome');
    await this.#context('content');
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: place.tab, focus: false });
    await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
    if (!place.card) return;
    const isLookup = place.card === 'lookup';
    const host = await this.#find('WebDriver:FindElement', { value: isLookup ? LOOKUP_HOST : OVERLAY_HOST });
    const root = reference(await this.#marionette.send('WebDriver:GetShadowRoot', { id: host }));
    const frame = await this.#find('WebDriver:FindElementFromShadowRoot', {
      shadowRoot: root,
      value: isLookup ? 'iframe.palette' : 'iframe.card',
    });
    await this.#marionette.send('WebDriver:SwitchToFrame', { element: frame });
  }

  async #find(command: string, parameters: Record<string, string>): Promise<string> {
    return reference(await this.#marionette.send(command, { using: 'css selector', ...parameters }));
  }

  #script<T>(script: string, args: unknown[]): Promise<T> {
    return this.#marionette.send<T>('WebDriver:ExecuteScript', { script, args });
  }

  async #actions(place: Place | null, type: 'key' | 'pointer' | 'wheel', actions: object[]): Promise<void> {
    const parameters = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    try {
      await this.#marionette.send('WebDriver:PerformActions', {
        actions: [{ type, id: type, ...parameters, actions }],
      });
    } catch (error) {
      // A key or click may close the card it goes to; then nobody takes its second half.
      if (!(place && 'card' in place) || (await this.#frameStands(place))) throw error;
      await this.#marionette.send('WebDriver:ReleaseActions');
    }
  }

  async #context(value: 'chrome' | 'content'): Promise<void> {
    await this.#marionette.send('Marionette:SetContext', { value });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** WebDriver wraps references as `{"element-…": id}`. */
function reference(wrapped: unknown): string {
  return String(Object.values(wrapped as Record<string, string>)[0]);
}

/** Script: top left corner of the panel's document in the window. */
function panelOrigin(panel: 'sidebar' | 'popup'): string {
  return `const inner = ${PANELS[panel]}.getBoundingClientRect();
    const outer = ${panel === 'sidebar' ? 'SidebarController.browser.getBoundingClientRect()' : '{ x: 0, y: 0 }'};
    return [outer.x + inner.x, outer.y + inner.y];`;
}

/** Script: PNG of the panel, base64. */
function panelSnapshot(panel: 'sidebar' | 'popup'): string {
  return `return (async () => {
    const bitmap = await ${PANELS[panel]}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`;
}
