/** Exact linear algebra over everything a report says: is the size of a group a sum of its numbers? */
import { OUTCOMES, type ReferralFigure } from '../../lib/report/referral-figure';
import { REFERRAL_SERVICES } from '../../lib/rules/facts';

/** So many cases fit. */
export interface Equation<Kind = ReferralFigure> {
  fits: (row: Kind) => boolean;
  count: number;
}

/** One of each kind of case. */
const KINDS: ReferralFigure[] = REFERRAL_SERVICES.flatMap((service) =>
  OUTCOMES.flatMap((outcome) =>
    [3, 20, 40, 90, null].flatMap((waitingDays) =>
      ['Träger A', 'Träger B', 'Träger C', 'Träger D', null].flatMap((provider) =>
        [true, false].map((ownInitiative) => ({
          service,
          outcome,
          waitingDays,
          provider,
          ownInitiative,
          start: '2026-08-03',
        })),
      ),
    ),
  ),
);

/** Tells of a group of referrals whether its size follows from the equations alone, whatever the caseload. */
export const attacker = (equations: readonly Equation[]): ((group: (row: ReferralFigure) => boolean) => boolean) =>
  attackerOn(KINDS, equations);

/**
 * The same for cases of any sort.
 * @param kinds one of each kind of case there can be
 */
export function attackerOn<Kind>(
  kinds: readonly Kind[],
  equations: readonly Equation<Kind>[],
): (group: (row: Kind) => boolean) => boolean {
  // Kinds that no equation tells apart are one column; a group that cuts through them is in no sum.
  const columns = Map.groupBy(kinds, (kind) => equations.map(({ fits }) => Number(fits(kind))).join(''));
  const echelon: Echelon = [];
  for (const at of equations.keys()) {
    const left = reduced(
      [...columns.keys()].map((signs) => BigInt(signs[at] ?? 0)),
      echelon,
    );
    if (left) echelon.push(left);
  }
  return (group) => {
    const target: bigint[] = [];
    for (const alike of columns.values()) {
      const within = alike.filter(group).length;
      if (within > 0 && within < alike.length) return false;
      target.push(within > 0 ? 1n : 0n);
    }
    return reduced(target, echelon) === null;
  };
}

type Echelon = { at: number; row: bigint[] }[];

/** What is left of a row when sums of the others are taken off; null where nothing is. Whole numbers throughout. */
function reduced(of: bigint[], echelon: Echelon): Echelon[number] | null {
  let row = of;
  for (const { at, row: pivot } of echelon) {
    const [factor, by] = [row[at] ?? 0n, pivot[at] ?? 1n];
    if (factor !== 0n) row = row.map((cell, index) => cell * by - (pivot[index] ?? 0n) * factor);
  }
  const at = row.findIndex((cell) => cell !== 0n);
  return at < 0 ? null : { at, row };
}
