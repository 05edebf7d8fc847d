import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { KeptContext } from '../../../components/kept';
import type { OpenRoom, RoomRows } from '../../../lib/sap/open-room';
import { patchedRows } from '../../../lib/sap/patched-rows';

interface Props {
  rows: RoomRows;
  today: string;
  /** What is kept from the beginning, under the keys of `KeptContext`. */
  kept?: readonly (readonly [string, unknown])[];
  children: (room: OpenRoom) => ComponentChildren;
}

/** A workspace in memory for the gallery, with the very code of its tabs; what is saved is gone with the page. */
export function SapRoom({ rows: first, today, kept = [], children }: Props) {
  const [rows, setRows] = useState(first);
  const texts = useMemo(() => new Map<string, unknown>(kept), []);
  const [count] = useState({ last: 0 });
  const room: OpenRoom = {
    rows,
    today,
    newId: () => {
      count.last += 1;
      return `new-${count.last}`;
    },
    save: async (patch) => {
      setRows((now) => patchedRows(now, patch));
      return null;
    },
    destroyClient: async (id, alongside) => {
      setRows((now) => ({
        ...patchedRows(now, [...alongside, { table: 'clients', id, after: null }]),
        talks: now.talks.filter(({ clientId }) => clientId !== id),
      }));
      return null;
    },
  };
  return (
    <KeptContext.Provider value={{ texts, place: 'sap' }}>
      <main class="sap">
        <h1 class="hidden-text">Arbeitsbereich SAP</h1>
        {children(room)}
      </main>
    </KeptContext.Provider>
  );
}
