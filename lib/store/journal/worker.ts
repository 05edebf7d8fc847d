/** The journal's side of the worker: files are opened once and kept, because only one may write. */
import { FileJournal } from './journal';
import { openFiles, type PrivateFolder } from './open-files';
import { faultOf, JournalFault, type OpenedJournal } from './port';
import type { Order, Reply } from './protocol';

interface Scope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(reply: Reply, options?: { transfer: Transferable[] }): void;
}

/** Answers the orders that come to this worker. */
export function serveJournal(scope: Scope): void {
  let open: { journal: FileJournal; close(): void } | null = null;

  async function run(order: Order): Promise<unknown> {
    if (order.name === 'open') {
      open ??= await openIn(order.folder);
      return open.journal.open();
    }
    if (order.name === 'close') {
      open?.close();
      open = null;
      return undefined;
    }
    if (!open) throw new JournalFault('InvalidStateError');
    return work(open.journal, order);
  }

  scope.onmessage = ({ data }) => {
    run(data)
      .then((value) =>
        scope.postMessage({ ok: true, value }, { transfer: data.name === 'open' ? buffersOf(value) : [] }),
      )
      .catch((error: unknown) => scope.postMessage({ ok: false, reason: faultOf(error).reason }));
  };
}

async function openIn(name: string) {
  const root = await navigator.storage.getDirectory();
  const files = await openFiles((await root.getDirectoryHandle(name, { create: true })) as unknown as PrivateFolder);
  return {
    journal: new FileJournal(files),
    close: () => {
      for (const file of Object.values(files)) file.close();
    },
  };
}

function work(journal: FileJournal, order: Exclude<Order, { name: 'open' | 'close' }>): unknown {
  switch (order.name) {
    case 'append':
      return journal.append(order.entries);
    case 'replace':
      return journal.replace(order.entries);
    case 'writeKeyring':
      return journal.writeKeyring(order.bytes);
    case 'quarantine':
      return journal.quarantine(order.bytes);
    case 'size':
      return journal.size();
    case 'erase':
      return journal.erase();
  }
}

/** The entries of an opening share one buffer, which moves instead of being copied. */
function buffersOf(opened: unknown): Transferable[] {
  return [...new Set((opened as OpenedJournal).entries.map(({ bytes }) => bytes.buffer as ArrayBuffer))];
}
