import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LookupProps } from '../../components/lookup/lookup-props';
import type { LookupEntry } from '../lookup/entry';
import { createSearch, type HitGroup } from '../lookup/search';
import { onSignal, request } from '../messages/client';
import type { LookupCases, LookupSubject } from '../messages/lookup';
import type { WriteAnswer } from '../messages/protocol';
import { CHECK_REFUSALS } from '../text/checks';
import { faultSentence } from '../text/fault-sentence';
import { LOOKUP_REFUSALS, LOOKUP_UI } from '../text/lookup';
import { takeEarlyKeys } from './early-keys';
import { useProvenVisible } from './use-proven-visible';

export interface LookupPlace {
  place: 'frame' | 'page';
  /** The tab that shows the person, for a page of its own; a frame lies over it. */
  tabId: number | null;
  /** Id of an entry that is shown at once. */
  entry: string | null;
  onClose: () => void;
  onOwnWindow: LookupProps['onOwnWindow'];
  onOpenCase: LookupProps['onOpenCase'];
  onOpenProvider: LookupProps['onOpenProvider'];
}

const CASES_NOTES: Record<LookupCases['status'], string | null> = {
  open: null,
  locked: LOOKUP_UI.locked,
  broken: LOOKUP_UI.broken,
};

/** Without a question: the checklists. */
function atStart(entries: readonly LookupEntry[]): HitGroup<LookupEntry>[] {
  const lists = entries.filter(({ group }) => group === 'checklists');
  const hits = lists.map((entry) => ({ entry, ranges: [] }));
  return hits.length > 0 ? [{ group: 'checklists', hits, count: hits.length }] : [];
}

/** Everything „Nachschlagen“ shows. The search runs in this page: each key is answered without asking anybody. */
export function useLookup({
  place,
  tabId,
  entry,
  onClose,
  onOwnWindow,
  onOpenCase,
  onOpenProvider,
}: LookupPlace): LookupProps {
  const [query, setQuery] = useState('');
  const [entries, setEntries] = useState<LookupEntry[] | null>(null);
  const [providers, setProviders] = useState<LookupEntry[]>([]);
  const [cases, setCases] = useState<LookupCases>({ status: 'open', cases: [] });
  const [subject, setSubject] = useState<LookupSubject | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** Ticks that go with this page, as „list item“. */
  const [momentary, setMomentary] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [notice, setNotice] = useState<LookupProps['notice']>(null);
  const notices = useRef(0);
  const visibility = useProvenVisible(place === 'frame');

  const loadSubject = useCallback(() => {
    request('lookupSubject', { tabId }).then(setSubject, () => setSubject(null));
  }, [tabId]);
  const loadCases = useCallback(() => {
    request('lookupCases', {}).then(setCases, () => setCases({ status: 'broken', cases: [] }));
  }, []);
  const loadProviders = useCallback(() => {
    request('lookupProviders', {}).then(setProviders, () => setProviders([]));
  }, []);
  useEffect(() => {
    request('lookupEntries', {}).then(
      (found) => {
        setEntries(found);
        const wanted = found.find(({ id }) => id === entry);
        if (!wanted) return;
        setQuery(wanted.title);
        setChosenId(wanted.id);
      },
      (fault) => setProblem(faultSentence(fault)),
    );
    loadSubject();
    loadCases();
    loadProviders();
    return onSignal((signal) => {
      if (signal.signal !== 'changed') return;
      // Another person may be on the page: nothing of the former one may stand here.
      if (!signal.sameCase) setSubject(null);
      loadSubject();
      loadCases();
      loadProviders();
    });
  }, [entry, loadSubject, loadCases, loadProviders]);
  useTypedBefore(place, (text) => setQuery((typed) => text + typed));

  const searchKnown = useMemo(
    () => entries && createSearch([...entries, ...providers, ...cases.cases]),
    [entries, providers, cases],
  );
  const groups = useMemo(
    () => searchKnown && entries && (query.trim() ? searchKnown.find(query) : atStart(entries)),
    [searchKnown, entries, query],
  );
  const hits = (groups ?? []).flatMap((group) => group.hits.map((hit) => hit.entry));
  const chosen = hits.find(({ id }) => id === chosenId) ?? hits[0] ?? null;

  const noTicks = {
    proven: null,
    covered: LOOKUP_REFUSALS.covered,
    unprovable: LOOKUP_REFUSALS.unproven,
  }[visibility];
  const ticksOf = (list: string): readonly string[] =>
    subject?.kept.find(({ id }) => id === list)?.items.flatMap(({ id, done }) => (done ? [id] : [])) ??
    [...momentary].flatMap((each) => (each.startsWith(`${list} `) ? [each.slice(list.length + 1)] : []));
  const say = (text: string, change: string | null): void => {
    notices.current += 1;
    setNotice({ id: notices.current, text, change });
  };
  const keep = async (write: () => Promise<WriteAnswer>): Promise<void> => {
    try {
      const answer = await write();
      if (answer.ok) say(LOOKUP_UI.ticked, answer.change);
      else setRefusal(answer.message);
    } catch (fault) {
      setRefusal(faultSentence(fault));
    }
    loadSubject();
  };
  const tick = (list: string, item: string, done: boolean): void => {
    setRefusal(noTicks);
    if (noTicks !== null) return;
    const kept = subject?.kept.find(({ id }) => id === list);
    if (!subject || !kept) {
      const next = new Set(momentary);
      if (done) next.add(`${list} ${item}`);
      else next.delete(`${list} ${item}`);
      setMomentary(next);
      return;
    }
    if (kept.items.some(({ id, by }) => id === item && by === 'case')) {
      setRefusal(CHECK_REFUSALS.ofCase);
      return;
    }
    const items = kept.items.map((one) => (one.id === item ? { ...one, done, note: null } : one));
    setSubject({ ...subject, kept: subject.kept.map((one) => (one === kept ? { ...one, items } : one)) });
    void keep(() => request('lookupTick', { tabId, ref: subject.ref, list, item, done }));
  };
  const restart = (list: string): void => {
    setRefusal(noTicks);
    if (noTicks !== null || !subject) return;
    void keep(() => request('lookupRestart', { tabId, ref: subject.ref, list }));
  };
  const undo = (change: string): void => {
    setNotice(null);
    request('lookupUndo', { change }).then(
      (answer) => {
        if (!answer.ok) setRefusal(answer.message);
        loadSubject();
      },
      (fault) => setRefusal(faultSentence(fault)),
    );
  };
  return {
    place,
    query,
    onQuery: (typed) => {
      setQuery(typed);
      setChosenId(null);
      setRefusal(null);
    },
    groups,
    chosen,
    onChoose: (id) => {
      setChosenId(id);
      setRefusal(null);
    },
    casesNote: CASES_NOTES[cases.status],
    problem,
    subject,
    ticksOf,
    noTicks,
    onTick: tick,
    onRestart: restart,
    refusal,
    notice,
    onUndo: undo,
    onNoticeGone: () => setNotice(null),
    onOwnWindow,
    onOpenCase,
    onOpenProvider,
    onClose,
  };
}

/** What was typed over the page before there was a field, and while this page came. */
function useTypedBefore(place: LookupPlace['place'], add: (text: string) => void): void {
  // In one go with the field's focus: in between a key would count twice.
  useLayoutEffect(() => {
    if (place !== 'frame') return;
    const early = takeEarlyKeys();
    request('lookupTyped', {}).then(
      ({ text }) => (text || early) && add(text + early),
      () => add(early),
    );
  }, [place]);
}
