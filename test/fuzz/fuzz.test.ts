/** `npm run test:fuzz -- --cases N` runs this at length. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../e2e/support/seeded-random';
import { MemoryDisk } from '../store/journal/memory-disk';
import { fuzzers } from './fuzzers';
import { below, flipped } from './mutate';
import { fill, inDatabase, KEY, openOn, readBack } from './store-on-disk';

const CASES = Number(process.env.FALLBLICK_FUZZ_CASES ?? 2000);
const SEED = Number(process.env.FALLBLICK_SEED ?? 20_261_121);
const OFFSETS = process.env.FALLBLICK_FUZZ_CASES ? 100 : 15;
const STORED = 8;
const random = seededRandom(SEED);
const figures: string[] = [];

it('gives no wrong value, no write and no uncaught error for damaged bytes and strange messages', async () => {
  const all = await fuzzers();
  const weights = all.reduce((sum, { weight }) => sum + weight, 0);
  const counts: string[] = [];
  const wrong: string[] = [];
  for (const { name, weight, run } of all) {
    const count = Math.ceil((CASES * weight) / weights);
    for (let index = 0; index < count; index += 1) {
      const problem = await run(random);
      if (problem) wrong.push(`${name}: ${problem}`);
    }
    counts.push(`${count.toLocaleString('en')} ${name}`);
  }
  figures.push(`${counts.join(' · ')} · ${wrong.length} wrong`);
  expect(wrong.slice(0, 10)).toEqual([]);
}, 3_600_000);

describe('one flipped bit in a whole store', () => {
  it('in the journal costs nothing while the database stands, and one entry at most without it; it is told', async () => {
    const untold: string[] = [];
    let lost = 0;
    for (let index = 0; index < OFFSETS; index += 1) {
      const name = `fuzz-journal-${index}`;
      const disk = new MemoryDisk();
      const { store } = await openOn(disk, name);
      await fill(store, STORED);
      const before = await readBack(store, STORED);
      const damaged = disk.afterwards(null);
      // A new store begins with a compaction, into the second file.
      const file = damaged.file('journal.b');
      file.load(flipped(file.content(), below(file.content().length, random), below(8, random)));
      const alone = damaged.afterwards(null);

      const beside = await openOn(damaged, name);
      expect(await readBack(beside.store, STORED)).toEqual(before);

      const rebuilt = await openOn(alone, `${name}-wiped`);
      const found = await readBack(rebuilt.store, STORED);
      expect(before).toEqual(expect.arrayContaining(found));
      const missing = before.length - found.length;
      expect(missing).toBeLessThanOrEqual(1);
      lost += missing;
      const { damage } = await rebuilt.vault.status(KEY);
      if (missing > 0 && !damage?.journal) untold.push(name);
      if (!damage?.rebuilt) untold.push(`${name}: rebuilding`);
    }
    figures.push(`${OFFSETS} bits in journals: ${lost} entries lost without the database, ${untold.length} untold`);
    expect(untold).toEqual([]);
    // A run in which nothing was hit would prove nothing.
    expect(lost).toBeGreaterThan(0);
  }, 600_000);

  it('in the database costs nothing: it is mended or built anew', async () => {
    const disk = new MemoryDisk();
    const { store } = await openOn(disk, 'fuzz-database');
    await fill(store, STORED);
    const before = await readBack(store, STORED);
    const tables = ['cases', 'chunks', 'changes'] as const;
    for (let index = 0; index < OFFSETS; index += 1) {
      const table = tables[index % tables.length] ?? 'cases';
      await inDatabase('fuzz-database', async (db) => {
        const records: { sealed: Uint8Array<ArrayBuffer> }[] = await db.table(table).toArray();
        const record = records[below(records.length, random)];
        if (!record) throw new Error(`nothing in ${table}`);
        const sealed = flipped(record.sealed, below(record.sealed.length, random), below(8, random));
        await db.table(table).put({ ...record, sealed });
      });
      const again = await openOn(disk, 'fuzz-database');
      expect(await readBack(again.store, STORED), table).toEqual(before);
      for (let n = 0; n < STORED; n += 1)
        expect((await again.store.findChange(`change-${n}`))?.mutations, table).toHaveLength(2);
    }
    figures.push(`${OFFSETS} bits in database records: 0 lost`);
    console.log(figures.join(' · '));
  }, 600_000);
});
