/** A disk as it really is: what is not flushed may be lost, wholly, in part or in another order; space ends; power fails. */
import { FILE_NAMES, FileJournal, type JournalFiles } from '../../../lib/store/journal/journal';
import type { SyncFile } from '../../../lib/store/journal/sync-file';

type Change = { at: number; bytes: Uint8Array } | { size: number };
/** What becomes of one change that was not flushed; a part of it in bytes, from its begin or its end. */
export type Fate = 'lost' | 'kept' | { first: number } | { last: number };

/** The program ends here; nothing it does afterwards reaches the disk. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

export class MemoryDisk {
  readonly #files = new Map<string, MemoryFile>();
  /** Changes and flushes so far. */
  steps = 0;
  /** The step that is cut off, and how much of it, when it writes, is done. */
  cut: { step: number; share: number } | null = null;
  /** Bytes all files together may have. */
  space = Number.POSITIVE_INFINITY;
  /** A full disk: the browser throws, or writes what fits. */
  whenFull: 'throws' | 'writes less' = 'throws';
  /** A disk (or a program) that only claims to flush. */
  flushes = true;
  /** The step that the disk refuses. */
  refused: number | null = null;

  file(name: string): MemoryFile {
    const file = this.#files.get(name) ?? new MemoryFile(this);
    this.#files.set(name, file);
    return file;
  }

  journal(): FileJournal {
    const files = FILE_NAMES.map((name) => [name, this.file(name)]);
    return new FileJournal(Object.fromEntries(files) as JournalFiles);
  }

  free(): number {
    return this.space - [...this.#files.values()].reduce((sum, file) => sum + file.getSize(), 0);
  }

  /** Counts a step. @returns how much of it may be done */
  step(): number {
    const { cut } = this;
    if (cut && this.steps > cut.step) throw new PowerCut();
    const step = this.steps;
    this.steps += 1;
    if (step === this.refused) throw Object.assign(new Error('refused'), { name: 'NotReadableError' });
    return cut?.step === step ? cut.share : 1;
  }

  /** How many changes are not flushed. */
  pending(): number {
    return [...this.#files.values()].reduce((sum, file) => sum + file.pending.length, 0);
  }

  /** The disk as the next program finds it. `fates`: one per change not flushed; null: only the program ended, nothing is lost. */
  afterwards(fates: readonly Fate[] | null): MemoryDisk {
    const next = new MemoryDisk();
    let index = 0;
    for (const [name, file] of this.#files) {
      const own = fates?.slice(index, index + file.pending.length) ?? null;
      index += file.pending.length;
      next.file(name).load(own ? file.afterLoss(own) : file.content());
    }
    return next;
  }

  /** Another program on the same disk, where nothing more was flushed meanwhile. */
  unended(): MemoryDisk {
    const next = new MemoryDisk();
    for (const [name, file] of this.#files) next.file(name).takeOver(file);
    return next;
  }

  /** Whether any file holds these bytes. */
  holds(text: string): boolean {
    return [...this.#files.values()].some((file) => Buffer.from(file.content()).includes(text));
  }
}

export class MemoryFile implements SyncFile {
  readonly #disk: MemoryDisk;
  #flushed = new Uint8Array();
  #current = new Uint8Array();
  pending: Change[] = [];

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
  }

  load(bytes: Uint8Array): void {
    this.#flushed = bytes.slice();
    this.#current = bytes.slice();
    this.pending = [];
  }

  takeOver(other: MemoryFile): void {
    this.#flushed = other.#flushed.slice();
    this.#current = other.#current.slice();
    this.pending = [...other.pending];
  }

  content(): Uint8Array {
    return this.#current.slice();
  }

  afterLoss(fates: readonly Fate[]): Uint8Array {
    let bytes: Uint8Array = this.#flushed.slice();
    for (const [index, change] of this.pending.entries()) {
      const fate = fates[index] ?? 'kept';
      if (fate !== 'lost') bytes = apply(bytes, part(change, fate));
    }
    return bytes;
  }

  getSize(): number {
    return this.#current.length;
  }

  read(into: Uint8Array, { at }: { at: number }): number {
    const found = this.#current.subarray(at, at + into.length);
    into.set(found);
    return found.length;
  }

  write(bytes: Uint8Array, { at }: { at: number }): number {
    const share = this.#disk.step();
    const grows = at + bytes.length - this.#current.length;
    const fits = Math.max(0, Math.min(bytes.length, bytes.length - Math.max(0, grows - this.#disk.free())));
    if (fits < bytes.length && this.#disk.whenFull === 'throws') {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    }
    const done = Math.floor(fits * share);
    if (done > 0) this.#change({ at, bytes: bytes.slice(0, done) });
    if (share < 1) throw new PowerCut();
    return done;
  }

  truncate(size: number): void {
    if (this.#disk.step() < 1) throw new PowerCut();
    this.#change({ size });
  }

  flush(): void {
    if (this.#disk.step() < 1) throw new PowerCut();
    if (!this.#disk.flushes) return;
    this.#flushed = this.#current.slice();
    this.pending = [];
  }

  close(): void {}

  #change(change: Change): void {
    this.#current = apply(this.#current, change);
    this.pending.push(change);
  }
}

function part(change: Change, fate: Exclude<Fate, 'lost'>): Change {
  if (fate === 'kept' || 'size' in change) return change;
  if ('first' in fate) return { at: change.at, bytes: change.bytes.subarray(0, fate.first) };
  const from = Math.max(0, change.bytes.length - fate.last);
  return { at: change.at + from, bytes: change.bytes.subarray(from) };
}

function apply(bytes: Uint8Array, change: Change): Uint8Array<ArrayBuffer> {
  if ('size' in change) {
    const cut = new Uint8Array(change.size);
    cut.set(bytes.subarray(0, change.size));
    return cut;
  }
  const grown = new Uint8Array(Math.max(bytes.length, change.at + change.bytes.length));
  grown.set(bytes);
  grown.set(change.bytes, change.at);
  return grown;
}
