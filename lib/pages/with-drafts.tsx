import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dropFaces, KeptContext } from '../../components/kept';
import { drafts, readDrafts } from '../messages/drafts';

interface Props {
  /** Of the forms that belong to no case. */
  page: string;
  children: ComponentChildren;
}

/** Around a page with forms: what was typed there and not saved is there again when it opens. */
export function WithDrafts({ page, children }: Props) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void readDrafts().then(() => {
      dropFaces(drafts, page);
      setReady(true);
    });
  }, [page]);
  const kept = useMemo(() => ({ texts: drafts, place: page }), [page]);
  return ready ? <KeptContext.Provider value={kept}>{children}</KeptContext.Provider> : null;
}
