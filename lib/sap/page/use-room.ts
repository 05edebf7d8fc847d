import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { localDay } from '../../local-day';
import { downloadFile } from '../../pages/download';
import { useNewDay } from '../../pages/use-new-day';
import type { LockTimes } from '../../policy/read-policy';
import { WrongSecret } from '../../store/crypto/keyring';
import { StoreFault } from '../../store/store-fault';
import { fullDate } from '../../text/dates';
import { SAP_UI } from '../../text/ui-sap';
import type { OpenRoom, RoomRows } from '../open-room';
import type { Room, RoomStatus } from '../store/room';
import { roomHere } from '../store/room-here';
import type { RoomControl } from './room-control';
import { foundSentences, sentenceOf, told } from './told';
import { useAutoLock } from './use-auto-lock';

const fileSentence = (error: unknown): string =>
  error instanceof WrongSecret ? SAP_UI.refusals.fileSecret : sentenceOf(error);

/** Whether a Klientenbogen is there, or nobody can tell. */
function holds(room: Room, id: string): boolean {
  try {
    return room.rows().clients.some((client) => client.id === id);
  } catch {
    return true;
  }
}

/** The workspace in this page: its store, its keys in memory, and what the page does with them. */
export function useRoom(times: LockTimes): RoomControl {
  const room = useMemo<Room>(roomHere, []);
  const [status, setStatus] = useState<RoomStatus | null>(null);
  const [rows, setRows] = useState<RoomRows | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [recovery, setRecovery] = useState<RoomControl['recovery']>(null);
  const [today, setToday] = useState(localDay);
  useNewDay(useCallback(() => setToday(localDay()), []));

  /** As it stands now. */
  const load = useCallback(async () => {
    try {
      const now = await room.status();
      setFault(null);
      setRows(now.is === 'open' ? room.rows() : null);
      setStatus(now);
    } catch (error) {
      setRows(null);
      setFault(error instanceof StoreFault ? error.reason : 'UnknownError');
    }
  }, [room]);
  const lock = useCallback(() => {
    setRows(null);
    setRecovery(null);
    void room.lock().then(load, load);
  }, [room, load]);
  useEffect(() => {
    void load();
    // Switched off while it was open: the keys go too.
    return () => void room.lock().catch(() => null);
  }, [room, load]);

  const then = async (work: Promise<unknown>, sentence = sentenceOf): Promise<string | null> => {
    const message = await told(work, sentence);
    await load();
    return message;
  };
  /** A new printed key is shown. */
  const keyed = (work: Promise<string>, sentence = sentenceOf): Promise<string | null> =>
    then(
      work.then((key) => setRecovery({ key, on: fullDate(localDay()) })),
      sentence,
    );

  const open = useMemo<OpenRoom | null>(() => {
    if (!rows) return null;
    const after = async (work: Promise<void>): Promise<string | null> => {
      const message = await told(work);
      await load();
      return message;
    };
    return {
      rows,
      today,
      newId: () => crypto.randomUUID(),
      save: (patch) => after(room.save(patch)),
      async destroyClient(id, alongside) {
        const message = await after(room.destroyClient(id, alongside));
        // What failed midway was finished by the new reading.
        return message && holds(room, id) ? message : null;
      },
    };
  }, [rows, today, room, load]);

  return {
    status,
    fault,
    open,
    found: rows ? foundSentences(room.damage(), rows.unreadable) : [],
    times,
    lockAt: useAutoLock(rows !== null, times, lock),
    recovery,
    setUp: (passphrase) => keyed(room.setUp(passphrase, null)),
    setUpFrom: (source, passphrase) => keyed(room.setUp(passphrase, source), fileSentence),
    unlock: (passphrase) => then(room.unlock(passphrase)),
    recover: (key, passphrase) => keyed(room.recover(key, passphrase)),
    lock,
    putAway: () => setRecovery(null),
    print: () => window.print(),
    changePassphrase: (current, next) => then(room.changePassphrase(current, next)),
    renewRecoveryKey: (passphrase) => keyed(room.newRecoveryKey(passphrase)),
    async saveBackup() {
      const day = localDay();
      const name = `fallblick-sap-${day}.fbr`;
      const message = await told(
        room.writeBackup(day).then((bytes) => downloadFile(name, 'application/octet-stream', [bytes])),
      );
      return message === null ? { saved: name } : { message };
    },
    restore: (source) => then(room.restore(source), fileSentence),
    erase: () => then(room.erase()),
    retry: () => void load(),
  };
}
