import { useRef, useState } from 'preact/hooks';
import { request } from '../messages/client';
import { MOST_LISTED } from '../messages/list-takeover';
import type { Profile } from '../site/profile';
import { faultSentence } from '../text/fault-sentence';
import { TAKE_UI } from '../text/list-takeover';
import type { TakeList, TakeStep } from './take-list';

interface Parts {
  system: string;
  /** By customer number; rows without one by what they show. */
  profiles: Map<string, Profile>;
}

/** Taking over a list, part by part; what was read is kept in the memory of this page only. */
export function useTakeList(): TakeList {
  const [step, setStep] = useState<TakeStep>({ at: 'idle' });
  const [message, setMessage] = useState<string | null>(null);
  const parts = useRef<Parts | null>(null);

  /** Runs `work`; what refuses stands where the user left off. */
  const run = async (work: () => Promise<TakeStep | string>): Promise<void> => {
    const back = step;
    setMessage(null);
    try {
      const next = await work();
      if (typeof next === 'string') {
        setMessage(next);
        setStep(back);
      } else setStep(next);
    } catch (fault) {
      setMessage(faultSentence(fault));
      setStep(back);
    }
  };
  const listed = ({ system, profiles }: Parts) => ({ system, profiles: [...profiles.values()].slice(0, MOST_LISTED) });

  return {
    step,
    message,
    read: (tabId) =>
      void run(async () => {
        setStep({ at: 'reading' });
        const part = await request('readList', { tabId });
        if (!part) return TAKE_UI.gone;
        const { system, claimed } = part;
        const before = parts.current?.system === system ? parts.current.profiles : new Map<string, Profile>();
        const profiles = new Map([...before, ...part.profiles.map((profile) => [nameOf(profile), profile] as const)]);
        parts.current = { system, profiles };
        const answer = await request('previewList', listed(parts.current));
        return answer.ok ? { at: 'preview', preview: answer.preview, read: profiles.size, claimed } : answer.message;
      }),
    take: () =>
      void run(async () => {
        if (step.at !== 'preview' || !parts.current) return TAKE_UI.gone;
        const answer = await request('takeList', listed(parts.current));
        if (!answer.ok) return answer.message;
        parts.current = null;
        return { at: 'done', change: answer.change, taken: step.preview.fresh.length };
      }),
    undo: () =>
      void run(async () => {
        if (step.at !== 'done') return step;
        const answer = await request('undo', { change: step.change });
        return answer.ok ? { at: 'undone' } : answer.message;
      }),
    end: () => {
      parts.current = null;
      setMessage(null);
      setStep({ at: 'idle' });
    },
  };
}

const nameOf = ({ fields }: Profile): string => fields.customerNumber ?? JSON.stringify(fields);
