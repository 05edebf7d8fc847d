/** Host and worker together, on a disk in memory: who waits for what, and what each is told. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openJournalWorker, type WorkerLike } from '../../../lib/store/journal/client';
import { JournalFault } from '../../../lib/store/journal/port';
import type { Order } from '../../../lib/store/journal/protocol';
import { serveJournal } from '../../../lib/store/journal/worker';
import { bytesOf, textOf } from './ledger';
import { MemoryDisk, type MemoryFile } from './memory-disk';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A folder whose files only one may hold, as the browser's. */
function privateFolder(disk: MemoryDisk) {
  const held = new Set<string>();
  const open = (name: string) => {
    if (held.has(name)) throw Object.assign(new Error('held'), { name: 'NoModificationAllowedError' });
    held.add(name);
    const file: MemoryFile = disk.file(name);
    return Object.assign(Object.create(file), {
      getSize: () => file.getSize(),
      read: file.read.bind(file),
      write: file.write.bind(file),
      truncate: file.truncate.bind(file),
      flush: file.flush.bind(file),
      close: () => held.delete(name),
    });
  };
  const folder = { getFileHandle: async (name: string) => ({ createSyncAccessHandle: async () => open(name) }) };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } });
  return held;
}

/** Workers that run the real code here, with messages that are copied and moved as between threads. */
function workers(release: () => void = () => undefined) {
  const started: (WorkerLike & { orders: Order[] })[] = [];
  const spawn = () => {
    const scope: Parameters<typeof serveJournal>[0] = {
      onmessage: null,
      postMessage: (reply, options) => {
        const data = structuredClone(reply, options);
        queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
      },
    };
    serveJournal(scope);
    const worker: WorkerLike & { orders: Order[] } = {
      orders: [],
      onmessage: null,
      onerror: null,
      terminate: vi.fn(() => {
        scope.onmessage = null;
        setTimeout(release, 100);
      }),
      postMessage: (order) => {
        worker.orders.push(order);
        const data = structuredClone(order);
        setTimeout(() => scope.onmessage?.({ data } as MessageEvent));
      },
    };
    started.push(worker);
    return worker;
  };
  return { started, spawn };
}

function setUp() {
  const disk = new MemoryDisk();
  const held = privateFolder(disk);
  const { started, spawn } = workers(() => held.clear());
  return { disk, held, started, journal: openJournalWorker(spawn) };
}

const fault = (reason: string) => expect.objectContaining({ name: 'JournalFault', reason });

it('does everything of the port through the worker', async () => {
  const { journal, disk } = setUp();
  expect(await journal.open()).toEqual({
    generation: 1,
    entries: [],
    damaged: 0,
    keyring: null,
    keyringDamaged: false,
  });
  expect(await journal.append(bytesOf('a'))).toBe(1);
  const empty = await journal.size();
  expect(await journal.append(bytesOf('b'))).toBe(2);
  expect(await journal.size()).toBeGreaterThan(empty);
  await journal.writeKeyring(bytesOf('k'));
  await journal.quarantine(bytesOf('unreadable'));
  expect(disk.holds('unreadable')).toBe(true);
  expect(await journal.replace([bytesOf('c')])).toEqual({ generation: 2, lastSeq: 3 });
  await journal.close();
  const { entries, keyring } = await journal.open();
  expect(entries.map(({ seq, bytes }) => [seq, textOf(bytes)])).toEqual([[3, 'c']]);
  expect(keyring && textOf(keyring)).toBe('k');
  await journal.erase();
  expect(await journal.open()).toMatchObject({ entries: [], keyring: null });
});

describe('appends that wait', () => {
  it('go together, each with its own number, in order with everything else', async () => {
    const { journal, started } = setUp();
    void journal.open();
    const numbers = Promise.all(['a', 'b', 'c'].map((text) => journal.append(bytesOf(text))));
    const replaced = journal.replace([bytesOf('d')]);
    const later = Promise.all(['e', 'f'].map((text) => journal.append(bytesOf(text))));
    expect(await numbers).toEqual([1, 2, 3]);
    expect(await replaced).toEqual({ generation: 2, lastSeq: 4 });
    expect(await later).toEqual([5, 6]);
    expect(started[0]?.orders.map(({ name }) => name)).toEqual(['open', 'append', 'replace', 'append']);
  });

  it('are all refused when the disk is full, and the journal goes on', async () => {
    const { journal, disk } = setUp();
    await journal.open();
    disk.space = 0;
    const results = await Promise.allSettled(['a', 'b', 'c'].map((text) => journal.append(bytesOf(text))));
    expect(results).toEqual(results.map(() => ({ status: 'rejected', reason: fault('QuotaExceededError') })));
    disk.space = Number.POSITIVE_INFINITY;
    expect(await journal.append(bytesOf('d'))).toBe(1);
  });

  it('are what they were when they were handed over', async () => {
    const { journal } = setUp();
    const bytes = bytesOf('as handed over');
    void journal.open();
    const appended = journal.append(bytes);
    bytes.fill(0);
    await appended;
    const [entry] = (await journal.open()).entries;
    expect(entry && textOf(entry.bytes)).toBe('as handed over');
  });
});

