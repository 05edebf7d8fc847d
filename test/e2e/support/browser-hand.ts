import type { Display } from './display.ts';
import type { FirefoxSession } from './firefox.ts';
import type { BrowserSession, View } from './session.ts';
import { pause, until } from './until.ts';

/** What only a person's hand does in the browser's own window, where no page and no extension can reach. */
export interface BrowserHand {
  /** Clicks the extension's symbol, and gives the popup that opens. */
  openPopup(): Promise<View>;
  /** Answers the browser's question for a site with yes; `done` tells that it has taken the answer. */
  allow(done: () => Promise<boolean>): Promise<void>;
}

/** Chromium by keys on a real screen: its toolbar and its question take the keyboard like everything else. */
export function chromiumHand(session: BrowserSession, display: Display): BrowserHand {
  return {
    openPopup: async () => {
      // Toolbar, its last button (menu), two to the left (profile, extensions).
      await display.press('Alt+Shift+T');
      await pause(400);
      await display.press('End', 'ArrowLeft', 'ArrowLeft', 'Enter');
      await pause(1000);
      // In the list of extensions: past its close button.
      await display.press('Tab', 'Tab', 'Enter');
      return session.popup();
    },
    allow: async (done) => {
      // The question has „no“ in focus, and takes no answer in its first moment.
      await pause(1200);
      await display.press('Tab');
      await until('answered question', async () => {
        if (await done()) return true;
        await display.press('Enter');
        await pause(400);
        return done();
      });
    },
  };
}

/** Firefox by clicks in its window, which Marionette may make. */
export function firefoxHand(session: FirefoxSession): BrowserHand {
  return {
    openPopup: async () => {
      await session.clickInWindow('gUnifiedExtensions.button');
      await session.clickInWindow("document.querySelector('#unified-extensions-panel .webextension-browser-action')");
      return session.popup();
    },
    allow: async (done) => {
      await session.clickInWindow("document.querySelector('#addon-webext-permissions-notification')?.button");
      await until('answered question', done);
    },
  };
}
