/**
 * The journal on its five files. Two hold entries, one of them is live: compaction fills the other, which counts from its
 * header on, and then empties the former. Nothing here waits: the files answer at once.
 */
import { encodeFrames } from './frames';
import { readKeyring, writeKeyring } from './keyring-slots';
import { appendFrames, type LogContent, readLog, writeHeader, writeLog } from './log-file';
import { faultOf, type JournalEntry, JournalFault, type OpenedJournal } from './port';
import { emptyFile, type SyncFile, writeAll } from './sync-file';

export const FILE_NAMES = ['journal.a', 'journal.b', 'keyring.a', 'keyring.b', 'quarantine'] as const;
export type JournalFiles = Record<(typeof FILE_NAMES)[number], SyncFile>;

interface Live {
  file: SyncFile;
  /** Empty, for the next compaction. */
  spare: SyncFile;
  generation: number;
  end: number;
  nextSeq: number;
}

export class FileJournal {
  readonly #files: JournalFiles;
  /** Null: not opened, or a fault left files that only a new opening can judge. */
  #live: Live | null = null;

  constructor(files: JournalFiles) {
    this.#files = files;
  }

  /** Reads everything, ends what a crash interrupted, and repairs; see the port. @throws JournalFault */
  open(): OpenedJournal {
    this.#live = null;
    return guarded(() => {
      const keyring = readKeyring(this.#keyringFiles());
      const { content, damaged } = this.#openLog();
      return {
        generation: this.#opened().generation,
        entries: content?.entries ?? [],
        damaged,
        keyring: keyring.bytes,
        keyringDamaged: keyring.damaged,
      };
    });
  }

  /** All of them with one flush, or none. @returns their numbers @throws JournalFault */
  append(list: readonly Uint8Array[]): number[] {
    const live = this.#opened();
    const entries = numbered(list, live.nextSeq);
    try {
      live.end = appendFrames(live.file, live.end, entries, live.generation);
    } catch (error) {
      this.#undo(() => cut(live.file, live.end));
      throw faultOf(error);
    }
    live.nextSeq += entries.length;
    return entries.map(({ seq }) => seq);
  }

  /** @throws JournalFault */
  replace(list: readonly Uint8Array[]): { generation: number; lastSeq: number } {
    const { nextSeq } = this.#opened();
    return guarded(() => {
      const { generation } = this.#moveTo(numbered(list, nextSeq), nextSeq + list.length);
      return { generation, lastSeq: nextSeq + list.length - 1 };
    });
  }

  /** @throws JournalFault */
  writeKeyring(bytes: Uint8Array): void {
    this.#opened();
    guarded(() => writeKeyring(this.#keyringFiles(), bytes));
  }

  /** @throws JournalFault */
  quarantine(bytes: Uint8Array): void {
    this.#opened();
    guarded(() => this.#keep([bytes]));
  }

  size(): number {
    return this.#opened().end;
  }

  /** @throws JournalFault */
  erase(): void {
    this.#live = null;
    guarded(() => {
      const { 'journal.a': a, 'journal.b': b, quarantine } = this.#files;
      for (const file of [...this.#keyringFiles(), a, b, quarantine]) emptyFile(file);
      this.#live = startLog(a, b);
    });
  }

  #openLog(): { content: LogContent | null; damaged: number } {
    const logs = [this.#files['journal.a'], this.#files['journal.b']].map((file) => ({ file, content: readLog(file) }));
    const chosen = choose(logs);
    if (!chosen) {
      const damage = logs.flatMap(({ content }) => content.damage);
      this.#keep(damage);
      for (const { file } of logs) emptyFile(file);
      this.#live = startLog(this.#files['journal.a'], this.#files['journal.b']);
      return { content: null, damaged: damage.length };
    }
    const { file, content } = chosen;
    const spare = (logs.find((log) => log.file !== file) ?? chosen).file;
    // What a dying host wrote without a flush becomes an entry here, so it must last, before the other file goes.
    cut(file, content.end);
    if (spare.getSize() > 0) emptyFile(spare);
    const { generation, end, nextSeq } = content;
    this.#live = { file, spare, generation: generation ?? 1, end, nextSeq };
    const damaged = content.damage.length + (content.header ? 0 : 1);
    this.#repair(content);
    return { content, damaged };
  }

  /** Moves damage out of the way. A full disk leaves it where it is: the entries are read all the same. */
  #repair(content: LogContent): void {
    const live = this.#opened();
    try {
      if (content.damage.length > 0 || !content.header) {
        this.#keep(content.damage);
        this.#moveTo(content.entries, content.nextSeq);
      } else if (content.headerTorn) writeHeader(live.file, content.header);
    } catch (error) {
      if (!this.#live) throw error;
    }
  }

  /** Fills the spare file, which counts from its header on, and empties the former. */
  #moveTo(entries: readonly JournalEntry[], nextSeq: number): Live {
    const { file, spare, generation: former } = this.#opened();
    const generation = former + 1;
    let end = 0;
    try {
      end = writeLog(spare, { generation, nextSeq }, entries);
    } catch (error) {
      this.#undo(() => emptyFile(spare));
      throw error;
    }
    // Until the former is empty, a new opening has to judge.
    this.#live = null;
    emptyFile(file);
    this.#live = { file: spare, spare: file, generation, end, nextSeq };
    return this.#live;
  }

  /** Adds to the quarantine, each stretch in a frame of its own. */
  #keep(stretches: readonly Uint8Array[]): void {
    if (stretches.length === 0) return;
    const { quarantine } = this.#files;
    const end = quarantine.getSize();
    try {
      writeAll(quarantine, encodeFrames(numbered(stretches, 1), 0), end);
      quarantine.flush();
    } catch (error) {
      cut(quarantine, end);
      throw error;
    }
  }

  /** Takes back a half write; when even that fails, only a new opening can tell what is on the disk. */
  #undo(work: () => void): void {
    try {
      work();
    } catch {
      this.#live = null;
    }
  }

  #keyringFiles(): [SyncFile, SyncFile] {
    return [this.#files['keyring.a'], this.#files['keyring.b']];
  }

  #opened(): Live {
    if (!this.#live) throw new JournalFault('InvalidStateError');
    return this.#live;
  }
}

/**
 * The file that counts. With a header: the newer one. Where none has one, one has lost it, and the other may hold a compaction
 * that was never finished, which is the younger.
 */
function choose<T extends { content: LogContent }>(logs: readonly T[]): T | undefined {
  const complete = logs.filter(({ content }) => content.header !== null);
  const byAge = (complete.length > 0 ? complete : logs.filter(({ content }) => content.generation !== null)).toSorted(
    (one, other) => (one.content.generation ?? 0) - (other.content.generation ?? 0),
  );
  return complete.length > 0 ? byAge.at(-1) : byAge[0];
}

function startLog(file: SyncFile, spare: SyncFile): Live {
  const [generation, nextSeq] = [1, 1];
  return { file, spare, generation, nextSeq, end: writeLog(file, { generation, nextSeq }, []) };
}

function numbered(list: readonly Uint8Array[], first: number): JournalEntry[] {
  return list.map((bytes, index) => ({ seq: first + index, bytes }));
}

function cut(file: SyncFile, end: number): void {
  if (file.getSize() > end) file.truncate(end);
  file.flush();
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error);
  }
}
