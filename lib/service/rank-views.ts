/** The ranking of the caseload, as the packs that are switched on have it. */
import { packsInForce } from '../packs/library';
import { toDay } from '../rules/dates';
import { allInForce, versionsOf } from '../rules/versions';
import { PRIORITY_WORDS } from '../text/words';
import type { CaseView } from '../view-case';
import type { Context } from './context';

/** Empty where no pack that holds today ranks anything. */
export function rankViews({ library, settings, today }: Context): CaseView['ranks'] {
  const rankings = versionsOf(packsInForce(library, settings.packs), ({ priorities, shortTitle }) =>
    priorities ? { ...priorities, shortTitle } : null,
  );
  const [ranking] = allInForce(rankings, toDay(today));
  if (!ranking) return [];
  const source = `${ranking.shortTitle}, ${ranking.section}`;
  return ranking.ranks
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ key, rank, label, hint }) => ({
      key,
      short: `${rank} – ${PRIORITY_WORDS[key]}`,
      label: `${rank} – ${label}`,
      hint,
      source,
    }));
}
