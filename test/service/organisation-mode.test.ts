/** The organisation gives the key: nothing to enter, no recovery key. What must not lock anybody out, and how a backup opens. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VaultKey } from '../../lib/messages/vault';
import { createService } from '../../lib/service/service';
import { base64, fromBase64 } from '../../lib/store/crypto/bytes';
import { createVault } from '../../lib/store/vault';
import { BACKUP_REFUSALS } from '../../lib/text/backup-refusals';
import { joined } from '../store/backup/histories';
import { type MemoryJournal, memoryJournal } from '../store/memory-journal';
import { monthly, NO_POLICY, ref, SYSTEM, talk } from './sample';

const TODAY = '2026-11-21';
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
const anna = monthly('214D093771', 'Beispiel, Anna');
const keyOf = (profile: string, secret = 'geheim'.repeat(8)): VaultKey => ({
  by: 'organisation',
  profileSecret: btoa(profile.repeat(32)),
  organisationSecret: secret,
});
const under = (vault: VaultKey | null) => ({ ...NO_POLICY, vault });

let devices = 0;
/** A browser profile: its disk stays, `start` starts the browser anew. */
function device(journal: MemoryJournal = memoryJournal()) {
  devices += 1;
  const names = { database: `organisation-${devices}`, former: 'none' };
  let ids = 0;
  const start = () =>
    createService({
      vault: createVault(journal, names),
      today: () => TODAY,
      now: () => 0,
      newId: () => {
        ids += 1;
        return `${devices}-${ids}`;
      },
    });
  return { journal, start };
}
type Service = ReturnType<ReturnType<typeof device>['start']>;

const record = (service: Service, key: VaultKey | null, day = '2026-11-20') =>
  service.record({ ref: ref(anna), profile: anna, entry: talk(day) }, under(key));
const talks = async (service: Service, key: VaultKey | null): Promise<string[] | string> => {
  const view = await service.caseView({ system: SYSTEM, profile: anna }, under(key));
  return view.status === 'case' ? view.history.filter(({ id }) => id).map(({ date }) => date) : view.status;
};

describe('under the organisation’s key', () => {
  let profile: ReturnType<typeof device>;
  beforeEach(async () => {
    profile = device();
    expect(await record(profile.start(), keyOf('p'))).toMatchObject({ ok: true });
  });

  it('the store opens by itself after a restart', async () => {
    const service = profile.start();
    expect(await talks(service, keyOf('p'))).toEqual(['20.11.']);
    expect(await service.vaultState({}, under(keyOf('p')))).toMatchObject({ status: 'open', by: 'organisation' });
  });

  it('it opens although the browser has lost the profile’s half of the key', async () => {
    expect(await talks(profile.start(), keyOf('q'))).toEqual(['20.11.']);
    const service = profile.start();
    await record(service, keyOf('r'), '2026-11-19');
    expect(await talks(profile.start(), keyOf('s'))).toEqual(['20.11.', '19.11.']);
  });

  it('it stays locked under another secret of the organisation, and says who gives the key', async () => {
    const other = keyOf('p', 'anders'.repeat(8));
    const service = profile.start();
    expect(await talks(service, other)).toBe('locked');
    expect(await service.vaultState({}, under(other))).toMatchObject({ status: 'locked', by: 'organisation' });
    expect(await service.vaultState({}, under(null))).toMatchObject({ status: 'locked', by: 'organisation' });
    expect(await talks(profile.start(), keyOf('p'))).toEqual(['20.11.']);
  });

  it('a keyring from before gets the profile’s half as soon as it is opened', async () => {
    const { journal } = profile;
    // As it was written while the browser alone held that half: magic, length and 32 bytes less.
    journal.keyring = journal.keyring?.slice(8 + 32) ?? null;
    expect(await talks(profile.start(), keyOf('q'))).toBe('locked');
    expect(await talks(profile.start(), keyOf('p'))).toEqual(['20.11.']);
    expect(await talks(profile.start(), keyOf('q'))).toEqual(['20.11.']);
  });

  it('one that cannot be written does not keep the entries from being read', async () => {
    const { journal } = profile;
    journal.keyring = journal.keyring?.slice(8 + 32) ?? null;
    journal.refuses = 'QuotaExceededError';
    expect(await talks(profile.start(), keyOf('p'))).toEqual(['20.11.']);
  });

  it('a keyring of a newer version is refused with a sentence, and stays as it is', async () => {
    const { journal } = profile;
    const before = journal.keyring?.slice() ?? new Uint8Array();
    before[8 + 32 + 4] = 200;
    journal.keyring = before;
    expect(await talks(profile.start(), keyOf('p'))).toBe('storeBroken');
    expect(journal.keyring).toEqual(before);
  });
});

