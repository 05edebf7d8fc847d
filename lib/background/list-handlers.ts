/** „Liste übernehmen“: which tabs show a list, and what stands in its rows; the rest is the store's host's. */
import { browser } from 'wxt/browser';
import type { ListRequests, OpenList } from '../messages/list-takeover';
import { PAGE_LIST } from '../messages/page-schemas';
import type { OwnHandlers } from '../messages/router';
import type { Profile } from '../site/profile';
import type { RawPerson } from '../site/raw';
import { askOverlay } from './overlay-link';
import { systemAt } from './own-adapters';
import { tabsWithOverlay } from './site-access';
import type { Vault } from './vault-link';

type Handlers = Pick<OwnHandlers, keyof ListRequests>;

/** @param profilesOf what the texts of a page say of its persons */
export function listHandlers(
  vault: Vault,
  takeList: Handlers['takeList'],
  profilesOf: (url: string, persons: RawPerson[]) => Promise<Profile[]>,
): Handlers {
  return {
    openLists: async () => {
      const found = await Promise.all((await tabsWithOverlay()).map(openList));
      return found
        .filter((list) => list !== null)
        .toSorted((one, other) => other.seen - one.seen)
        .map(({ seen: _, ...list }) => list);
    },
    readList: async ({ tabId }) => {
      const { url } = await browser.tabs.get(tabId);
      const reading = await askOverlay(tabId, 'currentReading', { all: true });
      const read = PAGE_LIST.safeParse(reading?.persons);
      if (!url || reading?.page !== 'list' || !read.success) return null;
      const [system, profiles] = await Promise.all([systemAt(url), profilesOf(url, read.data)]);
      return { system, profiles, claimed: await claimedRows(tabId) };
    },
    previewList: (request) => vault('previewList', request),
    takeList,
  };
}

async function openList(tabId: number): Promise<(OpenList & { seen: number }) | null> {
  const reading = await askOverlay(tabId, 'currentReading', {});
  if (reading?.page !== 'list') return null;
  const { url = '', lastAccessed = 0 } = await browser.tabs.get(tabId);
  return { tabId, rows: reading.rows, host: URL.canParse(url) ? new URL(url).host : '', seen: lastAccessed };
}

/** How many rows the largest grid of the page says it has: those out of sight are not there to be read. */
async function claimedRows(tabId: number): Promise<number | null> {
  try {
    const [ran] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => [...document.querySelectorAll('[aria-rowcount]')].map((grid) => Number(grid.ariaRowCount)),
    });
    const counts = (ran?.result ?? []).filter((count) => Number.isInteger(count) && count !== 0);
    if (counts.length === 0) return null;
    return counts.includes(-1) ? -1 : Math.max(...counts);
  } catch {
    return null; // the page has gone
  }
}
