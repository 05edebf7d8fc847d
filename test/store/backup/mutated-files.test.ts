/** Whatever is done to a file: it is refused by name, or it is still the same backup. Nothing is half read. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { BackupBroken } from '../../../lib/store/backup/backup-broken';
import { comparison } from '../../../lib/store/backup/comparison';
import { openBackup } from '../../../lib/store/backup/read-backup';
import { sameBytes } from '../../../lib/store/crypto/bytes';
import { WrongSecret } from '../../../lib/store/crypto/keyring';
import { OPENING } from '../../service/sample';
import { backupOf, contents, play, testStore } from './histories';
import { mutate } from './mutate';

/** 10,000 were run for the published figure; as many as this run with every test. */
const FILES = Number(process.env.FALLBLICK_MUTATED_FILES ?? 500);

async function sampleStore(name: string) {
  const store = testStore();
  const open = await store.vault.storeFor(OPENING);
  const kinds = ['adopt', 'enter', 'observe', 'enter', 'decide', 'options', 'undo'] as const;
  const steps = kinds.flatMap((kind) => [0, 1, 2].map((pick) => ({ kind, pick, word: `${kind}${pick}` })));
  if (open) await play(open, steps, name, { now: 0 });
  return store;
}

it(`refuses ${FILES} mutated files without a crash and without a part of them`, { timeout: 600_000 }, async () => {
  const [store, stranger] = [await sampleStore('a'), await sampleStore('b')];
  const { file, recoveryKey } = await backupOf(store);
  const foreign = await backupOf(stranger);
  // Another backup of the same store: its pieces open with the same keys.
  const later = await backupOf(store, '2026-11-20');
  const before = await contents(store);
  const random = seeded(20_261_121);
  const told: Record<string, number> = {};
  let same = 0;
  for (let count = 0; count < FILES; count += 1) {
    const bytes = mutate(file, count % 2 ? foreign.file : later.file, random);
    if (sameBytes(bytes, file)) {
      same += 1;
      continue;
    }
    const fault = await openBackup(bytes, { by: 'recovery', recoveryKey }).then(
      () => 'opened',
      (error: unknown) => error,
    );
    expect(fault instanceof BackupBroken || fault instanceof WrongSecret).toBe(true);
    const name = fault instanceof BackupBroken ? fault.reason : 'wrongSecret';
    told[name] = (told[name] ?? 0) + 1;
  }
  expect(await contents(store)).toEqual(before);
  console.log(
    `mutated backups: ${FILES} files, ${same} unchanged, refused ${JSON.stringify(told)}, crashes 0, partial imports 0`,
  );
  expect(same).toBeLessThan(FILES / 10);
  expect(told.damaged).toBeGreaterThan(FILES / 2);
});

it('refuses blocks in another order, of another backup of the same store, and left out', async () => {
  const store = await sampleStore('a');
  const { file, recoveryKey } = await backupOf(store);
  const opened = await openBackup(file, { by: 'recovery', recoveryKey });
  const found = await comparison(null, opened, () => false);
  while (await found.next());
  expect(found.states('merge').length).toBeGreaterThan(1);
  const [block] = opened.manifest.blocks;
  const cut = file.slice(0, file.length - (block?.bytes ?? 0));
  await expect(openBackup(cut, { by: 'recovery', recoveryKey })).rejects.toMatchObject({ reason: 'damaged' });
});

it('leaves a backup of a newer version untouched, with its own reason, also without a secret', async () => {
  const { file, recoveryKey } = await backupOf(await sampleStore('a'));
  file[5] = 2;
  for (const opening of [
    { by: 'recovery', recoveryKey },
    { by: 'session', storeKey: new Uint8Array() },
  ] as const)
    await expect(openBackup(file, opening)).rejects.toMatchObject({ reason: 'newer' });
});

it('opens by nothing but what opened the store', async () => {
  const { file } = await backupOf(await sampleStore('a'));
  const other = await backupOf(await sampleStore('b'));
  await expect(openBackup(file, { by: 'recovery', recoveryKey: other.recoveryKey })).rejects.toThrow(WrongSecret);
  await expect(openBackup(file, { by: 'passphrase', passphrase: 'irgendein Satz mit vielen Wörtern' })).rejects.toThrow(
    WrongSecret,
  );
});

it('holds neither a name, a number nor a word of the entries in clear', async () => {
  const { file } = await backupOf(await sampleStore('a'));
  const text = Buffer.from(file).toString('latin1');
  for (const word of ['214D0000', 'adopt0', 'enter1', 'fall.example', 'followUps']) expect(text).not.toContain(word);
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
