/** What crosses the border about handing cases over to a substitute and giving them back. Plain data; bytes as base64. */
import type { IsoDate } from '../rules/facts';
import type { CaseRef } from '../view';

/** More cases do not go into one file. */
export const MOST_HANDED_OVER = 2000;
/** Characters of a file in one message; far above that many cases. */
export const MOST_FILE_TEXT = 48_000_000;

/** `handover` goes to the substitute, `return` comes back. */
export type HandoverKind = 'handover' | 'return';

/** What is in the file, and what taking it would change here. */
export interface HandoverPreview {
  kind: HandoverKind;
  /** Who handed the cases over, as typed there. */
  sender: string;
  until: IsoDate;
  /** The day the entries were as they are in the file. */
  day: IsoDate;
  cases: number;
  entries: number;
  fresh: number;
  newerThere: number;
  newerHere: number;
  unchanged: number;
  /** Not taken: deleted here. */
  destroyed: number;
  /** Decisions about Bedarfsgemeinschaften, and answers about their numbers, that are added, changed or removed here. */
  unitFacts: number;
  /** Changed on both sides: of each entry the later one counts, nothing is lost. Names, or null where none is known. */
  conflicts: (string | null)[];
}

/** `message` is a German sentence; then nothing was changed. */
type HandoverRefusal = { ok: false; message: string };
type HandoverFile = { ok: true; bytes: string; cases: number } | HandoverRefusal;

export interface HandoverRequests {
  /** The file for the substitute; the cases are marked as handed over. */
  handOver: {
    request: { refs: CaseRef[]; until: IsoDate; sender: string; passphrase: string };
    answer: HandoverFile;
  };
  /** The file for who handed them over; the cases end here. */
  giveBack: { request: { id: string; passphrase: string }; answer: HandoverFile };
  /** Opens a file and compares; nothing is written. */
  openHandover: {
    request: { bytes: string; passphrase: string };
    answer: { ok: true; job: string; preview: HandoverPreview } | HandoverRefusal;
  };
  /** Writes what the preview told of: all of it or nothing. */
  takeHandover: { request: { job: string }; answer: { ok: true; cases: number } | HandoverRefusal };
}
