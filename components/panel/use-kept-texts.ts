import { useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/view';
import type { Kept } from '../kept';

/**
 * Keeps what is typed into the forms of a case while the case is out of sight (entries locked, a full disk, a page that is being
 * read anew), in the memory of the page only, until the same case is back. Another case ends it.
 */
export function useKeptTexts(view: PanelView): Kept {
  const kept = useRef<{ of: string | null; texts: Kept }>({ of: null, texts: { texts: new Map(), place: '' } });
  const of = view.status === 'case' ? `${view.ref.system} ${view.ref.customerNumber}` : null;
  if (of !== null && kept.current.of !== of) kept.current = { of, texts: { texts: new Map(), place: '' } };
  return kept.current.texts;
}
