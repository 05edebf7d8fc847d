import { useEffect, useState } from 'preact/hooks';
import type { AdaptersSectionProps } from '../../components/options/adapters-section';
import { onSignal, request } from '../messages/client';
import type { Answer } from '../messages/protocol';
import { faultSentence } from '../text/fault-sentence';
import { UI } from '../text/ui';
import { importAdapterFile, saveAdapterFile } from './adapter-files';

/** List and actions of the options page's section about adapters; `onSaved` gets the word for what was done. */
export function useAdapters(onSaved: (word: string) => void): AdaptersSectionProps {
  const [list, setList] = useState<Answer<'readAdapters'>>({ adapters: [], fault: null });
  const [refusal, setRefusal] = useState<string | null>(null);
  const fail = (fault: unknown): void => setRefusal(faultSentence(fault));
  const read = (): Promise<void> => request('readAdapters', {}).then(setList).catch(fail);
  useEffect(() => {
    void read();
    // Taught in another tab, or changed by the organisation.
    return onSignal(() => void read());
  }, []);

  /** `work` gives a sentence when it was refused. */
  const change = async (work: Promise<string | null>, word: string): Promise<void> => {
    onSaved('');
    const problem = await work.catch(faultSentence);
    setRefusal(problem);
    if (problem === null) onSaved(word);
    await read();
  };
  return {
    ...list,
    refusal,
    onImport: (file) => void change(importAdapterFile(file), UI.options.adapters.imported),
    onExport: (adapter) => void saveAdapterFile(adapter).catch(fail),
    onRemove: (id) => void change(remove(id), UI.options.adapters.removed),
  };
}

async function remove(id: string): Promise<string | null> {
  const answer = await request('removeAdapter', { id });
  return answer.ok ? null : answer.message;
}
