import { toDay } from '../dates';
import type { IsoDate } from '../facts';
import { holds, validityOf } from '../validity';
import type { SapPack } from './sap-pack-schema';

/** The decree is no longer in force: its last day has passed. */
export function isExpired({ validTo }: Pick<SapPack, 'validTo'>, today: IsoDate): boolean {
  return validTo !== null && validTo < today;
}

/** The decree in force on a day, the one that began last; null where there is none. */
export function packInForce(packs: readonly SapPack[], today: IsoDate): SapPack | null {
  const [latest] = packs
    .filter((pack) => holds(validityOf(pack), toDay(today)))
    .toSorted((a, b) => validityOf(b).from - validityOf(a).from);
  return latest ?? null;
}
