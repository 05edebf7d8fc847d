/** What runs in a page of the extension, with the room before it; each function stands alone. */
import type { RoomPatch } from '../../../lib/sap/rows.ts';
import type { Room } from '../../../lib/sap/store/room.ts';

/** Sets it up and fills it. @returns the printed key */
export async function fill(room: Room, passphrase: string, patch: RoomPatch[], gone: string): Promise<string> {
  const printed = await room.setUp(passphrase, null);
  for (const row of patch) await room.save([row]);
  await room.destroyClient(gone, []);
  await room.lock();
  return printed;
}

/** Every row, as the page would get it. */
export async function readRows(room: Room, passphrase: string): Promise<string> {
  await room.unlock(passphrase);
  const rows = JSON.stringify([room.rows(), room.damage()]);
  await room.lock();
  return rows;
}

/** What a round of saving left, and what was found damaged. */
export interface Kept {
  /** Numbers of saves, by round, of which one row or both are there. */
  talks: string[];
  times: string[];
  clients: string[];
  unreadable: number;
  damage: { journal: number; mended: number; lost: number };
}

/**
 * Tells what is there, then saves two rows at a time and destroys the Klientenbogen of the round before, until it is killed. How
 * many saves were acknowledged stands in the document.
 */
export async function keepSaving(room: Room, passphrase: string, round: number): Promise<Kept> {
  await room.unlock(passphrase);
  const { clients, talks, times, unreadable } = room.rows();
  const { journal, mended, lost } = room.damage();
  const root = document.documentElement;
  const sheet = `kill-${round}`;
  const common = { concern: null, closedOn: null, notices: [], goals: [], referrals: [], openedOn: '2026-01-02' };
  const talk = { clientId: sheet, on: '2026-01-02', minutes: 5, goalId: null, referralNeeded: false, note: '' };
  const time = { on: '2026-01-02', minutes: 5, kind: 'other' as const, note: '' };
  void (async () => {
    await room.save([{ table: 'clients', id: sheet, after: { id: sheet, pseudonym: sheet, ...common } }]);
    for (let n = 1; ; n += 1) {
      const id = `${round}:${n}`;
      await room.save([
        { table: 'talks', id, after: { id, ...talk } },
        { table: 'times', id, after: { id, ...time } },
      ]);
      root.dataset.saved = String(n);
      if (n === 5 && round > 0) {
        await room.destroyClient(`kill-${round - 1}`, []);
        root.dataset.destroyed = 'yes';
      }
    }
  })();
  return {
    talks: talks.map(({ id }) => id),
    times: times.map(({ id }) => id),
    clients: clients.map(({ id }) => id),
    unreadable,
    damage: { journal, mended, lost },
  };
}
