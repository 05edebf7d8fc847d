/** What passes between the host and its worker: one order at a time, each with one reply. */
import type { OpenedJournal } from './port';

export interface Orders {
  /** `folder`: name of the folder in the origin's private file system. */
  open: { request: { folder: string }; reply: OpenedJournal };
  /** All with one flush, or none; gives their numbers. */
  append: { request: { entries: Uint8Array[] }; reply: number[] };
  replace: { request: { entries: Uint8Array[] }; reply: { generation: number; lastSeq: number } };
  writeKeyring: { request: { bytes: Uint8Array }; reply: undefined };
  quarantine: { request: { bytes: Uint8Array }; reply: undefined };
  size: { request: object; reply: number };
  erase: { request: object; reply: undefined };
  /** Lets go of the files. */
  close: { request: object; reply: undefined };
}

export type OrderName = keyof Orders;
export type Order = { [N in OrderName]: { name: N } & Orders[N]['request'] }[OrderName];
export type Reply = { ok: true; value: unknown } | { ok: false; reason: string };
