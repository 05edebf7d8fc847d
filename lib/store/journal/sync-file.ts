import { JournalFault } from './port';

/** What is used of the browser's `FileSystemSyncAccessHandle`. */
export interface SyncFile {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

export function readAll(file: SyncFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(file.getSize());
  let at = 0;
  while (at < bytes.length) {
    const count = file.read(bytes.subarray(at), { at });
    if (count === 0) throw new JournalFault('NotReadableError');
    at += count;
  }
  return bytes;
}

/** @throws JournalFault when fewer bytes than asked are written, as browsers do when the space ends. */
export function writeAll(file: SyncFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new JournalFault('QuotaExceededError');
}

/** The file holds nothing afterwards, on the disk too. */
export function emptyFile(file: SyncFile): void {
  file.truncate(0);
  file.flush();
}
