import { useRef, useState } from 'preact/hooks';
import { type BackupPreview, PIECE_BYTES } from '../messages/backup';
import { request } from '../messages/client';
import { faultSentence } from '../text/fault-sentence';
import type { RestoreControl, RestoreStage } from './backup';
import { fileBase64 } from './file-base64';

const START: RestoreStage = { at: 'choose', refusal: null };

/** Restoring from a file: reading, opening, comparing, the user's choice, writing. Until the last step nothing is written. */
export function useRestore(): RestoreControl {
  const [stage, setStage] = useState<RestoreStage>(START);
  /** The job at the host; another one, or null, once the user has cancelled. */
  const job = useRef<string | null>(null);

  /** Runs `work` for this job; what it throws or refuses ends it. */
  const step = async (of: string | null, work: () => Promise<string | null>): Promise<void> => {
    const refusal = await work().catch(faultSentence);
    if (refusal !== null && job.current === of) {
      if (of !== null) void request('cancelJob', { job: of }).catch(() => null);
      job.current = null;
      setStage({ at: 'choose', refusal });
    }
  };

  const choose = async (file: File): Promise<string | null> => {
    const started = await request('startRestore', { size: file.size });
    if (!started.ok) return started.message;
    const mine = started.job;
    job.current = mine;
    await step(mine, async () => {
      for (let at = 0; at < file.size; at += PIECE_BYTES) {
        setStage({ at: 'working', what: 'reading', done: at, total: file.size });
        const bytes = await fileBase64(file.slice(at, at + PIECE_BYTES));
        if (job.current !== mine) return null;
        const sent = await request('restorePiece', { job: mine, bytes });
        // Cancelled meanwhile: nothing more is shown of it.
        if (job.current !== mine) return null;
        if (!sent.ok) return sent.message;
      }
      const opened = await request('openRestore', { job: mine, secret: null });
      if (job.current !== mine) return null;
      if (opened.ok) return compare(mine, null);
      if (!opened.asks) return opened.message;
      setStage({ at: 'secret', message: opened.message });
      return null;
    });
    return null;
  };

  const compare = async (mine: string, note: string | null): Promise<string | null> => {
    for (;;) {
      const told = await request('restoreStep', { job: mine });
      if (job.current !== mine) return null;
      if (!told.ok) return told.message;
      if (told.preview) {
        setStage({ at: 'preview', preview: told.preview, note });
        return null;
      }
      setStage({ at: 'working', what: 'comparing', done: told.done, total: told.total });
    }
  };

  const apply = async (mine: string, way: 'merge' | 'replace', preview: BackupPreview): Promise<string | null> => {
    setStage({ at: 'working', what: 'writing', done: 0, total: 1 });
    const answer = await request('applyRestore', { job: mine, way });
    if (answer.ok) {
      job.current = null;
      setStage({ at: 'done', preview, way });
      return null;
    }
    return answer.again ? compare(mine, answer.message) : answer.message;
  };

  return {
    stage,
    choose: (file) => {
      job.current = null;
      void step(null, () => choose(file));
    },
    open: async (secret) => {
      const mine = job.current;
      if (mine === null) return null;
      try {
        const opened = await request('openRestore', { job: mine, secret });
        if (!opened.ok && opened.asks) return opened.message;
        await step(mine, async () => (opened.ok ? compare(mine, null) : opened.message));
        return null;
      } catch (fault) {
        return faultSentence(fault);
      }
    },
    apply: (way) => {
      const mine = job.current;
      if (mine !== null && stage.at === 'preview') void step(mine, () => apply(mine, way, stage.preview));
    },
    cancel: () => {
      if (job.current !== null) void request('cancelJob', { job: job.current }).catch(() => null);
      job.current = null;
      setStage(START);
    },
  };
}
