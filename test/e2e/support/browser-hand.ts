import type { Display } from './display.ts';
import type { FirefoxSession } from './firefox.ts';
import type { BrowserSession, View } from './session.ts';
import { pause, until } from './until.ts';

const ATTEMPTS = 4;
/** Milliseconds after which the question takes an answer on a quiet machine; each further attempt waits that much longer. */
const QUESTION_APPEARS = 1200;

/** What only a person's hand does in the browser's own window, where no page and no extension can reach. */
export interface BrowserHand {
  /** Clicks the extension's symbol, and gives the popup that opens. */
  openPopup(): Promise<View>;
  /** Lets `ask` bring up the browser's question for a site, and answers yes; `done` tells that the browser has taken it. */
  allow(ask: () => Promise<void>, done: () => Promise<boolean>): Promise<void>;
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
    // On a busy machine keys come before a window is there, or in its first moment, when it takes none: then once more.
    allow: async (ask, done) => {
      const isDone = () => done().catch(() => false);
      for (let attempt = 1; ; attempt += 1) {
        try {
          // The answer of the attempt before may have been taken late: then there is no question any more.
          if (attempt > 1 && (await isDone())) return;
          await ask();
          await pause(attempt * QUESTION_APPEARS);
          // „No“ has the focus; „yes“ is one key further.
          await display.press('Tab', 'Enter');
          await until('answered question', done, 4000);
          return;
        } catch (error) {
          if (await isDone()) return;
          if (attempt === ATTEMPTS) throw error;
          await display.press('Escape');
        }
      }
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
    allow: async (ask, done) => {
      await ask();
      await session.clickInWindow("document.querySelector('#addon-webext-permissions-notification')?.button");
      await until('answered question', done);
    },
  };
}
