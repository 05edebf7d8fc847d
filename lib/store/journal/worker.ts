/** The journal's side of the worker: files are opened once and kept, because only one may write. */
import { FILE_NAMES, FileJournal, type JournalFiles } from './journal';
import { faultOf, JournalFault } from './port';
import type { Order, Reply } from './protocol';
import type { SyncFile } from './sync-file';

/** A host that is dying may hold the files for a moment. */
const PATIENCE = 3000;
const PAUSE = 50;

interface Scope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(reply: Reply, options: { transfer: Transferable[] }): void;
}

let files: JournalFiles | null = null;
let journal: FileJournal | null = null;

/** Answers the orders that come to this worker. */
export function serveJournal(scope: Scope): void {
  scope.onmessage = ({ data }) => {
    run(data).then(
      (value) => scope.postMessage({ ok: true, value }, { transfer: buffersIn(value) }),
      (error: unknown) => scope.postMessage({ ok: false, reason: faultOf(error).reason }, { transfer: [] }),
    );
  };
}

async function run(order: Order): Promise<unknown> {
  if (order.name === 'open') return open(order.folder);
  if (order.name === 'close') return close();
  if (!journal) throw new JournalFault('InvalidStateError');
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

async function open(folder: string) {
  if (!journal) {
    const root = await navigator.storage.getDirectory();
    files = await openFiles(await root.getDirectoryHandle(folder, { create: true }));
    journal = new FileJournal(files);
  }
  return journal.open();
}

async function openFiles(folder: FileSystemDirectoryHandle): Promise<JournalFiles> {
  const deadline = performance.now() + PATIENCE;
  const opened: [string, SyncFile][] = [];
  try {
    for (const name of FILE_NAMES) {
      const handle = (await folder.getFileHandle(name, { create: true })) as SyncFileHandle;
      opened.push([name, await openWithin(deadline, handle)]);
    }
    return Object.fromEntries(opened) as JournalFiles;
  } catch (error) {
    for (const [, file] of opened) file.close();
    throw error;
  }
}

/** What the browser offers in workers only. */
interface SyncFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncFile>;
}

async function openWithin(deadline: number, handle: SyncFileHandle): Promise<SyncFile> {
  for (;;) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      const isHeld = faultOf(error).reason === 'NoModificationAllowedError';
      if (!isHeld || performance.now() > deadline) throw error;
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}

function close(): void {
  for (const file of Object.values(files ?? {})) file.close();
  files = null;
  journal = null;
}

/** The entries of an opening share one buffer, which moves instead of being copied. */
function buffersIn(value: unknown): Transferable[] {
  // A list has `entries` too, as a method.
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('entries' in value)) return [];
  return [...new Set((value.entries as { bytes: Uint8Array<ArrayBuffer> }[]).map(({ bytes }) => bytes.buffer))];
}
