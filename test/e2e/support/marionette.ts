import { connect, type Socket } from 'node:net';

/** Firefox refused a command; `error` is WebDriver's own name for it, e.g. "no such element". */
export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
  readonly error: string;

  constructor(command: string, error: string, message: string) {
    super(`${command}: ${error}: ${message}`);
    this.error = error;
  }
}

interface Pending {
  command: string;
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * Client of Firefox's Marionette server. Frames are `<bytelength>:<json>`; a command is `[0, id, name, params]`, its answer
 * `[1, id, error, result]` (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #buffer: Buffer = Buffer.alloc(0);
  #lastId = 0;
  #closed: Error | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('Firefox closed the Marionette connection')));
  }

  /** Connects to 127.0.0.1:`port`. @throws when nobody answers within 10 s. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port });
      const timer = setTimeout(() => socket.destroy(new Error(`no Marionette server on port ${port}`)), 10_000);
      socket.once('error', reject);
      socket.once('connect', () => {
        clearTimeout(timer);
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /**
   * Sends one command and waits for its result (`value` unwrapped).
   * @throws MarionetteError when Firefox refuses it, Error when the connection ends or `timeout` ms pass.
   */
  send<T = unknown>(command: string, parameters: Record<string, unknown> = {}, timeout = 60_000): Promise<T> {
    if (this.#closed) return Promise.reject(this.#closed);
    this.#lastId += 1;
    const id = this.#lastId;
    const json = JSON.stringify([0, id, command, parameters]);
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`${command}: no answer within ${timeout} ms`));
      }, timeout);
      this.#pending.set(id, { command, resolve: (value) => resolve(value as T), reject, timer });
      this.#socket.write(`${Buffer.byteLength(json)}:${json}`);
    });
  }

  /** Ends the connection; Firefox itself goes on. */
  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.toString('latin1', 0, colon));
      if (this.#buffer.length < end) return;
      const frame: unknown = JSON.parse(this.#buffer.toString('utf8', colon + 1, end));
      this.#buffer = this.#buffer.subarray(end);
      if (Array.isArray(frame)) this.#settle(frame);
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const pending = typeof id === 'number' ? this.#pending.get(id) : undefined;
    if (!pending) return;
    this.#pending.delete(id as number);
    clearTimeout(pending.timer);
    if (error) {
      const { error: name, message } = error as { error: string; message: string };
      pending.reject(new MarionetteError(pending.command, name, message));
      return;
    }
    const wrapped = typeof result === 'object' && result !== null && 'value' in result;
    pending.resolve(wrapped ? result.value : result);
  }

  #fail(reason: Error): void {
    this.#closed ??= reason;
    for (const pending of this.#pending.values()) {
      clearTimeout(pending.timer);
      pending.reject(reason);
    }
    this.#pending.clear();
  }
}
