/** How long cases stay, in words: of one case, and of all that go soon. */
import type { ExpiringCase } from '../messages/retention';
import type { IsoDate } from '../rules/facts';
import { daysBetween, expiryOf, isSoon } from '../store/retention';
import type { CaseBundle, Store } from '../store/store';
import { caseStateText, deletionText } from '../text/retention';
import type { CaseRetention } from '../view-case';
import type { Context } from './context';

const TAIL = 4;

export const numberTail = (customerNumber: string): string => `…${customerNumber.slice(-TAIL)}`;

/** Null where nothing is stored of the person. */
export function caseRetention({ retentionDays, today }: Context, bundle: CaseBundle | null): CaseRetention | null {
  if (!bundle) return null;
  const { endedOn } = bundle.row;
  const expiry = expiryOf(bundle, retentionDays, today);
  const warning = isSoon(expiry, today) ? deletionText(expiry, endedOn) : null;
  return { endedOn, state: caseStateText(expiry, endedOn), warning };
}

/** Cases that are deleted soon, the next first. */
export async function expiringCases(store: Store, retentionDays: number, today: IsoDate): Promise<ExpiringCase[]> {
  return (await store.allCases())
    .map((bundle) => ({ row: bundle.row, expiry: expiryOf(bundle, retentionDays, today) }))
    .filter(({ expiry }) => isSoon(expiry, today))
    .toSorted((one, other) => daysBetween(other.expiry, one.expiry))
    .map(({ row, expiry }) => ({
      ref: { system: row.system, customerNumber: row.customerNumber },
      name: row.name ?? 'Name nicht erkannt',
      numberTail: numberTail(row.customerNumber),
      text: deletionText(expiry, row.endedOn),
    }));
}
