import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ImportedCase, StagedPiece } from '../../lib/messages/caseload-import';
import { createVault } from '../../lib/store/vault';
import { memoryJournal } from '../store/memory-journal';
import { monthly, NO_POLICY, OPENING, ref, SYSTEM, serviceAt, talk } from './sample';

const TODAY = '2026-11-21';

function imported(customerNumber: string, part: Partial<ImportedCase> = {}): ImportedCase {
  return {
    customerNumber,
    name: `Probe, ${customerNumber}`,
    benefitUnitNumber: null,
    birthDate: null,
    team: 'ue25',
    status: 'alo',
    marketDistance: 'near',
    profile: null,
    lastTalk: '2026-11-05',
    nextAppointment: null,
    planConcluded: null,
    unread: [],
    ...part,
  };
}
const piece = (cases: ImportedCase[], part: Partial<StagedPiece> = {}): StagedPiece => ({
  id: 'a',
  system: SYSTEM,
  seenOn: '2026-11-20',
  columns: ['customerNumber', 'name', 'team', 'profile', 'status', 'lastTalk', 'nextAppointment', 'planConcluded'],
  cases,
  ...part,
});
const number = (at: number): string => `100A${String(at).padStart(6, '0')}`;
const many = (count: number, from = 0): ImportedCase[] =>
  Array.from({ length: count }, (_, at) => imported(number(from + at)));

function started() {
  const journal = memoryJournal();
  const names = { database: `import-${crypto.randomUUID()}`, former: 'import-none' };
  const vault = createVault(journal, names);
  return { journal, names, vault, ...serviceAt(TODAY, vault) };
}

