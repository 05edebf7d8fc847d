/** Writing what a comparison found: all of it or nothing. */
import { isShared } from '../owned';
import { StoreFault } from '../store-fault';
import type { Inside } from '../vault';
import type { OwnerState } from './block';

/** One journal entry for all of them. */
export async function mergeStates(inside: Inside, states: OwnerState[]): Promise<void> {
  if (states.length === 0) return;
  await ensureKeys(inside, states);
  await inside.log.append(states.map(({ owner, owned }) => ({ kind: 'state', owner, owned })));
}

/** These instead of all; the keys of the cases that go are destroyed. */
export async function replaceByStates(inside: Inside, states: OwnerState[]): Promise<void> {
  const { keyring, log, writeKeyring } = inside;
  await ensureKeys(inside, states);
  await log.replaceAll(states);
  const kept = new Set(states.map(({ owner }) => owner));
  const gone = keyring.caseIds.filter((id) => !kept.has(id));
  if (gone.length === 0) return;
  keyring.dropCaseKeys(gone);
  try {
    await writeKeyring();
  } catch (fault) {
    // What was asked for is done; the keyring is written with the next case.
    if (!(fault instanceof StoreFault)) throw fault;
  }
}

/** Keys are on the disk before anything sealed under them; without it they are no more than unused. */
async function ensureKeys({ keyring, writeKeyring }: Inside, states: OwnerState[]): Promise<void> {
  const known = new Set(keyring.caseIds);
  const fresh = states.filter((state) => isCase(state) && !known.has(state.owner)).map(({ owner }) => owner);
  if (fresh.length === 0) return;
  await keyring.addCaseKeys(fresh);
  await writeKeyring();
}

/** A day of the access log has rows of its own kind only, and no history. */
function isCase({ owner, owned: { rows, changes } }: OwnerState): boolean {
  const hasEntries = Object.keys(rows).some((table) => table !== 'access') || Object.keys(changes).length > 0;
  return !isShared(owner) && hasEntries;
}
