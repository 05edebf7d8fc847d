import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/view';
import { type Draft, NEW_DRAFT } from './draft';

/** What the form begins with, and who is told of every change. */
export interface DraftKeeper {
  initial: Draft;
  onDraft: (draft: Draft) => void;
}

/**
 * Keeps what is typed into the form while the case is out of sight (entries locked, a full disk, a page that is being read
 * anew), in the memory of the page only, until the same case is back. Another case ends it.
 */
export function useKeptDraft(view: PanelView): DraftKeeper {
  const kept = useRef<{ of: string; draft: Draft } | null>(null);
  const of = view.status === 'case' ? `${view.ref.system} ${view.ref.customerNumber}` : null;
  if (of !== null && kept.current?.of !== of) kept.current = null;
  return {
    initial: kept.current?.draft ?? NEW_DRAFT,
    onDraft: (draft) => {
      if (of !== null) kept.current = { of, draft };
    },
  };
}
