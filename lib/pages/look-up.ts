import { request } from '../messages/client';

/**
 * Opens „Nachschlagen“ from another page of ours.
 * @param tabId the tab with the person; null: none
 * @param own in a window of its own: over a page it would not get the focus from beside it
 * @returns whether somebody heard it
 */
export async function lookUp(tabId: number | null, own: boolean): Promise<boolean> {
  try {
    await request('openLookup', { tabId, entry: null, own });
    return true;
  } catch {
    return false;
  }
}
