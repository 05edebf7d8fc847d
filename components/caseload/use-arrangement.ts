import { useMemo } from 'preact/hooks';
import type { Arrangement } from '../../lib/caseload/arrange';
import { useKeptFace } from '../kept';

export const FIRST_ARRANGEMENT: Arrangement = {
  filter: 'all',
  search: '',
  team: '',
  sort: { by: 'state', descending: false },
  grouped: false,
  folded: new Set(),
};

/** Plain, as it is kept. */
type KeptArrangement = Omit<Arrangement, 'folded'> & { folded: readonly string[] };
const FIRST: KeptArrangement = { ...FIRST_ARRANGEMENT, folded: [] };

/** What the table shows and in which order; it is the same again after a lock. */
export function useArrangement() {
  const [kept, setKept] = useKeptFace('arrangement', FIRST);
  const arrangement = useMemo<Arrangement>(() => ({ ...kept, folded: new Set(kept.folded) }), [kept]);
  const change = ({ folded, ...part }: Partial<Arrangement>): void =>
    setKept((now) => ({ ...now, ...part, ...(folded && { folded: [...folded] }) }));
  return { arrangement, change };
}
