/** The journal without a disk, for tests of what lies above it. What it holds outlives the vault that wrote it. */
import { type Journal, JournalFault } from '../../lib/store/journal/port';

export interface MemoryJournal extends Journal {
  entries: { seq: number; bytes: Uint8Array }[];
  keyring: Uint8Array | null;
  quarantined: Uint8Array[];
  /** Browser error name with which every write fails; null writes. */
  refuses: string | null;
}

export function memoryJournal(): MemoryJournal {
  let generation = 0;
  let seq = 0;
  const allowed = (): void => {
    if (memory.refuses) throw new JournalFault(memory.refuses);
  };
  const memory: MemoryJournal = {
    entries: [],
    keyring: null,
    quarantined: [],
    refuses: null,
    open: async () => ({
      generation,
      entries: memory.entries.map((entry) => ({ seq: entry.seq, bytes: entry.bytes.slice() })),
      damaged: 0,
      keyring: memory.keyring?.slice() ?? null,
      keyringDamaged: false,
    }),
    append: async (bytes) => {
      allowed();
      seq += 1;
      memory.entries.push({ seq, bytes: bytes.slice() });
      return seq;
    },
    replace: async (entries) => {
      allowed();
      generation += 1;
      memory.entries = entries.map((bytes) => {
        seq += 1;
        return { seq, bytes: bytes.slice() };
      });
      return { generation, lastSeq: seq };
    },
    writeKeyring: async (bytes) => {
      allowed();
      memory.keyring = bytes.slice();
    },
    quarantine: async (bytes) => {
      memory.quarantined.push(bytes.slice());
    },
    size: async () => memory.entries.reduce((sum, { bytes }) => sum + bytes.length, 0),
    erase: async () => {
      memory.entries = [];
      memory.keyring = null;
    },
    close: async () => undefined,
  };
  return memory;
}
