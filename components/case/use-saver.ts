import { useCallback, useRef, useState } from 'preact/hooks';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { CaseActions, Save } from '../../lib/pages/case-actions';
import { faultSentence } from '../../lib/text/fault-sentence';
import { UI } from '../../lib/text/ui';

export interface Notice {
  /** Counts up, so that each notice starts its own ten seconds. */
  id: number;
  text: string;
  /** What „Rückgängig“ undoes; null after an undo. */
  change: string | null;
}

async function attempt(write: () => Promise<WriteAnswer>): Promise<WriteAnswer> {
  try {
    return await write();
  } catch (fault) {
    return { ok: false, message: faultSentence(fault) };
  }
}

/** The notice of a case panel: every write that went through shows it, with its undo. */
export function useSaver(undo: CaseActions['undo']) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const show = useCallback((text: string, change: string | null) => {
    count.current += 1;
    setNotice({ id: count.current, text, change });
  }, []);
  const save: Save = async (write) => {
    const answer = await attempt(write);
    if (!answer.ok) return answer.message;
    show(UI.common.saved, answer.change);
    return null;
  };
  const undoChange = async (change: string): Promise<void> => {
    const answer = await attempt(() => undo(change));
    show(answer.ok ? UI.common.undone : answer.message, null);
  };
  const clear = useCallback(() => setNotice(null), []);
  return { notice, save, undoChange, clear, show };
}

/**
 * The writes of one form or list: the sentence why one was refused. `run` is for a button: pressed again before the answer it does
 * nothing, so that nothing is saved twice. `each` is for ticks and choices: none is lost and none waits for the one before.
 */
export function useWrite(save: Save) {
  const [message, setMessage] = useState<string | null>(null);
  const busy = useRef(false);
  const run = async (write: () => Promise<WriteAnswer>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const refused = await save(write);
    busy.current = false;
    setMessage(refused);
    return refused === null;
  };
  const each = async (write: () => Promise<WriteAnswer>): Promise<void> => setMessage(await save(write));
  return { message, setMessage, run, each };
}
