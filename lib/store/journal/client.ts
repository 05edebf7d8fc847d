import { faultOf, type Journal, JournalFault } from './port';
import type { Order, OrderName, Orders, Reply } from './protocol';

/** Folder of all files in the origin's private file system. */
const FOLDER = 'fallblick';

/** Longer than any disk needs: a worker that does not answer by then has died without a word; in milliseconds. */
const PATIENCE = 30_000;

/** What is used of a worker. */
export interface WorkerLike {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Settle<T> = { resolve: (value: T) => void; reject: (fault: JournalFault) => void };
type Waiting = { order: Order; settle: Settle<never> };

/**
 * The journal in a worker of its own, which `open()` starts. One order is under way at a time; appends that wait meanwhile go
 * together, with one flush for all. When the worker dies, what waits gets a fault, and the next `open()` starts another.
 */
export function openJournalWorker(spawn: () => WorkerLike = spawnWorker, folder: string = FOLDER): Journal {
  let worker: WorkerLike | null = null;
  let underWay: Waiting | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const queue: Waiting[] = [];

  function ask<N extends OrderName>(name: N, request: Orders[N]['request']): Promise<Orders[N]['reply']> {
    return new Promise((resolve, reject) => {
      queue.push({ order: { name, ...request } as Order, settle: { resolve, reject } });
      next();
    });
  }

  function next(): void {
    if (underWay) return;
    const waiting = takeNext(queue);
    if (!waiting) return;
    try {
      if (waiting.order.name === 'open') worker ??= start();
      if (!worker) throw new JournalFault('InvalidStateError');
      underWay = waiting;
      worker.postMessage(waiting.order);
      timer = setTimeout(() => end('TimeoutError'), PATIENCE);
    } catch (error) {
      underWay = null;
      waiting.settle.reject(faultOf(error));
      next();
    }
  }

  function start(): WorkerLike {
    const started = spawn();
    started.onmessage = ({ data }) => {
      if (worker !== started) return;
      const { order, settle } = underWay ?? {};
      underWay = null;
      clearTimeout(timer);
      if (data.ok) settle?.resolve(data.value as never);
      else settle?.reject(new JournalFault(data.reason));
      if (order?.name === 'close') end('InvalidStateError');
      else next();
    };
    started.onerror = (event) => {
      // Its message names a file and a line at most; nobody else reports it.
      event.preventDefault?.();
      if (worker === started) end('OperationError');
    };
    return started;
  }

  /** Everything that waits was meant for the worker that is gone, up to the next opening. */
  function end(reason: string): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    const opening = queue.findIndex(({ order }) => order.name === 'open');
    const lost = queue.splice(0, opening < 0 ? queue.length : opening).map(({ settle }) => settle);
    if (underWay) lost.unshift(underWay.settle);
    underWay = null;
    for (const { reject } of lost) reject(new JournalFault(reason));
    next();
  }

  return {
    open: () => ask('open', { folder }),
    append: async (bytes) => (await ask('append', { entries: [bytes.slice()] }))[0] as number,
    replace: (entries) => ask('replace', { entries: entries.map((bytes) => bytes.slice()) }),
    writeKeyring: (bytes) => ask('writeKeyring', { bytes: bytes.slice() }),
    quarantine: (bytes) => ask('quarantine', { bytes: bytes.slice() }),
    size: () => ask('size', {}),
    erase: () => ask('erase', {}),
    close: async () => {
      if (worker) await ask('close', {});
    },
  };
}

/** The next order; appends that stand one behind the other become one. */
function takeNext(queue: Waiting[]): Waiting | undefined {
  const first = queue[0];
  if (first?.order.name !== 'append') return queue.shift();
  const count = queue.findIndex(({ order }) => order.name !== 'append');
  const group = queue.splice(0, count < 0 ? queue.length : count);
  const entries = group.flatMap(({ order }) => (order as { entries: Uint8Array[] }).entries);
  const each = group.map(({ settle }) => settle as Settle<number[]>);
  return {
    order: { name: 'append', entries },
    settle: {
      resolve: (numbers: number[]) => {
        for (const [index, { resolve }] of each.entries()) resolve([numbers[index] as number]);
      },
      reject: (fault) => {
        for (const { reject } of each) reject(fault);
      },
    },
  };
}

/** The built script beside the host's page. */
function spawnWorker(): WorkerLike {
  return new Worker(trustedUrl('/journal-worker.js'));
}

/** Browsers with Trusted Types start workers from URLs of a policy only; Firefox has them since version 148. */
function trustedUrl(path: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('fallblick-journal', { createScriptURL: () => path });
  return (policy?.createScriptURL('') ?? path) as string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(input: string): unknown };
}
