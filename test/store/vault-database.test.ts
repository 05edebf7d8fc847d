/** Two contexts and one database: the older one gives way, and where it does not, the newer one says so. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { StoreFault } from '../../lib/store/store-fault';
import { openDatabase } from '../../lib/store/vault-database';

function open(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

it('is let go for a newer program, and refused to this one afterwards, untouched', async () => {
  const db = await openDatabase('gives-way');
  const newer = await open('gives-way', (db.verno + 1) * 10);
  expect(db.isOpen()).toBe(false);
  newer.close();
  await expect(openDatabase('gives-way')).rejects.toEqual(new StoreFault('VersionError'));
  const after = await new Dexie('gives-way').open();
  expect(after.verno).toBe(db.verno + 1);
  after.close();
});

it('is refused with a reason while another context holds an older version and does not give way', async () => {
  const older = await open('held', 10);
  await expect(openDatabase('held', 50)).rejects.toEqual(new StoreFault('BlockedError'));
  older.close();
  const db = await openDatabase('held', 50);
  expect(db.isOpen()).toBe(true);
  db.close();
});

it('waits for another context that gives way in time', async () => {
  const older = await open('slow', 10);
  setTimeout(() => older.close(), 30);
  const db = await openDatabase('slow', 1000);
  expect(db.isOpen()).toBe(true);
  db.close();
});
