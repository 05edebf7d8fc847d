import { browser } from 'wxt/browser';
import { LookupBody } from '../../components/lookup/lookup-body';
import { request } from '../../lib/messages/client';
import { useLookup } from '../../lib/pages/use-lookup';

/** Its address names the tab it was opened beside and an entry of the packs, nothing that was typed. */
const wanted = new URLSearchParams(location.hash.slice(1));
const tab = Number(wanted.get('tab') ?? Number.NaN);

/** A window of its own goes; in a tab somebody opened herself it stays. */
async function close(): Promise<void> {
  const [{ type }, own] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  if (type === 'popup' && own?.id !== undefined) await browser.tabs.remove(own.id);
}

/** „Nachschlagen“ as a page of its own. */
export function App() {
  const lookup = useLookup({
    place: 'page',
    tabId: Number.isInteger(tab) ? tab : null,
    entry: wanted.get('entry'),
    onClose: () => void close(),
    onOwnWindow: null,
    onOpenCase: ({ ref }) => {
      request('openStoredCase', { ref }).then(
        () => void close(),
        () => undefined,
      );
    },
    onOpenProvider: ({ provider }) => {
      request('openProvider', { id: provider }).then(
        () => void close(),
        () => undefined,
      );
    },
  });
  return (
    <main>
      <LookupBody {...lookup} />
    </main>
  );
}
