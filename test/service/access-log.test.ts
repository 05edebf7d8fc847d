import { describe, expect, it } from 'vitest';
import { accessDays, accessLog } from '../../lib/service/access-log';
import type { Store } from '../../lib/store/store';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const ANNA = monthly('111A111111', 'Aalglatt, Anna');

/** The log over a real store on a clock that the test sets, and how often it wrote. */
async function scene() {
  const at = serviceAt('2026-06-01');
  const store = await at.store();
  const clock = { now: Date.parse('2026-06-01T08:00:00'), today: '2026-06-01' };
  const writes = { count: 0 };
  const counting: Store = {
    ...store,
    patchUpkeep: (patch) => {
      writes.count += 1;
      return store.patchUpkeep(patch);
    },
  };
  const log = accessLog(
    () => clock.today,
    () => clock.now,
  );
  return { ...at, day: at.clock, opened: store, counting, log, clock, writes };
}

describe('the access log', () => {
  it('counts cases by day and action, each case once a day', async () => {
    const { counting, log, clock, opened } = await scene();
    for (const id of ['a', 'b', 'a']) await log.note(counting, 'viewed', [id]);
    await log.note(counting, 'changed', ['a']);
    clock.now += 86_400_000;
    clock.today = '2026-06-02';
    await log.note(counting, 'viewed', ['a']);
    await log.note(counting, 'deleted', ['a', 'b', 'c']);
    await log.flush();
    expect(await accessDays(opened)).toEqual([
      {
        day: '02.06.2026',
        counts: [
          { action: 'angesehen', count: 1 },
          { action: 'gelöscht', count: 3 },
        ],
      },
      {
        day: '01.06.2026',
        counts: [
          { action: 'angesehen', count: 2 },
          { action: 'geändert', count: 1 },
        ],
      },
    ]);
  });

  it('writes once a minute at most, however much is looked at', async () => {
    const { counting, log, clock, writes } = await scene();
    for (let looked = 0; looked < 600; looked += 1) {
      await log.note(counting, 'viewed', [`case-${looked}`]);
      clock.now += 1000;
    }
    expect(writes.count).toBe(10);
    await log.flush();
    await log.flush();
    expect(writes.count).toBe(11);
    expect((await accessDays(counting))[0]?.counts).toEqual([{ action: 'angesehen', count: 600 }]);
  });

  it('does not count a case twice on a day on which the host began anew', async () => {
    const { counting, clock } = await scene();
    for (let began = 0; began < 3; began += 1) {
      clock.now += 5000;
      const log = accessLog(
        () => clock.today,
        () => clock.now,
      );
      await log.note(counting, 'viewed', ['a']);
    }
    expect((await accessDays(counting))[0]?.counts).toEqual([{ action: 'angesehen', count: 1 }]);
  });

  it('is kept by the use cases, without names or numbers, and is whole when the store is locked', async () => {
    const { service, opened, view } = await scene();
    await view(ANNA);
    expect(await service.readAccessLog({}, NO_POLICY)).toEqual([]);
    await service.record({ ref: ref(ANNA), profile: ANNA, entry: talk('2026-06-01') }, NO_POLICY);
    await view(ANNA);
    await view(ANNA);
    await service.lockVault({}, NO_POLICY);
    expect(await service.readAccessLog({}, NO_POLICY)).toEqual([
      {
        day: '01.06.2026',
        counts: [
          { action: 'angesehen', count: 1 },
          { action: 'geändert', count: 1 },
        ],
      },
    ]);
    expect(await service.readAccessLog({}, { ...NO_POLICY, vault: null })).toBeNull();
    await expect(opened.upkeepRows('access')).rejects.toThrow();
  });

  it('tells that an Auskunft was given, once a day, and not when it was refused', async () => {
    const { service, store } = await scene();
    await service.adopt({ ref: ref(ANNA), profile: ANNA }, NO_POLICY);
    const id = (await (await store()).findCase(ref(ANNA)))?.row.id ?? '';
    await service.auskunftOf({ id: 'gone' }, NO_POLICY);
    expect((await service.readAccessLog({}, NO_POLICY))?.[0]?.counts).toEqual([{ action: 'geändert', count: 1 }]);
    for (let given = 0; given < 2; given += 1) await service.auskunftOf({ id }, NO_POLICY);
    expect((await service.readAccessLog({}, NO_POLICY))?.[0]?.counts).toEqual([
      { action: 'geändert', count: 1 },
      { action: 'als Auskunft oder Datei ausgegeben', count: 1 },
    ]);
  });

  it('goes after 90 days', async () => {
    const { service, day, store } = await scene();
    const days: string[] = [];
    for (let at = Date.parse('2026-06-01'); at <= Date.parse('2026-09-15'); at += 86_400_000) {
      day.today = new Date(at).toISOString().slice(0, 10);
      const open = await store();
      const id = `${day.today} 08:00`;
      await open.patchUpkeep([{ table: 'access', id, after: { id, entries: [] } }]);
      await service.upkeep({}, NO_POLICY);
      const kept = (await open.upkeepRows('access')).map((row) => row.id.slice(0, 10)).sort();
      days.push(kept[0] ?? '');
      expect((at - Date.parse(kept[0] ?? '')) / 86_400_000).toBeLessThan(90);
    }
    expect(new Set(days).size).toBeGreaterThan(2);
    expect(new Set(days).size).toBeLessThan(6);
  });
});
