import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BulkAction, CaseloadRow } from '../../lib/messages/caseload';
import { readPolicy } from '../../lib/policy/read-policy';
import { NO_LOCAL_FACTS } from '../../lib/service/known-facts';
import { monthly, NO_POLICY, ref, serviceAt, underPolicy } from './sample';

const TODAY = '2026-11-20';
const PERSONS = [1, 2, 3].map((no) => monthly(`214D09377${no}`, `Beispiel, Person ${no}`, '2026-11-01'));
const REFS = PERSONS.map(ref);

async function filled() {
  const used = serviceAt(TODAY);
  for (const profile of PERSONS) await used.service.adopt({ ref: ref(profile), profile }, NO_POLICY);
  const rows = async (): Promise<CaseloadRow[]> => {
    const view = await used.service.caseload({}, NO_POLICY);
    return view.status === 'open' ? view.rows.toSorted((a, b) => (`${a.name}` < `${b.name}` ? -1 : 1)) : [];
  };
  const change = (action: BulkAction, refs = REFS.slice(0, 2)) => used.service.changeCases({ refs, action }, NO_POLICY);
  return { ...used, rows, change };
}

describe('several cases at once', () => {
  it.each<[BulkAction, (row: CaseloadRow | undefined) => unknown, unknown]>([
    [{ kind: 'followUp', date: '2026-12-01', what: ' anrufen ' }, (row) => row?.followUps?.what, 'anrufen'],
    [{ kind: 'priority', priority: 'cooperative' }, (row) => row?.priority, 'cooperative'],
    [{ kind: 'end', endedOn: TODAY }, (row) => row?.endedOn, TODAY],
  ])('one change over all of them, taken back whole: %o', async (action, look, expected) => {
    const { service, rows, change } = await filled();
    const before = await rows();
    const answer = await change(action, [...REFS.slice(0, 2), ...REFS.slice(0, 1)]);
    if (!answer.ok) throw new Error(answer.message);
    const after = await rows();
    expect(after.slice(0, 2).map(look)).toEqual([expected, expected]);
    expect(after[2]).toEqual(before[2]);
    expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await rows()).toEqual(before);
  });

  it('a rank leaves every other fact that the user set', async () => {
    const { service, change, store } = await filled();
    const [anna] = PERSONS;
    if (!anna) throw new Error('nobody');
    const facts = { ...NO_LOCAL_FACTS, refugee: true, priority: 'initialPhase' as const };
    await service.setFacts({ ref: ref(anna), profile: anna, facts }, NO_POLICY);
    await change({ kind: 'priority', priority: null });
    const stored = await (await store()).findCase(ref(anna));
    expect(stored?.row.localFacts.at(-1)).toEqual({ on: TODAY, facts: { ...facts, priority: null } });
  });

  it.each<[string, BulkAction]>([
    ['worum es', { kind: 'followUp', date: '2026-12-01', what: '  ' }],
    ['Tag ist vorbei', { kind: 'followUp', date: '2026-11-19', what: 'anrufen' }],
    ['Zukunft', { kind: 'end', endedOn: '2026-11-21' }],
    ['zu weit zurück', { kind: 'end', endedOn: '1999-11-21' }],
  ])('refuses with a sentence and changes nothing: %s', async (sentence, action) => {
    const { rows, change } = await filled();
    const before = await rows();
    expect(await change(action)).toEqual({ ok: false, message: expect.stringContaining(sentence) });
    expect(await rows()).toEqual(before);
  });

  it('changes nothing at all where one of them is gone, or the store is locked', async () => {
    const { service, rows, change } = await filled();
    const before = await rows();
    const gone = { system: 'https://fall.example', customerNumber: '214D093799' };
    const action: BulkAction = { kind: 'end', endedOn: TODAY };
    expect(await change(action, [...REFS, gone])).toEqual({
      ok: false,
      message: expect.stringContaining('1 ausgewählter'),
    });
    const locked = { ...readPolicy({}), vault: null };
    expect(await service.changeCases({ refs: REFS, action }, locked)).toMatchObject({ ok: false });
    expect(await service.exportCases({ refs: REFS }, locked)).toMatchObject({ ok: false });
    expect(await rows()).toEqual(before);
  });

  it('deletes for good, all of them or none, and notes it in the access log', async () => {
    const { service, rows, store } = await filled();
    const gone = { system: 'https://fall.example', customerNumber: '214D093799' };
    expect(await service.destroyCases({ refs: [...REFS, gone] }, NO_POLICY)).toMatchObject({ ok: false });
    const locked = { ...readPolicy({}), vault: null };
    expect(await service.destroyCases({ refs: REFS }, locked)).toMatchObject({ ok: false });
    expect(await rows()).toHaveLength(3);
    const ids = await Promise.all(REFS.map(async (one) => (await (await store()).findCase(one))?.row.id ?? ''));
    const chosen = [...REFS.slice(0, 2), ...REFS.slice(0, 1)];
    // How long the organisation has cases kept is the longest, not the shortest.
    const managed = underPolicy({ retentionDays: 90 });
    expect(await service.destroyCases({ refs: chosen }, managed)).toEqual({ ok: true, deleted: 2 });
    expect((await rows()).map(({ name }) => name)).toEqual(['Beispiel, Person 3']);
    const open = await store();
    expect(await open.everythingOf(ids[0] ?? '')).toEqual({ rows: {}, changes: [] });
    expect((await open.upkeepRows('destroyed')).map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    const [day] = (await service.readAccessLog({}, NO_POLICY)) ?? [];
    expect(day?.counts).toContainEqual({ action: 'gelöscht', count: 2 });
  });

  it('an export stands in the access log', async () => {
    const { service } = await filled();
    expect(await service.exportCases({ refs: REFS }, NO_POLICY)).toEqual({ ok: true });
    const [day] = (await service.readAccessLog({}, NO_POLICY)) ?? [];
    expect(day?.counts).toContainEqual({ action: 'als Auskunft oder Datei ausgegeben', count: 3 });
  });
});
