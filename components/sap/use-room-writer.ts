import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import type { Outcome } from '../../lib/sap/outcome';
import { patchedRows } from '../../lib/sap/patched-rows';
import type { RoomPatch } from '../../lib/sap/rows';

export interface Refused<Field extends string> {
  field: Field | null;
  message: string;
}

/** Puts it on the disk: null, or a sentence why not. */
type Send = (room: OpenRoom, patch: readonly RoomPatch[]) => Promise<string | null>;

/**
 * Makes the change of the room as it stands then. Null when it is on the disk, else the field that is wrong and why.
 * @param send how it gets there; left out: it is saved
 */
export type Write = <Field extends string>(
  make: (room: OpenRoom) => Outcome<Field>,
  send?: Send,
) => Promise<Refused<Field> | null>;

const saved: Send = (room, patch) => room.save(patch);

/**
 * The changes of a tab, one after the other: each is made of what the one before left, also where the page has not been drawn anew
 * in between. So two ticks in a row are both kept.
 */
export function useRoomWriter(room: OpenRoom): Write {
  const latest = useRef(room);
  /** Saved, and not in the rows yet. */
  const ahead = useRef<RoomPatch[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  latest.current = room;
  useLayoutEffect(() => {
    ahead.current = [];
  }, [room.rows]);
  const [write] = useState<Write>(
    () =>
      <Field extends string>(make: (room: OpenRoom) => Outcome<Field>, send = saved) => {
        const turn = queue.current.then(async (): Promise<Refused<Field> | null> => {
          const now = latest.current;
          const made = make({ ...now, rows: patchedRows(now.rows, ahead.current) });
          if (!made.ok) return { field: made.field, message: made.message };
          const message = await send(now, made.patch);
          if (message !== null) return { field: null, message };
          ahead.current = [...ahead.current, ...made.patch];
          return null;
        });
        queue.current = turn.catch(() => undefined);
        return turn;
      },
  );
  return write;
}
