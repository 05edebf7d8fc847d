/** Whose cases a hand-over holds, and what they are marked with when it is taken. */
import { BackupBroken } from '../store/backup/backup-broken';
import type { OwnerState } from '../store/backup/block';
import type { Comparison } from '../store/backup/comparison';
import type { OpenedBackup } from '../store/backup/read-backup';
import { snapshotOf } from '../store/backup/snapshot';
import type { CaseRow } from '../store/records';
import type { CaseBundle, Store } from '../store/store';
import type { Inside } from '../store/vault';
import { HANDOVER_REFUSALS } from '../text/handover';
import type { CaseRef } from '../view';
import { Refusal } from './refusal';

interface Owner {
  id: string;
  ref: CaseRef;
}

/** The cases in the file. */
export async function ownersOf(backup: OpenedBackup): Promise<Owner[]> {
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
export async function checkReturn(
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
export async function markedStates(
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
