import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnOverride, RulesProps, WaitingChange } from '../../components/options/rules-props';
import { onSignal, request } from '../messages/client';
import type { Settings } from '../messages/protocol';
import type { RulePackInfo, RulesTrial, RulesView, TrialAnswer } from '../messages/rules';
import { faultSentence } from '../text/fault-sentence';
import { PACK_SENTENCES } from '../text/pack-sentences';
import { UI } from '../text/ui';
import { downloadJson } from './download';

const TEXT = UI.rules;
/** Bytes; nothing larger is read into memory. */
const MOST = 2_000_000;
const NO_TRIAL: RulesTrial = { packs: [], overrides: null, without: [], on: null };

interface Change extends Pick<WaitingChange, 'place' | 'title'> {
  /** Gives a sentence when it was refused. */
  store: () => Promise<string | null>;
  /** What is said when it is stored; '' where the settings say so themselves. */
  word: string;
}

interface Surroundings {
  /** The user's own values as the options page has them now. */
  overrides: Settings['overrides'];
  onOverrides: (overrides: Settings['overrides']) => void;
  /** Gets the word for what was done. */
  onSaved: (word: string) => void;
}

/** List and actions of the options page's sections about rules. A change is tried first and stored when it is accepted. */
export function useRules({ overrides, onOverrides, onSaved }: Surroundings): RulesProps {
  const [view, setView] = useState<RulesView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<(WaitingChange & Change) | null>(null);
  const latest = useRef(0);
  const read = (): Promise<void> =>
    request('readRules', {}).then(setView, (fault: unknown) => setRefusal(faultSentence(fault)));
  useEffect(() => {
    void read();
    // Changed in another tab, or by the organisation.
    return onSignal(() => void read());
  }, []);

  const tryOut = async (change: Change, trial: RulesTrial): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    onSaved('');
    setRefusal(null);
    setWaiting({ ...change, trial: 'pending', refusal: null });
    const answer = await request('tryRules', trial).catch((fault: unknown) => ({
      ok: false as const,
      message: faultSentence(fault),
    }));
    if (turn === latest.current) setWaiting({ ...change, trial: answer, refusal: null });
  };
  const close = (place: WaitingChange['place']): void => {
    latest.current += 1;
    setWaiting(null);
    document.getElementById(place === 'packs' ? 'rules-title' : 'overrides-title')?.focus();
  };
  const importFile = async (file: File): Promise<void> => {
    latest.current += 1;
    setWaiting(null);
    onSaved('');
    try {
      const found = await checkFile(file, view?.packs ?? []);
      if ('problem' in found) return setRefusal(found.problem);
      const { text, name, trial } = found;
      setRefusal(null);
      const store = async () => messageOf(await request('saveRulePack', { text }));
      setWaiting({
        place: 'packs',
        title: TEXT.waiting.import(name),
        word: TEXT.imported,
        store,
        trial,
        refusal: null,
      });
    } catch (fault) {
      setRefusal(faultSentence(fault));
    }
  };
  const remove = ({ id, version, title }: RulePackInfo): void => {
    const name = `${title || TEXT.unreadable(id)}, ${TEXT.version(version)}`;
    const store = async () => messageOf(await request('removeRulePack', { id, version }));
    void tryOut(
      { place: 'packs', title: TEXT.waiting.remove(name), word: TEXT.removed, store },
      { ...NO_TRIAL, without: [{ id, version }] },
    );
  };
  const setCell = (id: string, value: OwnOverride): void => {
    const { [id]: _before, ...others } = overrides;
    const next = value ? { ...others, [id]: value } : others;
    const name = view?.cells.find((cell) => cell.id === id)?.label ?? id;
    const title = value ? TEXT.waiting.set(name, value.interval) : TEXT.waiting.unset(name);
    const store = async () => {
      onOverrides(next);
      return null;
    };
    void tryOut({ place: 'overrides', title, word: '', store }, { ...NO_TRIAL, overrides: next });
  };
  const accept = async (): Promise<void> => {
    if (!waiting) return;
    const problem = await waiting.store().catch(faultSentence);
    if (problem !== null) return setWaiting({ ...waiting, refusal: problem });
    if (waiting.word) onSaved(waiting.word);
    close(waiting.place);
    await read();
  };
  return {
    view,
    refusal,
    waiting,
    onImport: (file) => void importFile(file),
    onExport: ({ id, version, text }) =>
      downloadJson(`fallblick-regelpaket-${id}${version && `-${version}`}.json`, text),
    onRemove: remove,
    onOverride: setCell,
    onAccept: () => void accept(),
    onDiscard: () => waiting && close(waiting.place),
  };
}

/** The text of a file that may be tried, with the pack's name; or why not. */
async function checkFile(
  file: File,
  present: readonly RulePackInfo[],
): Promise<{ text: string; name: string; trial: TrialAnswer } | { problem: string }> {
  if (file.size > MOST) return { problem: TEXT.tooLarge };
  const text = await file.text();
  const trial = await request('tryRules', { ...NO_TRIAL, packs: [text] });
  if (!trial.ok) return { problem: TEXT.refused(trial.message) };
  const pack = JSON.parse(text.replace(/^\uFEFF/, '')) as Pick<RulePackInfo, 'id' | 'version' | 'title'>;
  const same = present.filter(({ id, version, title }) => title !== '' && id === pack.id && version === pack.version);
  if (same.some(({ origin }) => origin === 'policy')) return { problem: PACK_SENTENCES.policyVersion(pack) };
  if (same.some(({ origin }) => origin === 'shipped')) return { problem: PACK_SENTENCES.shippedVersion(pack) };
  return { text, name: `${pack.title}, ${TEXT.version(pack.version)}`, trial };
}

const messageOf = (answer: { ok: true } | { ok: false; message: string }): string | null =>
  answer.ok ? null : answer.message;
