import { useState } from 'preact/hooks';
import type { OpenRoom } from '../../lib/sap/open-room';
import { useRoomWriter, type Write } from './use-room-writer';

/** The changes of a tab, and what is read out once one is on the disk. */
export function useSaidWriter(room: OpenRoom, words: string): { said: string; write: Write } {
  const [said, setSaid] = useState('');
  const inTurn = useRoomWriter(room);
  const write: Write = async (make, send) => {
    setSaid('');
    const refused = await inTurn(make, send);
    if (!refused) setSaid(words);
    return refused;
  };
  return { said, write };
}
