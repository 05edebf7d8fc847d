/** Cases in: a colleague's in substitution, and one's own back. A preview first; then all of it or nothing. */
import type { HandoverPreview, HandoverRequests } from '../messages/handover';
import { mergeStates } from '../store/backup/apply';
import { BackupBroken } from '../store/backup/backup-broken';
import { type Comparison, comparison } from '../store/backup/comparison';
import { type OpenedBackup, openBackup } from '../store/backup/read-backup';
import { sameJson } from '../store/backup/same-json';
import { fromBase64 } from '../store/crypto/bytes';
import type { Keyring } from '../store/crypto/keyring';
import type { Inside } from '../store/vault';
import { HANDOVER_REFUSALS } from '../text/handover';
import { checkReturn, markedStates, ownersOf } from './handover-marks';
import type { HandoverTools } from './handover-tools';
import { Refusal } from './refusal';
import type { ServiceHandlers } from './requests';
import { ignoreStoreFault } from './store-access';

/** A file that was opened and compared, in memory only. */
interface Opened {
  id: string;
  backup: OpenedBackup;
  compared: Comparison;
  /** The store as it was compared with. */
  keyring: Keyring;
  position: number;
}

type Taking = Pick<ServiceHandlers, keyof HandoverRequests & ('openHandover' | 'takeHandover')>;

export function handoverTaking({ surroundings: { newId }, log, step, within }: HandoverTools): Taking & {
  forget(): void;
} {
  let opened: Opened | null = null;

  function forget(): void {
    opened?.backup.keyring.forget();
    opened = null;
  }

  return {
    forget,

    openHandover: ({ bytes, passphrase }, read) =>
      step(read, async (store) => {
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

    takeHandover: ({ job }, read) =>
      step(read, async (store) => {
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
  };
}

/** A case that a colleague works with is not over, however long nothing was entered. */
async function comparedWith(inside: Inside, backup: OpenedBackup): Promise<Comparison> {
  const compared = await comparison(inside, backup, () => false);
  while (await compared.next());
  return compared;
}

function previewOf({ manifest }: OpenedBackup, { counts, conflicts }: Comparison): HandoverPreview {
  const { day, cases, entries, handover } = manifest;
  const { fresh, newerThere, newerHere, unchanged, destroyed, unitFacts } = counts;
  const { kind = 'handover', sender = '', until = day } = handover ?? {};
  const changes = { fresh, newerThere, newerHere, unchanged, destroyed, unitFacts, conflicts };
  return { kind, sender, until, day, cases, entries, ...changes };
}
