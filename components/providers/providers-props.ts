import type { WriteAnswer } from '../../lib/messages/protocol';
import type { ProvidersView } from '../../lib/messages/providers';
import type { VaultControl } from '../../lib/pages/vault';
import type { PlannedProvider } from '../../lib/providers/plan-import';
import type { ListedProvider, Provider } from '../../lib/providers/provider-schema';

export interface ProviderActions {
  save: (id: string | null, provider: Provider) => Promise<WriteAnswer>;
  take: (rows: PlannedProvider[]) => Promise<WriteAnswer>;
  remove: (id: string) => Promise<WriteAnswer>;
  check: (ids: string[]) => Promise<WriteAnswer>;
  setMonths: (months: number) => Promise<WriteAnswer>;
  undo: (change: string) => Promise<WriteAnswer>;
  /** How many entries of cases name it; null where nobody can tell now. */
  uses: (id: string) => Promise<number | null>;
  /** Gives a file to the browser; `template`: the headings alone. */
  saveFile: (kind: 'csv' | 'json' | 'template', providers: Provider[]) => void;
  print: () => void;
}

/** What the page is busy with. */
export type ProvidersStep =
  | { at: 'list' }
  | { at: 'form'; id: string | null; provider: Provider }
  | { at: 'import' }
  | { at: 'handout'; listed: ListedProvider };

export interface ProvidersBodyProps {
  /** Null until the background has answered. */
  view: ProvidersView | null;
  /** Why there is no answer. */
  problem: string | null;
  onRetry: () => void;
  vault: VaultControl;
  lockAt: number | null;
  onLookUp: () => void;
  /** The entry that is open at first. */
  wished: string | null;
  actions: ProviderActions;
}
