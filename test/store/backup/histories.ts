/** Generated histories of a store, and stores in memory to play them on. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { snapshotOf } from '../../../lib/store/backup/snapshot';
import { backupWriter } from '../../../lib/store/backup/write-backup';
import type { Bytes } from '../../../lib/store/crypto/bytes';
import type { Owned } from '../../../lib/store/owned';
import type { Mutation, TableName } from '../../../lib/store/records';
import type { Store } from '../../../lib/store/store';
import { createVault, type Inside, type Vault } from '../../../lib/store/vault';
import { OPENING } from '../../service/sample';
import { type MemoryJournal, memoryJournal } from '../memory-journal';

/** One step: `pick` and `word` say on what and with which text. */
export type Step = { kind: (typeof KINDS)[number]; pick: number; word: string };
const KINDS = ['adopt', 'enter', 'edit', 'remove', 'observe', 'decide', 'options', 'undo'] as const;

export const histories = (maxLength = 12): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS, 'adopt', 'enter', 'enter'),
      pick: fc.nat(11),
      word: fc.string({ unit: 'grapheme', maxLength: 6 }),
    }),
    { maxLength, size: 'max' },
  );

let stores = 0;

export interface TestStore {
  vault: Vault;
  journal: MemoryJournal;
  within<T>(work: (inside: Inside) => Promise<T>): Promise<T>;
}

/** A store under the organisation's key, or one that is not set up yet. */
export function testStore(journal = memoryJournal()): TestStore {
  stores += 1;
  const vault = createVault(journal, { database: `backup-${stores}`, former: `backup-${stores}-former` });
  return {
    vault,
    journal,
    within: async (work) => {
      const result = await vault.within(OPENING, async (inside) => ({ of: await work(inside) }));
      if (!result) throw new Error('the store is locked');
      return result.of;
    },
  };
}

/** Plays steps; `name` keeps ids of two histories apart, `clock` their times. */
export async function play(store: Store, steps: Step[], name: string, clock: { now: number }): Promise<void> {
  const entries: Mutation[] = [];
  for (const [at, step] of steps.entries()) {
    clock.now += 1;
    const mutation = await mutationOf(store, step, `${name}${at}`, entries);
    if (!mutation) continue;
    if (mutation.table !== 'cases' && mutation.after !== null) entries.push(mutation);
    const change = { id: `change-${name}${at}`, at: clock.now, label: step.word, mutations: [mutation], undone: false };
    const undone = step.kind === 'undo' ? await undoOf(store, entries) : null;
    await store.commit(undone ? { ...change, mutations: [undone.mutation] } : change, undone?.change ?? null);
  }
}

const numberOf = (pick: number): string => `214D0000${pick % 4}`;
const SYSTEM = 'https://fall.example';

async function mutationOf(store: Store, { kind, pick, word }: Step, id: string, entries: Mutation[]) {
  const found = await store.findCase({ system: SYSTEM, customerNumber: numberOf(pick) });
  const put = (table: TableName, row: string, before: unknown, after: unknown): Mutation => ({
    table,
    id: row,
    before,
    after,
  });
  if (kind === 'decide' || kind === 'undo')
    return put('decisions', `d${pick}-${id}`, null, {
      id: `d${pick}-${id}`,
      benefitUnit: `${SYSTEM}|bg`,
      on: '2026-11-01',
      jointTalks: pick % 2 === 0,
      reason: word,
    });
  if (kind === 'options') {
    const before = await store.readSettings();
    const row = (value: unknown) => ({ id: 'settings', value });
    return put('settings', 'settings', before === undefined ? null : row(before), row({ leadDays: pick, word }));
  }
  if (!found) {
    return kind === 'adopt' ? put('cases', `case-${id}`, null, caseRow(`case-${id}`, numberOf(pick), word)) : null;
  }
  const { row } = found;
  if (kind === 'adopt' || kind === 'observe') return put('cases', row.id, row, { ...row, name: `${row.name}${word}` });
  if (kind === 'enter') return put('followUps', `f-${id}`, null, followUp(`f-${id}`, row.id, word));
  const entry = entries.findLast((one) => (one.after as { caseId?: string }).caseId === row.id);
  const current = entry && (await store.readRow(entry));
  if (!entry || !current) return null;
  return put(entry.table, entry.id, current, kind === 'remove' ? null : { ...(current as object), what: word });
}

async function undoOf(store: Store, entries: Mutation[]) {
  const last = entries.at(-2);
  const current = last && (await store.readRow(last));
  if (!last || !current) return null;
  const change = `change-${last.id.replace(/^[fd]\d*-/, '')}`;
  return { change, mutation: { table: last.table, id: last.id, before: current, after: null } };
}

export const caseRow = (id: string, customerNumber: string, name: string) => ({
  id,
  key: `${SYSTEM}|${customerNumber}`,
  system: SYSTEM,
  customerNumber,
  name,
  benefitUnit: `${SYSTEM}|bg`,
  adoptedOn: '2026-09-01',
  observations: [],
  localFacts: [],
});

export const followUp = (id: string, caseId: string, what: string) => ({
  id,
  caseId,
  date: '2026-12-01',
  what,
  done: false,
  step: null,
});

/** Everything that is stored, by owner. */
export const contents = (store: TestStore): Promise<Record<string, Owned>> =>
  store.within(async (inside) => {
    const { owners, open } = await snapshotOf(inside);
    const all: Record<string, Owned> = {};
    for (const owner of owners.toSorted()) all[owner] = await open(owner);
    return all;
  });

/** A backup file; the store gets a printed key first, which opens the file. */
export async function backupOf(store: TestStore, day = '2026-11-19'): Promise<{ file: Bytes; recoveryKey: string }> {
  const recoveryKey = await store.within(({ keyring }) => keyring.newRecoveryKey());
  const writer = await store.within((inside) => backupWriter(inside, { day, passphrase: null }));
  const blocks: Bytes[] = [];
  for (;;) {
    const block = await store.within(writer.next);
    if (!block) break;
    blocks.push(block);
  }
  return { file: joined([await store.within(writer.head), ...blocks]), recoveryKey };
}

export function joined(parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