async function saved(service: Service, key: VaultKey, passphrase: string | null): Promise<Uint8Array | string> {
  const started = await service.startBackup({ passphrase }, under(key));
  if (!started.ok) return started.message;
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const step = await service.backupStep({ job: started.job }, under(key));
    if (!step.ok) return step.message;
    if (step.last) return joined([fromBase64(step.bytes), ...blocks]);
    blocks.push(fromBase64(step.bytes));
  }
}

async function restored(service: Service, file: Uint8Array, key: VaultKey | null, passphrase: string) {
  const started = await service.startRestore({ size: file.length }, under(key));
  const job = started.ok ? started.job : '';
  await service.restorePiece({ job, bytes: Buffer.from(file).toString('base64') }, under(key));
  expect(await service.openRestore({ job, secret: null }, under(key))).toMatchObject({ ok: false, asks: true });
  expect(await service.openRestore({ job, secret: { passphrase: `${passphrase}!` } }, under(key))).toMatchObject({
    ok: false,
    message: BACKUP_REFUSALS.wrongPassphrase,
  });
  expect(await service.openRestore({ job, secret: { passphrase } }, under(key))).toEqual({ ok: true });
  for (let more = true; more; ) {
    const step = await service.restoreStep({ job }, under(key));
    if (!step.ok) throw new Error(step.message);
    more = step.preview === null;
  }
  return service.applyRestore({ job, way: 'merge' }, under(key));
}

describe('a backup without a recovery key', () => {
  it('asks for a passphrase of its own, holds no half of the key, and opens on another device by it alone', async () => {
    const first = device().start();
    await record(first, keyOf('p'));
    expect(await saved(first, keyOf('p'), null)).toBe(BACKUP_REFUSALS.needsPassphrase);
    expect(await saved(first, keyOf('p'), 'kurz')).toMatch(/Zeichen/);
    const file = await saved(first, keyOf('p'), PASSPHRASE);
    if (typeof file === 'string') throw new Error(file);
    expect(Buffer.from(file).includes('p'.repeat(32))).toBe(false);

    // Another device of the same organisation, whose store the organisation's key has made already.
    const second = device();
    const service = second.start();
    expect(await talks(service, keyOf('z'))).toEqual([]);
    expect(await restored(service, file, keyOf('z'), PASSPHRASE)).toMatchObject({ ok: true, storeKey: null });
    expect(await talks(service, keyOf('z'))).toEqual(['20.11.']);
    expect(await talks(second.start(), keyOf('z'))).toEqual(['20.11.']);
  });
});

describe('a passphrase store under a policy that comes later', () => {
  it('asks for the passphrase once more, and opens by itself from then on', async () => {
    const profile = device();
    const service = profile.start();
    const set = await service.setUpVault({ passphrase: PASSPHRASE }, under(null));
    if (!set.ok) throw new Error(set.message);
    const session: VaultKey = { by: 'session', storeKey: set.storeKey };
    await record(service, session);

    const later = profile.start();
    const key = keyOf('p');
    expect(await talks(later, key)).toBe('locked');
    // By whom it is decides which field the page shows.
    expect(await later.vaultState({}, under(key))).toMatchObject({ status: 'locked', by: 'passphrase' });
    expect(await later.unlockVault({ passphrase: PASSPHRASE }, under(key))).toMatchObject({ ok: true });
    expect(await later.vaultState({}, under(key))).toMatchObject({ by: 'organisation' });
    expect(await talks(profile.start(), key)).toEqual(['20.11.']);
    expect(await talks(profile.start(), keyOf('lost'.slice(0, 1)))).toEqual(['20.11.']);
    expect(await profile.start().unlockVault({ passphrase: PASSPHRASE }, under(key))).toMatchObject({ ok: false });
  });

  it('tells the recovery key for the organisation while it is locked, when it is needed', async () => {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      true,
      ['encrypt', 'decrypt'],
    );
    const spki = base64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)));
    const organisationPublicKey = `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----`;
    const profile = device();
    const policy = { ...under(null), policy: { organisationPublicKey } };
    await profile.start().setUpVault({ passphrase: PASSPHRASE }, policy);
    const { status, by, organisationBlob } = await profile.start().vaultState({}, under(null));
    expect({ status, by }).toEqual({ status: 'locked', by: 'passphrase' });
    const opened = await crypto.subtle.decrypt('RSA-OAEP', pair.privateKey, fromBase64(organisationBlob ?? ''));
    expect(new TextDecoder().decode(opened)).toMatch(/^[0-9A-Z]{5}-/);
  });
});
