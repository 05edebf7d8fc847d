import { LookupBody } from '../../components/lookup/lookup-body';
import { request } from '../../lib/messages/client';
import { useLookup } from '../../lib/pages/use-lookup';

const close = (): void => {
  request('closeLookup', {}).catch(() => null);
};

/** „Nachschlagen“ in a frame over a host page. */
export function Lookup() {
  const lookup = useLookup({
    place: 'frame',
    tabId: null,
    entry: null,
    onClose: close,
    onOwnWindow: ({ id }) => {
      request('openLookup', { tabId: null, entry: id, own: true }).then(close, () => undefined);
    },
    onOpenCase: ({ ref }) => {
      request('openStoredCase', { ref }).then(close, () => undefined);
    },
    onOpenProvider: ({ provider }) => {
      request('openProvider', { id: provider }).then(close, () => undefined);
    },
  });
  return (
    <main>
      <LookupBody {...lookup} />
    </main>
  );
}
