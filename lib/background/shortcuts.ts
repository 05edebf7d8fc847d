import { type Browser, browser } from 'wxt/browser';
import { wishFocus } from '../messages/focus-wish';
import { isOn } from './managed-policy';
import { lookUpIn } from './palette-link';

const RECORD = 'record-talk';
const LOCK = 'lock';
const LOOK_UP = 'look-up';

/** The keys for „Gespräch erfassen“ as the user or the browser has set them; null when there are none. */
export const recordShortcut = (): Promise<string | null> => keysOf(RECORD);

/** The keys for „Einträge sperren“, likewise. */
export const lockShortcut = (): Promise<string | null> => keysOf(LOCK);

async function lookUpWhereOn(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (await isOn('lookup')) await lookUpIn(tab);
}

async function keysOf(command: string): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut || null;
}

/**
 * Runs a keyboard command. The panel must be opened in the same turn: the browser forgets the user's key press soon
 * after. Firefox opens the toolbar popup instead, because its sidebar takes no focus.
 */
export function onShortcut(command: string, tab: Browser.tabs.Tab | undefined, lock: () => Promise<unknown>): void {
  if (command === LOCK) {
    void lock();
    return;
  }
  if (command === LOOK_UP) {
    void lookUpWhereOn(tab);
    return;
  }
  if (import.meta.env.FIREFOX) {
    if (command === RECORD) void browser.action.openPopup();
    return;
  }
  const windowId = tab?.windowId;
  if (windowId !== undefined) void browser.sidePanel.open({ windowId });
  if (command === RECORD) void wishFocus();
}
