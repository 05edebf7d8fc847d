import { type Browser, browser } from 'wxt/browser';
import { signalPages } from './overlay-link';

/** Set while a shortcut asks for the form and the panel is not open yet. */
export const FOCUS_RECORD = 'focusRecord';

/**
 * Runs a keyboard command. The panel must be opened in the same turn: the browser forgets the user's key press soon
 * after. Firefox opens the toolbar popup instead, because its sidebar takes no focus.
 */
export function onShortcut(command: string, tab?: Browser.tabs.Tab): void {
  if (command === 'record-talk' && import.meta.env.FIREFOX) {
    void browser.action.openPopup();
    return;
  }
  const windowId = tab?.windowId;
  if (windowId !== undefined) void browser.sidePanel.open({ windowId });
  if (command === 'record-talk') {
    void browser.storage.session.set({ [FOCUS_RECORD]: true });
    void signalPages({ signal: 'focusRecord' });
  }
}