describe('reading a caseload from a file', () => {
  it('stores nothing before it is taken on, then all of it as one change', async () => {
    const { service, count, journal, store } = started();
    await store();
    const before = journal.entries.length;
    const keyring = journal.keyring;
    const first = await service.stageImport(piece(many(700)), NO_POLICY);
    expect(first).toEqual({ ok: true, states: Array(700).fill('new') });
    await service.stageImport(piece(many(500, 700)), NO_POLICY);
    expect([await count('cases'), journal.entries.length, journal.keyring]).toEqual([0, before, keyring]);

    expect(await service.commitImport({ id: 'a', count: 1200 }, NO_POLICY)).toMatchObject({ ok: true });
    // One entry for all cases, one for the note in the access log.
    expect([await count('cases'), journal.entries.length]).toEqual([1200, before + 2]);
    const bundle = await (await store()).findCase({ system: SYSTEM, customerNumber: number(900) });
    expect(bundle?.row).toMatchObject({
      name: `Probe, ${number(900)}`,
      adoptedOn: TODAY,
      observations: [{ seenOn: '2026-11-20', team: 'ue25', status: 'alo', lastTalk: '2026-11-05' }],
    });
  });

  it('is there again after the database is lost', async () => {
    const { service, journal, vault } = started();
    await service.stageImport(piece(many(150)), NO_POLICY);
    await service.commitImport({ id: 'a', count: 150 }, NO_POLICY);
    await vault.lock();
    const again = createVault(journal, { database: `import-${crypto.randomUUID()}`, former: 'import-none' });
    const store = await again.storeFor(OPENING);
    expect((await store?.allCases())?.length).toBe(150);
  });

  it('tells what is new, changed, the same, and known from a later day', async () => {
    const { service, store } = started();
    const [seenLater, changed, same] = [monthly('100A000001', 'A, A'), monthly('100A000002', 'B, B'), number(3)];
    await service.adopt({ ref: ref(seenLater), profile: seenLater }, NO_POLICY);
    await service.stageImport(piece([imported(number(2), { lastTalk: '2026-10-01' }), imported(same)]), NO_POLICY);
    await service.commitImport({ id: 'a', count: 2 }, NO_POLICY);

    const cases = [1, 2, 3, 4].map((at) => imported(number(at)));
    const staged = await service.stageImport(piece(cases, { id: 'b' }), NO_POLICY);
    expect(staged).toEqual({ ok: true, states: ['newer', 'changed', 'same', 'new'] });
    expect(await service.commitImport({ id: 'b', count: 4 }, NO_POLICY)).toMatchObject({ ok: true });
    const of = async (customerNumber: string) =>
      (await (await store()).findCase({ system: SYSTEM, customerNumber }))?.row.observations;
    expect((await of(ref(seenLater).customerNumber))?.map(({ seenOn }) => seenOn)).toEqual([TODAY]);
    expect((await of(ref(changed).customerNumber))?.at(-1)?.lastTalk).toBe('2026-11-05');
  });

  it('leaves known what the file has no column for, and what it could not tell', async () => {
    const { service, store } = started();
    await service.stageImport(piece([imported(number(1), { planConcluded: '2026-05-29' })]), NO_POLICY);
    await service.commitImport({ id: 'a', count: 1 }, NO_POLICY);
    const less = imported(number(1), { status: null, unread: ['status'], lastTalk: '2026-11-19', team: null });
    const columns = ['customerNumber', 'status', 'lastTalk'] as const;
    await service.stageImport(piece([less], { id: 'b', seenOn: TODAY, columns: [...columns] }), NO_POLICY);
    await service.commitImport({ id: 'b', count: 1 }, NO_POLICY);
    const bundle = await (await store()).findCase({ system: SYSTEM, customerNumber: number(1) });
    expect(bundle?.row.observations.at(-1)).toMatchObject({
      seenOn: TODAY,
      status: 'alo',
      team: 'ue25',
      lastTalk: '2026-11-19',
      planConcluded: '2026-05-29',
    });
  });

  it('is taken back whole: new cases are gone, others as they were, but for what was entered since', async () => {
    const { service, store, count } = started();
    await service.stageImport(piece([imported(number(1), { lastTalk: '2026-10-01' })]), NO_POLICY);
    await service.commitImport({ id: 'a', count: 1 }, NO_POLICY);
    const find = async (at: number) => (await store()).findCase({ system: SYSTEM, customerNumber: number(at) });
    const before = await find(1);

    await service.stageImport(piece(many(300, 1), { id: 'b' }), NO_POLICY);
    const answer = await service.commitImport({ id: 'b', count: 300 }, NO_POLICY);
    const own = monthly(number(7), 'G, G');
    await service.record({ ref: ref(own), profile: own, entry: talk('2026-11-20') }, NO_POLICY);
    expect(answer.ok && (await service.undo({ change: answer.change }, NO_POLICY))).toMatchObject({ ok: true });
    expect(await count('cases')).toBe(2);
    expect(await find(1)).toEqual(before);
    expect((await find(7))?.events).toHaveLength(1);
  });

  it('leaves no trace when it is cancelled while it is written', async () => {
    const { service, journal, store, count } = started();
    await store();
    await service.stageImport(piece(many(2000)), NO_POLICY);
    await service.stageImport(piece(many(1000, 2000)), NO_POLICY);
    const [entries, keyring] = [journal.entries.length, journal.keyring];
    const writing = service.commitImport({ id: 'a', count: 3000 }, NO_POLICY);
    let progress = await service.importProgress({ id: 'a' }, NO_POLICY);
    // Past the look-up: some are sealed already.
    while (progress === null || progress.done <= progress.total / 2) {
      await new Promise((done) => setTimeout(done, 1));
      progress = await service.importProgress({ id: 'a' }, NO_POLICY);
    }
    expect(progress).toMatchObject({ total: 3000, cancellable: true });
    await service.cancelImport({ id: 'a' }, NO_POLICY);
    expect(await writing).toEqual({ ok: false, message: 'Abgebrochen. Es wurde nichts gespeichert.' });
    expect([journal.entries.length, journal.keyring, await count('cases')]).toEqual([entries, keyring, 0]);
    expect(await service.importProgress({ id: 'a' }, NO_POLICY)).toBeNull();
    // And the store goes on working.
    const own = monthly(number(1), 'A, A');
    expect(await service.adopt({ ref: ref(own), profile: own }, NO_POLICY)).toMatchObject({ ok: true });
  });

  it('writes nothing where a piece is missing, or where it was locked in between', async () => {
    const { service, count } = started();
    await service.stageImport(piece(many(10)), NO_POLICY);
    expect(await service.commitImport({ id: 'a', count: 11 }, NO_POLICY)).toMatchObject({ ok: false });
    await service.stageImport(piece(many(10)), NO_POLICY);
    await service.lockVault({}, { ...NO_POLICY, vault: null });
    expect(await service.commitImport({ id: 'a', count: 10 }, NO_POLICY)).toMatchObject({
      ok: false,
      message: expect.stringContaining('nicht mehr im Speicher'),
    });
    expect(await count('cases')).toBe(0);
  });

  it('says that it is locked instead of reading into nothing', async () => {
    const { service } = started();
    expect(await service.stageImport(piece(many(1)), { ...NO_POLICY, vault: null })).toMatchObject({ ok: false });
  });

  it('refuses what would change nothing', async () => {
    const { service } = started();
    await service.stageImport(piece(many(3)), NO_POLICY);
    await service.commitImport({ id: 'a', count: 3 }, NO_POLICY);
    await service.stageImport(piece(many(3), { id: 'b' }), NO_POLICY);
    expect(await service.commitImport({ id: 'b', count: 3 }, NO_POLICY)).toMatchObject({
      ok: false,
      message: 'Diese Datei ändert nichts. Es wurde nichts gespeichert.',
    });
  });
});
