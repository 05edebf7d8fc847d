import type { LookupEntry } from '../../lib/lookup/entry';
import type { HitGroup } from '../../lib/lookup/search';
import type { LookupSubject } from '../../lib/messages/lookup';
import type { Notice } from '../case/use-saver';

export interface LookupProps {
  /** Over a host page, or a page of its own. */
  place: 'frame' | 'page';
  query: string;
  onQuery: (query: string) => void;
  /** Null until the entries are there. */
  groups: HitGroup<LookupEntry>[] | null;
  /** The entry that is shown; one of the hits. */
  chosen: LookupEntry | null;
  onChoose: (id: string) => void;
  /** Why own cases are not among the hits. */
  casesNote: string | null;
  /** Why there is nothing at all. */
  problem: string | null;
  subject: LookupSubject | null;
  /** Items of a list that are ticked, with the case or for the moment. */
  ticksOf: (list: string) => readonly string[];
  /** Null where items may be ticked here, else a sentence. */
  noTicks: string | null;
  onTick: (list: string, item: string, done: boolean) => void;
  /** Takes all ticks out of a list that is kept with the case. */
  onRestart: (list: string) => void;
  refusal: string | null;
  /** „Gespeichert“; `change` can be taken back. */
  notice: Notice | null;
  onUndo: (change: string) => void;
  onNoticeGone: () => void;
  /** Opens an entry in a window of its own; left out where this is one. */
  onOwnWindow: ((entry: LookupEntry) => void) | null;
  onOpenCase: ((entry: Extract<LookupEntry, { group: 'cases' }>) => void) | null;
  /** Opens an entry of the Handbuch on its page. */
  onOpenProvider: ((entry: Extract<LookupEntry, { group: 'providers' }>) => void) | null;
  onClose: () => void;
}
