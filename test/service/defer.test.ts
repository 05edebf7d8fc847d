import { describe, expect, it } from 'vitest';
import type { Defer } from '../../lib/messages/protocol';
import { DEFER_REFUSALS } from '../../lib/text/defer';
import { monthly, NO_POLICY, ref, serviceAt } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-11-10');
const who = { ref: ref(anna), profile: anna };
const WHAT = 'Nachweis anfordern';

/** A service with one person who has one Wiedervorlage. */
async function withFollowUp(date = '2026-11-17', done = false) {
  const made = serviceAt(TODAY);
  const { service } = made;
  await service.saveFollowUp({ ...who, id: null, date, what: WHAT, done }, NO_POLICY);
  const view = () => made.caseOf(anna);
  const followUp = async () => {
    const [one] = (await view()).followUps;
    if (!one) throw new Error('no Wiedervorlage');
    return one;
  };
  const { id } = await followUp();
  const defer = (how: Defer) => service.deferFollowUp({ ...who, id, defer: how }, NO_POLICY);
  return {
    ...made,
    id,
    view,
    followUp,
    defer,
    async deferred(how: Defer): Promise<string> {
      const answer = await defer(how);
      if (!answer.ok) throw new Error(answer.message);
      return answer.change;
    },
    due: async () => (await service.dueNow({}, NO_POLICY))?.followUps,
    row: async () => {
      const list = await service.caseload({}, NO_POLICY);
      return list.status === 'open' ? list.rows[0]?.followUps : undefined;
    },
  };
}

describe('„Verschieben“', () => {
  it('moves the day everywhere, tells of it in the history, and is taken back', async () => {
    const { deferred, followUp, view, due, row, lineOf, service } = await withFollowUp();
    expect((await lineOf(anna)).join()).toContain('1 Wiedervorlage, seit 3 Tagen');
    expect(await due()).toBe(1);
    const change = await deferred({ how: 'move', date: '2026-12-01' });
    expect(await followUp()).toMatchObject({ date: '2026-12-01', state: 'am Di 01.12.', hidden: false });
    expect((await lineOf(anna)).join()).not.toMatch(/WV|Wiedervorlage/);
    expect(await due()).toBe(0);
    expect(await row()).toMatchObject({ due: '2026-12-01', dueNow: 0, open: 1 });
    expect((await view()).history[0]).toMatchObject({
      kind: 'followUp',
      change,
      title: 'Wiedervorlage verschoben: 17.11. → 01.12.',
      note: WHAT,
    });
    expect(await service.undo({ change }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await followUp()).toMatchObject({ date: '2026-11-17', state: 'seit 3 Tagen' });
    expect((await view()).history.some(({ kind }) => kind === 'followUp')).toBe(false);
    expect(await due()).toBe(1);
  });

  it('keeps every move; only the newest can be taken back', async () => {
    const { deferred, view, service } = await withFollowUp();
    const first = await deferred({ how: 'move', date: '2026-11-25' });
    const second = await deferred({ how: 'move', date: '2026-11-24' });
    expect((await view()).history.filter(({ kind }) => kind === 'followUp').map(({ title }) => title)).toEqual([
      'Wiedervorlage verschoben: 25.11. → 24.11.',
      'Wiedervorlage verschoben: 17.11. → 25.11.',
    ]);
    expect(await service.undo({ change: first }, NO_POLICY)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Neueres'),
    });
    expect(await service.undo({ change: second }, NO_POLICY)).toMatchObject({ ok: true });
    expect(await service.undo({ change: first }, NO_POLICY)).toMatchObject({ ok: true });
  });
});