it('closes, refuses work, and opens again', async () => {
  const { journal, started } = setUp();
  await journal.open();
  const [closing, refused, opening, next] = [
    journal.close(),
    expect(journal.append(bytesOf('too late'))).rejects.toEqual(fault('InvalidStateError')),
    journal.open(),
    journal.append(bytesOf('a')),
  ];
  await Promise.all([closing, refused]);
  expect(await opening).toMatchObject({ entries: [] });
  expect(await next).toBe(1);
  expect(started.map(({ terminate }) => vi.mocked(terminate).mock.calls.length)).toEqual([1, 0]);
});

describe('a worker that dies', () => {
  it('leaves a fault to all that wait; the next opening starts another and finds what was acknowledged', async () => {
    const { journal, started } = setUp();
    await journal.open();
    await journal.append(bytesOf('a'));
    const waiting = [journal.append(bytesOf('b')), journal.append(bytesOf('c')), journal.size()];
    started[0]?.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    for (const { status } of await Promise.allSettled(waiting)) expect(status).toBe('rejected');
    await expect(journal.append(bytesOf('d'))).rejects.toEqual(fault('InvalidStateError'));
    expect(started[0]?.terminate).toHaveBeenCalled();
    const opened = await journal.open();
    expect(started).toHaveLength(2);
    expect(textOf(opened.entries[0]?.bytes ?? bytesOf(''))).toBe('a');
  });

  it('does not take with it what was asked after the next opening', async () => {
    const { journal, started } = setUp();
    await journal.open();
    const lost = journal.append(bytesOf('a'));
    const opening = journal.open();
    const next = journal.append(bytesOf('b'));
    started[0]?.onerror?.({} as ErrorEvent);
    await expect(lost).rejects.toBeInstanceOf(JournalFault);
    await opening;
    expect(await next).toBeGreaterThan(0);
  });

  it('without a word leaves a fault after half a minute', async () => {
    vi.useFakeTimers();
    const { started, spawn } = workers();
    const journal = openJournalWorker(() => Object.assign(spawn(), { postMessage: () => undefined }));
    const opening = expect(journal.open()).rejects.toEqual(fault('TimeoutError'));
    await vi.advanceTimersByTimeAsync(31_000);
    await opening;
    expect(started[0]?.terminate).toHaveBeenCalled();
  });

  it('or cannot be started leaves a fault', async () => {
    const journal = openJournalWorker(() => {
      throw Object.assign(new Error('no'), { name: 'SecurityError' });
    });
    await expect(journal.open()).rejects.toEqual(fault('SecurityError'));
    await expect(journal.size()).rejects.toEqual(fault('InvalidStateError'));
    await journal.close();
  });
});

describe('files that another one holds', () => {
  it('are waited for', async () => {
    vi.useFakeTimers();
    const { journal, held } = setUp();
    held.add('keyring.b');
    const opening = journal.open();
    setTimeout(() => held.delete('keyring.b'), 1000);
    await vi.advanceTimersByTimeAsync(1200);
    expect(await opening).toMatchObject({ generation: 1 });
  });

  it('for more than three seconds are a fault, and none of the others is kept', async () => {
    vi.useFakeTimers();
    const { journal, held } = setUp();
    held.add('keyring.b');
    const opening = expect(journal.open()).rejects.toEqual(fault('NoModificationAllowedError'));
    await vi.advanceTimersByTimeAsync(3200);
    await opening;
    expect([...held]).toEqual(['keyring.b']);
  });
});

it('says by its name what the browser refuses, as in a private window', async () => {
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: async () => {
        throw Object.assign(new Error('private'), { name: 'SecurityError' });
      },
    },
  });
  const journal = openJournalWorker(workers().spawn);
  await expect(journal.open()).rejects.toEqual(fault('SecurityError'));
});
