/** The workspace's backup: all of it or nothing, and only for who knows the secret of that day. */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RoomRows } from '../../lib/sap/open-room';
import { createRoom, type Room } from '../../lib/sap/store/room';
import { readRoomBackup } from '../../lib/sap/store/room-backup';
import { BackupBroken } from '../../lib/store/backup/backup-broken';
import { backupHead, splitBackup } from '../../lib/store/backup/file-format';
import { openKeyring, WrongSecret } from '../../lib/store/crypto/keyring';
import { memoryJournal } from '../store/memory-journal';
import { client, put, talk, time } from './store-rows';

const PASSPHRASE = 'vier Wörter sind lang genug';
const OTHER = 'ganz andere Wörter am Ende';
let count = 0;

function fresh() {
  count += 1;
  const journal = memoryJournal();
  return { journal, room: createRoom(journal, `room-backup-${count}`) };
}
const sorted = ({ clients, talks, times, unreadable }: RoomRows) => [
  ...[clients, talks, times].map((rows) => [...rows].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
  unreadable,
];

let room: Room;
let printed: string;
let file: Uint8Array;
beforeAll(async () => {
  ({ room } = fresh());
  printed = await room.setUp(PASSPHRASE, null);
  await room.save([put.client(client('a')), put.talk(talk('a1', 'a')), put.client(client('b')), put.time(time('t'))]);
  file = await room.writeBackup('2026-11-22');
});

describe('the backup of the room', () => {
  it.each(['passphrase', 'printed key'])('brings everything back on another device by its %s', async (by) => {
    const { room: other, journal } = fresh();
    const secret = by === 'passphrase' ? PASSPHRASE : printed;
    await other.setUp(OTHER, { file, secret });
    expect(sorted(other.rows())).toEqual(sorted(room.rows()));
    await other.lock();
    await expect(other.unlock(PASSPHRASE)).rejects.toThrow(WrongSecret);
    await other.unlock(OTHER);
    expect(sorted(other.rows())).toEqual(sorted(room.rows()));
    expect(journal.keyring).not.toBeNull();
  });

  it('holds no key of a sheet, and nothing readable', async () => {
    const text = Buffer.from(file).toString('latin1');
    for (const word of ['Deckname', 'Notiz', 'clients', '2026']) expect(text).not.toContain(word);
    const length = new DataView(file.buffer, file.byteOffset).getUint32(6);
    const ring = await openKeyring(file.slice(10, 10 + length), { by: 'passphrase', passphrase: PASSPHRASE });
    expect(ring.caseIds).toEqual([]);
  });

  it('takes the place of what is there: sheets that are not in it are destroyed', async () => {
    const { room: other, journal } = fresh();
    await other.setUp(OTHER, null);
    await other.save([put.client(client('c')), put.talk(talk('c1', 'c')), put.client(client('a', 'anders'))]);
    await other.restore({ file, secret: PASSPHRASE });
    expect(sorted(other.rows())).toEqual(sorted(room.rows()));
    const ring = await openKeyring(journal.keyring as Uint8Array, { by: 'passphrase', passphrase: OTHER });
    expect(ring.caseIds.toSorted()).toEqual(['a', 'b']);
    await other.lock();
    await other.unlock(OTHER);
    expect(sorted(other.rows())).toEqual(sorted(room.rows()));
  });

  it('leaves everything as it is for a wrong secret, another file and a newer one', async () => {
    const { room: other } = fresh();
    await other.setUp(OTHER, null);
    await other.save([put.client(client('c'))]);
    const before = sorted(other.rows());
    const newer = file.slice();
    newer[5] = 2;
    const customers = backupHead(new Uint8Array(4), new Uint8Array(4));
    await expect(other.restore({ file, secret: 'falsche Passphrase' })).rejects.toThrow(WrongSecret);
    await expect(other.restore({ file: newer, secret: PASSPHRASE })).rejects.toEqual(new BackupBroken('newer'));
    await expect(other.restore({ file: customers, secret: PASSPHRASE })).rejects.toEqual(new BackupBroken('noBackup'));
    expect(() => splitBackup(file.slice())).toThrow(new BackupBroken('noBackup'));
    expect(sorted(other.rows())).toEqual(before);
    const { room: unset } = fresh();
    await expect(unset.setUp(OTHER, { file, secret: OTHER })).rejects.toThrow(WrongSecret);
    expect(await unset.status()).toEqual({ is: 'unset', remnants: false });
  });

  it('is refused with any byte changed, cut or added', async () => {
    const step = Math.ceil(file.length / 24);
    const harmed = Array.from({ length: 24 }, (_, each) => {
      const copy = file.slice();
      const at = Math.min(each * step, copy.length - 1);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      return copy;
    });
    for (const bytes of [
      ...harmed,
      file.slice(0, 9),
      file.slice(0, -1),
      new Uint8Array([...file, 0]),
      new Uint8Array(),
    ])
      await expect(readRoomBackup(bytes, PASSPHRASE)).rejects.toThrow(BackupBroken);
  });
});
