/** Backup and restoring as the store's host answers them: in steps, cancellable, refused with German sentences. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BackupPreview, BackupSecret } from '../../lib/messages/backup';
import { fromBase64 } from '../../lib/store/crypto/bytes';
import { createVault } from '../../lib/store/vault';
import { BACKUP_REFUSALS } from '../../lib/text/backup-refusals';
import { VAULT_REFUSALS } from '../../lib/text/vault-refusals';
import { joined } from '../store/backup/histories';
import { memoryJournal } from '../store/memory-journal';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-21';
const PASSPHRASE = 'Tinte Leiter Wolke Ampel';
const anna = monthly('214D093771', 'Beispiel, Anna');
const ben = monthly('214D093772', 'Beispiel, Ben');

type Sample = ReturnType<typeof serviceAt>;
type Given = typeof NO_POLICY | (Omit<typeof NO_POLICY, 'vault'> & { vault: null });
const LOCKED: Given = { ...NO_POLICY, vault: null };

const record = (sample: Sample, profile = anna, date = '2026-11-20') =>
  sample.service.record({ ref: ref(profile), profile, entry: talk(date) }, NO_POLICY);

async function save({ service }: Sample, passphrase: string | null = PASSPHRASE): Promise<Uint8Array<ArrayBuffer>> {
  const started = await service.startBackup({ passphrase }, NO_POLICY);
  if (!started.ok) throw new Error(started.message);
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const step = await service.backupStep({ job: started.job }, NO_POLICY);
    if (!step.ok) throw new Error(step.message);
    if (step.last) return joined([fromBase64(step.bytes), ...blocks]);
    expect(step.done).toBeLessThanOrEqual(step.total);
    blocks.push(fromBase64(step.bytes));
  }
}

async function send({ service }: Sample, file: Uint8Array, given: Given = NO_POLICY): Promise<string> {
  const started = await service.startRestore({ size: file.length }, given);
  if (!started.ok) throw new Error(started.message);
  for (let at = 0; at < file.length; at += 5000) {
    const bytes = Buffer.from(file.slice(at, at + 5000)).toString('base64');
    expect(await service.restorePiece({ job: started.job, bytes }, given)).toEqual({ ok: true });
  }
  return started.job;
}

async function previewOf(sample: Sample, job: string, given: Given = NO_POLICY): Promise<BackupPreview> {
  for (;;) {
    const step = await sample.service.restoreStep({ job }, given);
    if (!step.ok) throw new Error(step.message);
    if (step.preview) return step.preview;
  }
}

async function opened(sample: Sample, file: Uint8Array, secret: BackupSecret | null = null): Promise<string> {
  const job = await send(sample, file);
  expect(await sample.service.openRestore({ job, secret }, NO_POLICY)).toEqual({ ok: true });
  return job;
}

/** Nothing set up: as a new device is. */
function emptyDevice(): Sample {
  return serviceAt(TODAY, createVault(memoryJournal(), { database: `empty-${Math.random()}`, former: 'none' }));
}

describe('saving', () => {
  it('asks for a passphrase where only this profile could open the file, and takes none that is too short', async () => {
    const sample = serviceAt(TODAY);
    await record(sample);
    expect(await sample.service.startBackup({ passphrase: null }, NO_POLICY)).toEqual({
      ok: false,
      needsPassphrase: true,
      message: BACKUP_REFUSALS.needsPassphrase,
    });
    const short = await sample.service.startBackup({ passphrase: 'kurz' }, NO_POLICY);
    expect(short).toMatchObject({ ok: false, needsPassphrase: false });
    expect(short.ok ? '' : short.message).toMatch(/Zeichen/);
  });

  it('is refused while locked, ends when it is cancelled, and writes nothing', async () => {
    const sample = serviceAt(TODAY);
    await record(sample);
    const started = await sample.service.startBackup({ passphrase: PASSPHRASE }, NO_POLICY);
    const { job } = started as { job: string };
    await sample.service.cancelJob({ job }, NO_POLICY);
    expect(await sample.service.backupStep({ job }, NO_POLICY)).toEqual({
      ok: false,
      message: BACKUP_REFUSALS.interrupted,
    });
    expect(await sample.service.startBackup({ passphrase: null }, LOCKED)).toMatchObject({
      ok: false,
      message: VAULT_REFUSALS.locked,
    });
  });

  it('ends with the lock, also when it is unlocked again', async () => {
    const sample = serviceAt(TODAY);
    await record(sample);
    const { job } = (await sample.service.startBackup({ passphrase: PASSPHRASE }, NO_POLICY)) as { job: string };
    await sample.service.lockVault({}, LOCKED);
    expect(await sample.service.backupStep({ job }, NO_POLICY)).toMatchObject({ ok: false });
  });
});

