import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BackupState } from '../messages/backup';
import { onSignal, request } from '../messages/client';
import { faultSentence } from '../text/fault-sentence';
import { UI } from '../text/ui';
import type { JobProgress, SaveControl } from './backup';
import { downloadFile } from './download';

/** Neither person nor office in the name. */
const fileName = (day: Date): string => `fallblick-sicherung-${day.toLocaleDateString('sv-SE')}.fbk`;

/** Saving a backup, block by block, as a file. Cancelled or failed, there is no file. */
export function useSaveBackup(): SaveControl {
  const [state, setState] = useState<BackupState | null>(null);
  const [running, setRunning] = useState<JobProgress | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [asks, setAsks] = useState<string | null>(null);
  /** Changes with every start and end: a run that finds another number has been cancelled. */
  const run = useRef(0);

  const load = useCallback(() => void request('backupState', {}).then(setState, () => null), []);
  useEffect(() => {
    load();
    return onSignal((signal) => signal.signal === 'changed' && load());
  }, [load]);

  const collect = async (passphrase: string | null, mine: number): Promise<string | null> => {
    const started = await request('startBackup', { passphrase });
    if (!started.ok) {
      if (started.needsPassphrase) setAsks(started.message);
      return started.needsPassphrase ? null : started.message;
    }
    const { job } = started;
    const blocks: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const step = run.current === mine ? await request('backupStep', { job }) : null;
      // Cancelled before it or while it was under way: then nothing is shown of it either.
      if (!step || run.current !== mine) {
        await request('cancelJob', { job });
        return null;
      }
      if (!step.ok) return step.message;
      const bytes = Uint8Array.from(atob(step.bytes), (char) => char.charCodeAt(0));
      if (step.last) {
        const name = fileName(new Date());
        downloadFile(name, 'application/octet-stream', [bytes, ...blocks]);
        setSaved(name);
        setAsks(null);
        return null;
      }
      blocks.push(bytes);
      setRunning({ done: step.done, total: step.total });
    }
  };

  const save = async (passphrase: string | null): Promise<string | null> => {
    run.current += 1;
    const mine = run.current;
    setMessage(null);
    setSaved(null);
    setRunning({ done: 0, total: 1 });
    const refusal = await collect(passphrase, mine).catch(faultSentence);
    if (run.current !== mine) return null;
    setRunning(null);
    setMessage(passphrase === null ? refusal : null);
    load();
    return refusal;
  };

  return {
    state,
    running,
    saved,
    message,
    asks,
    save,
    cancel: () => {
      run.current += 1;
      setRunning(null);
      setAsks(null);
      setMessage(UI.backup.cancelled);
    },
    setReminder: (everyDays) => void request('setBackupReminder', { everyDays }).then(load, () => null),
  };
}
