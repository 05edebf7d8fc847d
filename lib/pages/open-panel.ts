import { browser } from 'wxt/browser';

/** Firefox calls its side panel sidebar; the shared types do not know it. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** True in Chromium, where a click in any of our pages may open the side panel. */
export const hasSidePanel = (): boolean => 'sidePanel' in browser;

/**
 * Opens the side panel. Must be called inside the click: nothing may be awaited before.
 * @returns false where the browser refused
 */
export async function openSidePanel(where: { windowId: number } | { tabId: number } | null): Promise<boolean> {
  try {
    if (hasSidePanel()) {
      if (!where) return false;
      await browser.sidePanel.open(where);
      return true;
    }
    const { sidebarAction } = browser as unknown as Sidebar;
    await sidebarAction?.open();
    return sidebarAction !== undefined;
  } catch {
    return false;
  }
}
