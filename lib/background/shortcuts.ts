import { type Browser, browser } from 'wxt/browser';
import { wishFocus } from '../messages/focus-wish';

const RECORD = 'record-talk';

/** The keys for „Gespräch erfassen“ as the user or the browser has set them; null when there are none. */
export async function recordShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === RECORD)?.shortcut || null;
}

/**
 * Runs a keyboard command. The panel must be opened in the same turn: the browser forgets the user's key press soon
 * after. Firefox opens the toolbar popup instead, because its sidebar takes no focus.
 */
export function onShortcut(command: string, tab?: Browser.tabs.Tab): void {
  if (import.meta.env.FIREFOX) {
    if (command === RECORD) void browser.action.openPopup();
    return;
  }
  const windowId = tab?.windowId;
  if (windowId !== undefined) void browser.sidePanel.open({ windowId });
  if (command === RECORD) void wishFocus();
}
