/** The ranking of the caseload, as the packs that are switched on have it. */
import { enabledPacks } from '../packs';
import { PRIORITY_WORDS } from '../text/words';
import type { CaseView } from '../view';
import type { Context } from './context';

/** Empty where no pack that holds today ranks anything. */
export function rankViews({ settings, today }: Context): CaseView['ranks'] {
  for (const { priorities, shortTitle, validFrom, validTo } of enabledPacks(settings.packs)) {
    const holds = (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
    if (!priorities || !holds) continue;
    const source = `${shortTitle}, ${priorities.section}`;
    return priorities.ranks
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ key, rank, label, hint }) => ({
        key,
        short: `${rank} – ${PRIORITY_WORDS[key]}`,
        label: `${rank} – ${label}`,
        hint,
        source,
      }));
  }
  return [];
}
