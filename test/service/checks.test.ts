/** Ticks of every checklist for one person: what they belong to, when they begin anew, what can be taken back. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../lib/site/profile';
import type { KeptList } from '../../lib/view-checks';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const noShow = { ...talk(TODAY), kind: 'noShow' as const, documented: false, contentOfTalk: false };

function desk(day = TODAY) {
  const { service, caseOf, clock, count } = serviceAt(day);
  const listOf = async (id: string, profile: Profile = anna): Promise<KeptList | undefined> =>
    (await caseOf(profile)).lists.find((list) => list.id === id);
  const who = { ref: ref(anna), profile: anna };
  return {
    service,
    clock,
    count,
    caseOf,
    listOf,
    done: async (id: string) => (await listOf(id))?.items.flatMap((item) => (item.done ? [item.id] : [])),
    tick: (list: string, item: string, done = true) => service.tickList({ ...who, list, item, done }, NO_POLICY),
    restart: (list: string) => service.restartList({ ...who, list }, NO_POLICY),
    record: (entry: Parameters<typeof service.record>[0]['entry']) => service.record({ ...who, entry }, NO_POLICY),
    savePlan: () => service.savePlan({ ...who, plan: null, concluded: TODAY }, NO_POLICY),
    undo: (change: string) => service.undo({ change }, NO_POLICY),
  };
}

describe('checklists of a case', () => {
  it('stand with their days until they are begun anew; each step can be taken back and is named', async () => {
    const { tick, restart, listOf, done, undo, clock, service, caseOf } = desk();
    expect((await caseOf(anna)).lists.map(({ id }) => id).toSorted()).toEqual([
      'CL-BG',
      'CL-COOP',
      'CL-KOOP',
      'CL-NICHTSTUN',
      'CL-NOSHOW',
    ]);
    await tick('CL-BG', 'CL-BG-01');
    clock.today = '2026-12-03';
    await tick('CL-BG', 'CL-BG-02');
    expect(await listOf('CL-BG')).toMatchObject({
      occasion: null,
      canRestart: true,
      items: [
        { done: true, note: 'abgehakt am 20.11.2026' },
        { done: true, note: 'abgehakt am 03.12.2026' },
        ...Array(6).fill({ done: false, note: null }),
      ],
    });
    const answer = await restart('CL-BG');
    expect(await listOf('CL-BG')).toMatchObject({ canRestart: false });
    expect(await done('CL-BG')).toEqual([]);
    expect(await restart('CL-BG')).toMatchObject({ ok: false });
    if (!answer.ok) throw new Error(answer.message);
    await undo(answer.change);
    expect(await done('CL-BG')).toEqual(['CL-BG-01', 'CL-BG-02']);
    await tick('CL-BG', 'CL-BG-01', false);
    expect(await done('CL-BG')).toEqual(['CL-BG-02']);
    const changes = await service.caseChanges({ ref: ref(anna) }, NO_POLICY);
    expect(changes.map(({ label }) => label)).toEqual([
      'Checkliste „BG-Beratung“: Punkt wieder offen',
      'zurückgenommen: Checkliste „BG-Beratung“: neu begonnen',
      'Checkliste „BG-Beratung“: neu begonnen',
      'Checkliste „BG-Beratung“: Punkt abgehakt',
      'Checkliste „BG-Beratung“: Punkt abgehakt',
    ]);
  });

  it('go to the plan that is made by them', async () => {
    const { tick, savePlan, listOf, done, count } = desk();
    await tick('CL-KOOP', 'CL-KOOP-02');
    expect(await count('checks')).toBe(1);
    await savePlan();
    expect(await count('checks')).toBe(0);
    expect(await listOf('CL-KOOP')).toMatchObject({ occasion: 'zum Kooperationsplan vom 20.11.2026' });
    expect(await done('CL-KOOP')).toEqual(['CL-KOOP-02']);
  });
});

describe('checklists of an occasion', () => {
  it('closing: the ticks of the talk, none without one, anew with the next', async () => {
    const { tick, record, listOf, done, caseOf, clock } = desk();
    expect(await tick('CL-CLOSE', 'CL-CLOSE-09')).toMatchObject({ ok: false });
    await record(talk(TODAY));
    expect(await tick('CL-CLOSE', 'CL-CLOSE-09')).toMatchObject({ ok: true });
    // What the case itself tells is not ticked: no next step is known, every step has a date, the talk is documented.
    expect(await tick('CL-CLOSE', 'CL-CLOSE-01')).toMatchObject({ ok: false });
    expect(await listOf('CL-CLOSE')).toMatchObject({ occasion: 'zum Gespräch vom 20.11.2026', canRestart: false });
    expect(await done('CL-CLOSE')).toEqual(['CL-CLOSE-02', 'CL-CLOSE-05', 'CL-CLOSE-09']);
    const { closing } = await caseOf(anna);
    expect(closing?.items.find(({ id }) => id === 'CL-CLOSE-09')).toMatchObject({ done: true });
    clock.today = '2026-11-27';
    await record(talk('2026-11-27'));
    expect(await done('CL-CLOSE')).toEqual(['CL-CLOSE-02', 'CL-CLOSE-05']);
  });

  it('a missed appointment: with each one anew, the same ticks as after it in the panel', async () => {
    const { tick, record, listOf, done, caseOf, clock } = desk();
    expect(await listOf('CL-NOSHOW')).toMatchObject({ tab: null });
    await record(noShow);
    await tick('CL-NOSHOW', 'CL-NOSHOW-05');
    expect(await listOf('CL-NOSHOW')).toMatchObject({
      occasion: 'zum versäumten Termin vom 20.11.2026',
      tab: 'history',
    });
    const { closing } = await caseOf(anna);
    expect(closing?.items.find(({ id }) => id === 'CL-NOSHOW-05')).toMatchObject({ done: true });
    clock.today = '2026-11-27';
    await record({ ...noShow, date: '2026-11-27' });
    expect(await done('CL-NOSHOW')).toEqual([]);
  });

  it('refuses what no list has', async () => {
    const { tick, restart, count } = desk();
    expect(await tick('CL-BG', 'CL-BG-99')).toMatchObject({ ok: false });
    expect(await tick('CL-ANDERE', 'CL-BG-01')).toMatchObject({ ok: false });
    expect(await restart('CL-ANDERE')).toMatchObject({ ok: false });
    expect(await count('cases')).toBe(0);
  });
});
