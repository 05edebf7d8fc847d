/**
 * The profile's half of the organisation's key, kept in one piece with the keyring that it opens: what holds it elsewhere may
 * lose it, and without it everything would be lost. It never gets into a backup, which takes the keyring alone.
 *
 *   0 magic · 4 length of the secret · 8 secret · keyring
 */
import type { Journal, OpenedJournal } from './journal/port';

const MAGIC = 0x46425053; // FBPS
const HEADER = 8;

export interface KeepingJournal extends Journal {
  /** What is kept; null where there is none. Known once it is open. */
  profileSecret(): Uint8Array | null;
  /** Written with the next keyring, in the same step. */
  keepProfileSecret(secret: Uint8Array): void;
}

/** The journal, with the secret put before the keyring when it is written and taken off when it is read. */
export function keepingProfileSecret(journal: Journal): KeepingJournal {
  let kept: Uint8Array | null = null;
  return {
    open: async (): Promise<OpenedJournal> => {
      const opened = await journal.open();
      const { secret, keyring } = taken(opened.keyring);
      kept = secret;
      return { ...opened, keyring };
    },
    writeKeyring: (bytes) => journal.writeKeyring(kept ? put(kept, bytes) : bytes),
    erase: async () => {
      kept = null;
      await journal.erase();
    },
    append: (bytes) => journal.append(bytes),
    replace: (entries) => journal.replace(entries),
    quarantine: (bytes) => journal.quarantine(bytes),
    size: () => journal.size(),
    close: () => journal.close(),
    profileSecret: () => kept,
    keepProfileSecret: (secret) => {
      kept = secret.slice();
    },
  };
}

function put(secret: Uint8Array, keyring: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER + secret.length + keyring.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, secret.length);
  bytes.set(secret, HEADER);
  bytes.set(keyring, HEADER + secret.length);
  return bytes;
}

/** A keyring alone, as where a passphrase opens it, is given back as it is. */
function taken(bytes: Uint8Array | null): { secret: Uint8Array | null; keyring: Uint8Array | null } {
  if (!bytes || bytes.length < HEADER) return { secret: null, keyring: bytes };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(0) !== MAGIC) return { secret: null, keyring: bytes };
  const end = HEADER + view.getUint32(4);
  return { secret: bytes.slice(HEADER, end), keyring: bytes.slice(end) };
}
