/** Handing cases over to a substitute and taking them back: files in, files out, each step whole or not at all. */
import type { HandoverKind, HandoverPreview, HandoverRequests } from '../messages/handover';
import { isDay, toDay } from '../rules/dates';
import type { IsoDate } from '../rules/facts';
import { mergeStates } from '../store/backup/apply';
import { BackupBroken } from '../store/backup/backup-broken';
import type { OwnerState } from '../store/backup/block';
import { type Comparison, comparison } from '../store/backup/comparison';
import { type OpenedBackup, openBackup } from '../store/backup/read-backup';
import { sameJson } from '../store/backup/same-json';
import { snapshotOf } from '../store/backup/snapshot';
import { handoverFile } from '../store/backup/write-handover';
import { GIVEN_BACK, HANDED_OVER } from '../store/change-labels';
import { fromBase64 } from '../store/crypto/bytes';
import { type Keyring, WrongSecret } from '../store/crypto/keyring';
import type { CaseRow } from '../store/records';
import { type CaseBundle, caseKey, type Store, StoreFault } from '../store/store';
import type { Inside } from '../store/vault';
import { storeFault } from '../text/faults';
import { HANDOVER_REFUSALS } from '../text/handover';
import type { CaseRef } from '../view';
import type { AccessLog } from './access-log';
import { encodeBase64 } from './encode-base64';
import { Refusal } from './refusal';
import type { Given, ServiceHandlers, Surroundings } from './requests';
import type { serialQueue } from './serial-queue';
import { ignoreStoreFault, type StoreAccess } from './store-access';
import { UnitOfWork } from './unit-of-work';
import { openingOf } from './vault-requests';

const LONGEST_DAYS = 366;

/** A file that was opened and compared, in memory only. */
interface Opened {
  id: string;
  backup: OpenedBackup;
  compared: Comparison;
  /** The store as it was compared with. */
  keyring: Keyring;
  position: number;
}

type Substitution = NonNullable<CaseRow['substitution']>;
interface Filed {
  kind: HandoverKind;
  about: Omit<Substitution, 'role'>;
  passphrase: string;
}

export function handoverRequests(
  { vault, today, now, newId }: Surroundings,
  queue: ReturnType<typeof serialQueue>,
  log: AccessLog,
  { reading }: StoreAccess,
): Pick<ServiceHandlers, keyof HandoverRequests> & { forget(): void } {
  let opened: Opened | null = null;

  function forget(): void {
    opened?.backup.keyring.forget();
    opened = null;
  }

  /** What the user can do something about becomes a refusal. */
  async function refusing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      if (fault instanceof BackupBroken) throw new Refusal(HANDOVER_REFUSALS[fault.reason]);
      if (fault instanceof WrongSecret) throw new Refusal(HANDOVER_REFUSALS.wrongPassphrase);
      if (fault instanceof SyntaxError) throw new Refusal(HANDOVER_REFUSALS.damaged);
      // A passphrase that cannot be one: the sentence comes with the error.
      if (fault instanceof RangeError) throw new Refusal(fault.message);
      if (fault instanceof StoreFault)
        throw new Refusal(HANDOVER_REFUSALS.notWritten(storeFault(fault.reason).happened));
      throw fault;
    }
  }

  async function within<T>(read: Given, work: (inside: Inside) => Promise<T>): Promise<T> {
    const done = await vault.within(openingOf(read.vault), async (inside) => ({ of: await work(inside) }));
    if (!done) throw new Refusal(HANDOVER_REFUSALS.interrupted);
    return done.of;
  }

  /** The file first; only when it is whole, the cases are marked by one change. */
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
    forget,

    handOver: ({ refs, until, sender, passphrase }, read) =>
      queue(() =>
        reading(read, ({ store }) =>
          refusing(async () => {
            const about = { id: newId(), sender: sender.trim(), until };
            checkAbout(about, today());
            const bundles = await casesOf(store, refs);
            const substitution = { role: 'given' as const, ...about };
            return filed(store, read, bundles, { kind: 'handover', about, passphrase }, (row) => ({
              ...row,
              substitution,
            }));
          }),
        ),
      ),

    giveBack: ({ id, passphrase }, read) =>
      queue(() =>
        reading(read, ({ store }) =>
          refusing(async () => {
            const bundles = (await store.allCases()).filter(({ row }) => isTaken(row, id) && row.endedOn === null);
            const [first] = bundles;
            if (!first?.row.substitution) throw new Refusal(HANDOVER_REFUSALS.nothingTaken);
            const { role: _, ...about } = first.row.substitution;
            return filed(store, read, bundles, { kind: 'return', about, passphrase }, (row) => ({
              ...row,
              endedOn: today(),
            }));
          }),
        ),
      ),

    openHandover: ({ bytes, passphrase }, read) =>
      queue(() =>
        reading(read, ({ store }) =>
          refusing(async () => {
            forget();
            const backup = await openBackup(fromBase64(bytes), { by: 'passphrase', passphrase }, 'handover');
            const { handover } = backup.manifest;
            if (!handover) throw new BackupBroken('damaged');
            await checkReturn(store, backup, handover);
            const id = newId();
            return within(read, async (inside) => {
              const compared = await comparedWith(inside, backup);
              opened = { id, backup, compared, keyring: inside.keyring, position: inside.log.position() };
              return { ok: true as const, job: id, preview: previewOf(backup, compared) };
            });
          }),
        ),
      ),

    takeHandover: ({ job }, read) =>
      queue(() =>
        reading(read, ({ store }) =>
          refusing(async () => {
            if (opened?.id !== job) throw new Refusal(HANDOVER_REFUSALS.interrupted);
            const { backup, compared, keyring, position } = opened;
            const owners = await ownersOf(backup);
            const before = await store.findCases(owners.map(({ ref }) => ref));
            const taken = await within(read, async (inside) => {
              if (inside.keyring !== keyring) throw new Refusal(HANDOVER_REFUSALS.interrupted);
              // Something was written meanwhile, if only that a case was looked at: what holds now is compared once more.
              const latest = inside.log.position() === position ? compared : await comparedWith(inside, backup);
              if (!sameJson(previewOf(backup, latest), previewOf(backup, compared))) {
                forget();
                throw new Refusal(HANDOVER_REFUSALS.changedMeanwhile);
              }
              const states = await markedStates(inside, backup, latest, owners, before);
              await mergeStates(inside, states);
              return owners.map(({ id }, at) => before[at]?.row.id ?? id);
            });
            forget();
            await log.note(store, 'restored', taken).catch(ignoreStoreFault);
            return { ok: true as const, cases: taken.length };
          }),
        ),
      ),
  };
}

