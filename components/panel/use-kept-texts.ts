import { useContext, useRef } from 'preact/hooks';
import type { PanelView } from '../../lib/view';
import { dropFaces, type Kept, KeptContext } from '../kept';

/**
 * What is typed into the forms of a case, while the case is out of sight too (entries locked, a full disk, another person on the
 * page). It belongs to her alone: another one has her own. Where the page keeps nothing it lasts as long as the page.
 */
export function useKeptTexts(view: PanelView): Kept {
  const around = useContext(KeptContext);
  const own = useRef<Kept['texts']>(new Map());
  const texts = around?.texts ?? own.current;
  const place = useRef('');
  if (view.status === 'case') {
    const of = `${view.ref.system} ${view.ref.customerNumber}`;
    if (of !== place.current) dropFaces(texts, of);
    place.current = of;
  }
  return { texts, place: place.current };
}
