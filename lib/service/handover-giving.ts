/** Cases out: to a substitute, and back to whoever handed them over. The file first, then the marks as one change. */
import type { HandoverKind, HandoverRequests } from '../messages/handover';
import { isDay, toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { handoverFile } from '../store/backup/write-handover';
import { GIVEN_BACK, HANDED_OVER } from '../store/change-labels';
import type { CaseRow } from '../store/records';
import { type CaseBundle, caseKey, type Store } from '../store/store';
import { HANDOVER_REFUSALS } from '../text/handover';
import type { CaseRef } from '../view';
import { encodeBase64 } from './encode-base64';
import type { HandoverTools } from './handover-tools';
import { Refusal } from './refusal';
import type { Given, ServiceHandlers } from './requests';
import { ignoreStoreFault } from './store-access';
import { UnitOfWork } from './unit-of-work';

const LONGEST_DAYS = 366;

type About = Omit<NonNullable<CaseRow['substitution']>, 'role'>;
interface Filed {
  kind: HandoverKind;
  about: About;
  passphrase: string;
}

export function handoverGiving({
  surroundings: { today, now, newId },
  log,
  step,
  within,
}: HandoverTools): Pick<ServiceHandlers, keyof HandoverRequests & ('handOver' | 'giveBack')> {
  /** Only when the file is whole, the cases are marked by one change. */
  async function filed(
    store: Store,
    read: Given,
    bundles: readonly CaseBundle[],
    { kind, about, passphrase }: Filed,
    mark: (row: CaseRow) => CaseRow,
  ): Promise<{ ok: true; bytes: string; cases: number }> {
    if (bundles.some(({ unreadable }) => unreadable > 0)) throw new Refusal(HANDOVER_REFUSALS.unreadable);
    const ids = bundles.map(({ row }) => row.id);
    const handover = { kind, ...about };
    const file = await within(read, (inside) => handoverFile(inside, ids, { day: today(), handover, passphrase }));
    const work = new UnitOfWork(store, newId);
    for (const { row } of bundles) work.put('cases', row.id, row, mark(row));
    await work.commit(kind === 'handover' ? HANDED_OVER : GIVEN_BACK, now());
    await log.note(store, 'exported', ids).catch(ignoreStoreFault);
    return { ok: true, bytes: encodeBase64(file), cases: ids.length };
  }

  return {
    handOver: ({ refs, until, sender, passphrase }, read) =>
      step(read, async (store) => {
        const about = { id: newId(), sender: sender.trim(), until };
        checkAbout(about, today());
        const bundles = await casesOf(store, refs);
        const substitution = { role: 'given' as const, ...about };
        return filed(store, read, bundles, { kind: 'handover', about, passphrase }, (row) => ({
          ...row,
          substitution,
        }));
      }),

    giveBack: ({ id, passphrase }, read) =>
      step(read, async (store) => {
        const bundles = (await store.allCases()).filter(({ row }) => isTaken(row, id) && row.endedOn === null);
        const [first] = bundles;
        if (!first?.row.substitution) throw new Refusal(HANDOVER_REFUSALS.nothingTaken);
        const { role: _, ...about } = first.row.substitution;
        return filed(store, read, bundles, { kind: 'return', about, passphrase }, (row) => ({
          ...row,
          endedOn: today(),
        }));
      }),
  };
}

function checkAbout({ sender, until }: About, today: IsoDate): void {
  if (!sender) throw new Refusal(HANDOVER_REFUSALS.senderMissing);
  if (!isDay(until)) throw new Refusal(HANDOVER_REFUSALS.noSuchDay);
  if (until < today) throw new Refusal(HANDOVER_REFUSALS.past);
  if (toDay(until) - toDay(today) > LONGEST_DAYS) throw new Refusal(HANDOVER_REFUSALS.tooFar);
}

async function casesOf(store: Store, refs: readonly CaseRef[]): Promise<CaseBundle[]> {
  const wanted = [...new Map(refs.map((ref) => [caseKey(ref), ref])).values()];
  const found = (await store.findCases(wanted)).filter((bundle) => bundle !== null);
  if (found.length < wanted.length) throw new Refusal(HANDOVER_REFUSALS.gone(wanted.length - found.length));
  return found;
}

const isTaken = ({ substitution }: CaseRow, id: string): boolean =>
  substitution?.role === 'taken' && substitution.id === id;