/** A case that a colleague works with is not over, however long nothing was entered. */
async function comparedWith(inside: Inside, backup: OpenedBackup): Promise<Comparison> {
  const compared = await comparison(inside, backup, () => false);
  while (await compared.next());
  return compared;
}

function checkAbout({ sender, until }: Omit<Substitution, 'role'>, today: IsoDate): void {
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

interface Owner {
  id: string;
  ref: CaseRef;
}

/** The cases in the file. */
async function ownersOf(backup: OpenedBackup): Promise<Owner[]> {
  const owners: Owner[] = [];
  for (let at = 0; at < backup.manifest.blocks.length; at += 1) {
    for (const { owner, owned } of await backup.block(at)) {
      const row = owned.rows.cases?.[owner] as CaseRow | undefined;
      if (row) owners.push({ id: owner, ref: { system: row.system, customerNumber: row.customerNumber } });
    }
  }
  return owners;
}

/** A file that comes back belongs to whoever handed it over. */
async function checkReturn(
  store: Store,
  backup: OpenedBackup,
  { kind, id }: NonNullable<OpenedBackup['manifest']['handover']>,
): Promise<void> {
  if (kind !== 'return') return;
  const found = await store.findCases((await ownersOf(backup)).map(({ ref }) => ref));
  if (found.some((bundle) => bundle?.row.substitution?.role === 'given' && bundle.row.substitution.id === id)) return;
  throw new Refusal(HANDOVER_REFUSALS.notYours);
}

/**
 * What merging writes, with the marks: cases of a colleague are taken in substitution, unless the user has them as her
 * own; cases that come back are nobody's substitution any more.
 */
async function markedStates(
  inside: Inside,
  { manifest }: OpenedBackup,
  compared: Comparison,
  owners: readonly Owner[],
  before: readonly (CaseBundle | null)[],
): Promise<OwnerState[]> {
  const { handover } = manifest;
  if (!handover) throw new BackupBroken('damaged');
  const states = new Map(compared.states('merge').map((state) => [state.owner, state.owned]));
  const snapshot = await snapshotOf(inside);
  for (const [at, { id: owner }] of owners.entries()) {
    const bundle = before[at] ?? null;
    const id = bundle?.row.id ?? owner;
    const change = marked(handover, bundle?.row ?? null);
    // Not brought back, because it was deleted here.
    if (change === null || (bundle === null && !states.has(owner))) continue;
    const owned = states.get(id) ?? (await snapshot.open(id));
    const row = owned.rows.cases?.[id] as CaseRow | undefined;
    if (row) states.set(id, { ...owned, rows: { ...owned.rows, cases: { [id]: { ...row, ...change } } } });
  }
  return [...states].map(([owner, owned]) => ({ owner, owned }));
}

/** @param here the case as it stands here, or null */
function marked(
  { kind, ...about }: NonNullable<OpenedBackup['manifest']['handover']>,
  here: CaseRow | null,
): Partial<CaseRow> | null {
  if (kind === 'return') return here?.substitution?.id === about.id ? { substitution: null } : null;
  if (here !== null && here.substitution?.role !== 'taken') return null;
  // Given back once before: it goes on.
  return { substitution: { role: 'taken', ...about }, endedOn: null };
}

function previewOf({ manifest }: OpenedBackup, { counts, conflicts }: Comparison): HandoverPreview {
  const { day, cases, entries, handover } = manifest;
  const { fresh, newerThere, newerHere, unchanged, destroyed } = counts;
  const { kind = 'handover', sender = '', until = day } = handover ?? {};
  return { kind, sender, until, day, cases, entries, fresh, newerThere, newerHere, unchanged, destroyed, conflicts };
}