describe('„Später erinnern“', () => {
  it('keeps the day, tells of it nowhere until the day chosen, then again as overdue as it is', async () => {
    const { deferred, followUp, view, due, row, lineOf, clock } = await withFollowUp();
    await deferred({ how: 'later', until: '2026-11-24' });
    expect(await followUp()).toMatchObject({
      date: '2026-11-17',
      hidden: true,
      tone: 'neutral',
      state: 'wieder ab Di 24.11. · gesetzt für Di 17.11.',
    });
    expect(await due()).toBe(0);
    expect(await row()).toBeNull();
    expect((await lineOf(anna)).join()).not.toMatch(/WV|Wiedervorlage/);
    expect((await view()).now.some(({ opens }) => opens === 'followUps')).toBe(false);
    expect((await view()).history[0]).toMatchObject({
      title: 'Wiedervorlage zurückgestellt: wieder ab 24.11.',
      note: `${WHAT} · gesetzt für 17.11.`,
    });
    clock.today = '2026-11-23';
    expect(await due()).toBe(0);
    clock.today = '2026-11-24';
    expect(await followUp()).toMatchObject({ hidden: false, state: 'seit 7 Tagen' });
    expect(await due()).toBe(1);
    expect(await row()).toMatchObject({ due: '2026-11-17', dueNow: 1 });
  });

  it('is shown again at once where the user asks for it, and each step is taken back', async () => {
    const { deferred, followUp, due, service } = await withFollowUp();
    await deferred({ how: 'later', until: '2026-11-24' });
    const shown = await deferred({ how: 'later', until: null });
    expect(await followUp()).toMatchObject({ hidden: false, state: 'seit 3 Tagen' });
    expect(await due()).toBe(1);
    await service.undo({ change: shown }, NO_POLICY);
    expect(await followUp()).toMatchObject({ hidden: true });
  });

  it('ends with a move; a tick keeps what was deferred', async () => {
    const { deferred, followUp, service, id, view } = await withFollowUp();
    await deferred({ how: 'later', until: '2026-11-24' });
    await deferred({ how: 'move', date: '2026-11-20' });
    expect(await followUp()).toMatchObject({ hidden: false, state: 'heute' });
    await service.saveFollowUp({ ...who, id, date: '2026-11-20', what: WHAT, done: true }, NO_POLICY);
    expect((await view()).history.filter(({ kind }) => kind === 'followUp')).toHaveLength(2);
  });
});

describe('a day that cannot be', () => {
  it.each([
    ['a past day', { how: 'move', date: '2026-11-19' }, DEFER_REFUSALS.past],
    ['the same day', { how: 'move', date: '2026-11-17' }, DEFER_REFUSALS.past],
    ['no day of the calendar', { how: 'move', date: '2027-02-30' }, DEFER_REFUSALS.noSuchDay],
    ['a mistyped year', { how: 'move', date: '2062-11-30' }, DEFER_REFUSALS.tooFar],
    ['today', { how: 'later', until: TODAY }, DEFER_REFUSALS.notLater],
    ['no day of the calendar, for later', { how: 'later', until: '2027-13-01' }, DEFER_REFUSALS.noSuchDay],
    ['nothing to show again', { how: 'later', until: null }, DEFER_REFUSALS.shown],
  ] as [string, Defer, string][])('%s is refused with a sentence, and nothing changes', async (_, how, message) => {
    const { defer, followUp, view } = await withFollowUp();
    expect(await defer(how)).toEqual({ ok: false, message });
    expect(await followUp()).toMatchObject({ date: '2026-11-17', hidden: false });
    expect((await view()).history.some(({ kind }) => kind === 'followUp')).toBe(false);
  });

  it('the same coming day, a done one, an unknown one are refused, too', async () => {
    const coming = await withFollowUp('2026-11-30');
    expect(await coming.defer({ how: 'move', date: '2026-11-30' })).toMatchObject({ message: DEFER_REFUSALS.same });
    const done = await withFollowUp('2026-11-17', true);
    expect(await done.defer({ how: 'move', date: '2026-11-30' })).toMatchObject({ message: DEFER_REFUSALS.done });
    const gone = { ...who, id: 'gone', defer: { how: 'later' as const, until: '2026-12-01' } };
    expect(await done.service.deferFollowUp(gone, NO_POLICY)).toMatchObject({ message: DEFER_REFUSALS.gone });
  });
});

it('offers tomorrow and next week, each with its working day', async () => {
  const { view } = await withFollowUp();
  expect((await view()).deferChoices).toEqual([
    { label: 'morgen', day: 'Sa 21.11.', date: '2026-11-21' },
    { label: 'nächster Arbeitstag', day: 'Mo 23.11.', date: '2026-11-23' },
    { label: 'in einer Woche', day: 'Fr 27.11.', date: '2026-11-27' },
  ]);
});
