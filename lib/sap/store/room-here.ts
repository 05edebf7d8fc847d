import { openJournalWorker } from '../../store/journal/client';
import { createRoom, type Room } from './room';

/** Its database, its folder in the origin's private file system, and the lock that one tab alone holds. */
export const ROOM_NAME = 'fallblick-sap';

/** The workspace of this profile. */
export const roomHere = (): Room => createRoom(openJournalWorker(undefined, ROOM_NAME), ROOM_NAME);
