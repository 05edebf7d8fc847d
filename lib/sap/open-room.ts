/** The unlocked workspace as its pages see it. */
import type { IsoDate } from '../rules/facts';
import type { ClientRow, DutyRow, PauseRow, ProfileRow, RoomPatch, SheetRow, TalkRow, TimeRow } from './rows';

/** Everything that is stored. Few rows: a SAP has tens of Klientenbögen, not thousands. */
export interface RoomRows {
  /** Null until the user has given anything of it. */
  profile: ProfileRow | null;
  clients: readonly ClientRow[];
  talks: readonly TalkRow[];
  times: readonly TimeRow[];
  duties: readonly DutyRow[];
  pauses: readonly PauseRow[];
  sheets: readonly SheetRow[];
  /** Rows of a shape that is not known: left as they are. */
  unreadable: number;
}

/** What a tab of the page gets. Refusals and faults are German sentences; null: it is on the disk. */
export interface OpenRoom {
  rows: RoomRows;
  today: IsoDate;
  newId(): string;
  /** All or nothing. */
  save(patch: readonly RoomPatch[]): Promise<string | null>;
  /**
   * Destroys a Klientenbogen with its talks and its key, for good.
   * @param alongside rows of no Klientenbogen that change in the same step
   */
  destroyClient(id: string, alongside: readonly RoomPatch[]): Promise<string | null>;
}