describe('restoring', () => {
  it('tells what is new, newer and the same, and merges it in one step', async () => {
    const there = serviceAt(TODAY);
    await record(there, anna);
    await record(there, ben);
    const file = await save(there);
    await record(there, ben, '2026-11-10');
    const job = await opened(there, file);
    expect(await previewOf(there, job)).toMatchObject({
      day: TODAY,
      cases: 2,
      entries: 2,
      unchanged: 1,
      newerHere: 1,
      fresh: 0,
      onlyHere: 0,
      first: false,
    });
    const here = serviceAt(TODAY);
    // Ids count up in each of these stores: none must be the same in both.
    const { settings } = await here.service.readSettings({}, NO_POLICY);
    for (let ids = 0; ids < 20; ids += 1) await here.service.writeSettings({ settings }, NO_POLICY);
    await record(here, anna, '2026-11-02');
    const other = await opened(here, file, { passphrase: PASSPHRASE });
    expect(await previewOf(here, other)).toMatchObject({ fresh: 1, both: 1, onlyHere: 0 });
    expect(await here.service.applyRestore({ job: other, way: 'merge' }, NO_POLICY)).toEqual({
      ok: true,
      storeKey: null,
    });
    expect(await here.count('cases')).toBe(2);
    expect(await here.count('events')).toBe(3);
  });

  it('says which cases replacing would remove, and removes them with their keys', async () => {
    const sample = serviceAt(TODAY);
    await record(sample, anna);
    const file = await save(sample);
    await record(sample, ben);
    const job = await opened(sample, file);
    expect(await previewOf(sample, job)).toMatchObject({ onlyHere: 1, entriesOnlyHere: 1, unchanged: 1 });
    await sample.service.applyRestore({ job, way: 'replace' }, NO_POLICY);
    expect(await sample.count('cases')).toBe(1);
    expect((await sample.view(ben)).status).toBe('case');
    expect((await sample.caseOf(ben)).adopted).toBe(false);
  });

  it('asks for the passphrase of another store, refuses a wrong one, and gives the key of an adopted one', async () => {
    const source = serviceAt(TODAY);
    await record(source, anna);
    const file = await save(source);
    const device = emptyDevice();
    const job = await send(device, file, LOCKED);
    expect(await device.service.openRestore({ job, secret: null }, LOCKED)).toEqual({
      ok: false,
      asks: true,
      message: BACKUP_REFUSALS.asksSecret,
    });
    expect(
      await device.service.openRestore({ job, secret: { passphrase: 'ganz andere Wörter hier' } }, LOCKED),
    ).toMatchObject({ ok: false, asks: true, message: BACKUP_REFUSALS.wrongPassphrase });
    expect(await device.service.openRestore({ job, secret: { recoveryKey: 'ABC' } }, LOCKED)).toMatchObject({
      message: BACKUP_REFUSALS.wrongRecoveryKey,
    });
    expect(await device.service.openRestore({ job, secret: { passphrase: PASSPHRASE } }, LOCKED)).toEqual({ ok: true });
    expect(await previewOf(device, job, LOCKED)).toMatchObject({ cases: 1, first: true });
    const applied = await device.service.applyRestore({ job, way: 'replace' }, LOCKED);
    const key = applied.ok ? applied.storeKey : null;
    expect(key).not.toBeNull();
    const given = { ...NO_POLICY, vault: { by: 'session' as const, storeKey: key ?? '' } };
    expect(await device.service.vaultState({}, given as never)).toMatchObject({ status: 'open', problems: [] });
  });

  it('goes on after how things stand was saved from the preview', async () => {
    const sample = serviceAt(TODAY);
    await record(sample, anna);
    const file = await save(sample);
    await record(sample, ben);
    const job = await opened(sample, file);
    await previewOf(sample, job);
    const before = await save(sample);
    expect(await sample.service.applyRestore({ job, way: 'replace' }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await sample.count('cases')).toBe(1);
    const back = await opened(sample, before);
    expect(await previewOf(sample, back)).toMatchObject({ fresh: 1, unchanged: 1 });
    await sample.service.applyRestore({ job: back, way: 'merge' }, NO_POLICY);
    expect(await sample.count('cases')).toBe(2);
  });

  it('compares once more where something was entered meanwhile', async () => {
    const sample = serviceAt(TODAY);
    await record(sample, anna);
    const file = await save(sample);
    await record(sample, anna, '2026-11-02');
    const job = await opened(sample, file);
    await previewOf(sample, job);
    await record(sample, ben);
    expect(await sample.service.applyRestore({ job, way: 'replace' }, NO_POLICY)).toEqual({
      ok: false,
      again: true,
      message: BACKUP_REFUSALS.changedMeanwhile,
    });
    expect(await sample.count('cases')).toBe(2);
    expect(await previewOf(sample, job)).toMatchObject({ onlyHere: 1 });
  });

  it('can be cancelled at every step and leaves no trace', async () => {
    const sample = serviceAt(TODAY);
    await record(sample, anna);
    const file = await save(sample);
    await record(sample, anna, '2026-11-02');
    const before = JSON.stringify(await sample.caseOf(anna));
    for (const reached of ['sent', 'opened', 'compared'] as const) {
      const job = await send(sample, file);
      if (reached !== 'sent') await sample.service.openRestore({ job, secret: null }, NO_POLICY);
      if (reached === 'compared') await previewOf(sample, job);
      await sample.service.cancelJob({ job }, NO_POLICY);
      expect(await sample.service.applyRestore({ job, way: 'replace' }, NO_POLICY)).toMatchObject({
        ok: false,
        message: BACKUP_REFUSALS.interrupted,
      });
    }
    expect(JSON.stringify(await sample.caseOf(anna))).toBe(before);
  });

  it('refuses with a sentence: no backup, damaged, newer, too large, out of turn', async () => {
    const sample = serviceAt(TODAY);
    await record(sample, anna);
    const file = await save(sample);
    const [damaged, newer] = [file.slice(), file.slice()];
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    newer[5] = 9;
    const refusals = [
      [new TextEncoder().encode('Hallo, Welt. Dies ist ein Text.'), BACKUP_REFUSALS.noBackup],
      [new Uint8Array(0), BACKUP_REFUSALS.noBackup],
      [damaged, BACKUP_REFUSALS.damaged],
      [newer, BACKUP_REFUSALS.newer],
    ] as const;
    for (const [bytes, message] of refusals) {
      const job = await send(sample, bytes);
      expect(await sample.service.openRestore({ job, secret: { passphrase: PASSPHRASE } }, NO_POLICY)).toEqual({
        ok: false,
        asks: false,
        message,
      });
    }
    expect(await sample.service.startRestore({ size: 2 ** 30 }, NO_POLICY)).toEqual({
      ok: false,
      message: BACKUP_REFUSALS.tooLarge,
    });
    const { job } = (await sample.service.startRestore({ size: 10 }, NO_POLICY)) as { job: string };
    const outOfTurn = { ok: false, message: BACKUP_REFUSALS.interrupted };
    expect(await sample.service.openRestore({ job, secret: null }, NO_POLICY)).toMatchObject(outOfTurn);
    expect(await sample.service.restoreStep({ job }, NO_POLICY)).toMatchObject(outOfTurn);
    expect(await sample.service.restorePiece({ job, bytes: btoa('mehr als zehn Bytes') }, NO_POLICY)).toMatchObject(
      outOfTurn,
    );
    expect(await sample.service.restorePiece({ job, bytes: '%%%' }, NO_POLICY)).toMatchObject(outOfTurn);
  });
});

describe('the access log', () => {
  const words = async ({ service }: Sample, given: Given = NO_POLICY): Promise<string[]> =>
    ((await service.readAccessLog({}, given)) ?? []).flatMap(({ counts }) =>
      counts.filter(({ count }) => count === null).map(({ action }) => action),
    );

  it('tells that a backup was saved when it is whole, and restored when that is done', async () => {
    const sample = serviceAt(TODAY);
    await record(sample);
    const started = await sample.service.startBackup({ passphrase: PASSPHRASE }, NO_POLICY);
    await sample.service.cancelJob({ job: started.ok ? started.job : '' }, NO_POLICY);
    expect(await words(sample)).toEqual([]);
    const file = await save(sample);
    expect(await words(sample)).toEqual(['Sicherung gespeichert']);
    const job = await opened(sample, file);
    await previewOf(sample, job);
    expect(await words(sample)).toEqual(['Sicherung gespeichert']);
    expect(await sample.service.applyRestore({ job, way: 'replace' }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await words(sample)).toEqual(['Sicherung gespeichert', 'Sicherung eingespielt']);
  });

  it('begins on a new device with the backup it came from', async () => {
    const sample = serviceAt(TODAY);
    await record(sample);
    const file = await save(sample);
    const device = emptyDevice();
    const job = await send(device, file, LOCKED);
    await device.service.openRestore({ job, secret: { passphrase: PASSPHRASE } }, LOCKED);
    await previewOf(device, job, LOCKED);
    const answer = await device.service.applyRestore({ job, way: 'replace' }, LOCKED);
    const storeKey = answer.ok ? (answer.storeKey ?? '') : '';
    const open = { ...NO_POLICY, vault: { by: 'session' as const, storeKey } };
    const log = await device.service.readAccessLog({}, open);
    expect(log?.flatMap(({ counts }) => counts)).toEqual([{ action: 'Sicherung eingespielt', count: null }]);
  });
});
