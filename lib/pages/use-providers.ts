import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ProviderActions } from '../../components/providers/providers-props';
import { request } from '../messages/client';
import { takeProviderWish } from '../messages/provider-wish';
import type { ProvidersView } from '../messages/providers';
import { providersCsv, providersJson } from '../providers/write-provider-file';
import { faultSentence } from '../text/fault-sentence';
import { downloadCsv, downloadJson } from './download';
import { useFresh } from './use-fresh';

interface Loaded {
  view: ProvidersView | null;
  problem: string | null;
}

/** The directory, read anew after every change and on every new day, and the entry „Nachschlagen“ has found. */
export function useProviders() {
  const [loaded, setLoaded] = useState<Loaded>({ view: null, problem: null });
  const [wished, setWished] = useState<string | null>(null);
  const asked = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    let next: Loaded;
    try {
      next = { view: await request('readProviders', {}), problem: null };
    } catch (fault) {
      next = { view: null, problem: faultSentence(fault) };
    }
    if (question === asked.current) setLoaded(next);
  }, []);
  useFresh(load);
  useEffect(() => {
    void takeProviderWish().then((id) => id && setWished(id));
  }, []);

  return { ...loaded, wished, load, actions: ACTIONS };
}

const ACTIONS: ProviderActions = {
  save: (id, provider) => request('saveProvider', { id, provider }),
  take: (rows) => request('takeProviders', { rows }),
  remove: (id) => request('removeProvider', { id }),
  check: (ids) => request('checkProviders', { ids }),
  setMonths: (months) => request('setCheckMonths', { months }),
  undo: (change) => request('undo', { change }),
  uses: (id) =>
    request('providerUses', { id }).then(
      ({ count }) => count,
      () => null,
    ),
  saveFile: (kind, providers) => {
    if (kind === 'json') downloadJson('handbuch.json', providersJson(providers));
    else downloadCsv(kind === 'csv' ? 'handbuch.csv' : 'handbuch-vorlage.csv', providersCsv(providers));
  },
  print: () => window.print(),
};
