import { describe, expect, it } from 'vitest';
import type { Request } from '../../lib/messages/protocol';
import { PAUSE_REFUSALS } from '../../lib/text/pause';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
/** Overdue since 1 November. */
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-01');
const bernd = { ...monthly('214D093772', 'Muster, Bernd', '2026-10-05') };
const who = { ref: ref(anna), profile: anna };
type Given = Request<'savePause'>['pause'];
const pause = (part: Partial<Given> = {}): Given => ({
  id: null,
  reason: 'illness',
  from: '2026-11-16',
  until: '2026-11-30',
  review: null,
  ...part,
});

async function withCases() {
  const made = serviceAt(TODAY);
  const { service } = made;
  for (const profile of [anna, bernd]) await service.adopt({ ref: ref(profile), profile }, NO_POLICY);
  const caseload = async () => {
    const view = await service.caseload({}, NO_POLICY);
    if (view.status !== 'open') throw new Error(view.status);
    return view;
  };
  const save = (given: Given) => service.savePause({ ...who, pause: given }, NO_POLICY);
  return {
    ...made,
    caseload,
    save,
    async saved(given: Given): Promise<string> {
      const answer = await save(given);
      if (!answer.ok) throw new Error(answer.message);
      return answer.change;
    },
    end: (id: string) => service.endPause({ ...who, id }, NO_POLICY),
    view: () => made.caseOf(anna),
    due: async () => (await service.dueNow({}, NO_POLICY))?.cases,
    row: async () => (await caseload()).rows.find(({ name }) => name === 'Beispiel, Anna'),
  };
}

describe('a paused case', () => {
  it('leaves count, filters and morning order for a group of its own; its date stays as computed; undo brings it back', async () => {
    const { saved, caseload, due, row, view, lineOf, service } = await withCases();
    const before = await row();
    expect(await due()).toBe(2);
    expect((await caseload()).rows[0]?.name).toBe('Beispiel, Anna');
    const change = await saved(pause());
    expect(await due()).toBe(1);
    const { counts, rows } = await caseload();
    expect(counts).toMatchObject({ all: 2, overdue: 1, paused: 1 });
    expect(rows.map(({ name }) => name)).toEqual(['Muster, Bernd', 'Beispiel, Anna']);
    expect(await row()).toEqual({
      ...before,
      paused: { text: 'pausiert bis Mo 30.11. – fällig wäre am 01.11.', review: false },
    });
    expect((await lineOf(anna)).slice(0, 2)).toEqual([
      'pausiert bis Mo 30.11. – fällig wäre am 01.11.',
      expect.stringContaining('überfällig'),
    ]);
    const shown = await view();
    expect(shown.pauses).toMatchObject({ list: [{ title: 'Krankheit', state: 'läuft', stage: 'paused' }] });
    expect(shown.explanation.state.full).toContain('überfällig');
    expect(shown.history[0]).toMatchObject({
      kind: 'pause',
      change,
      title: 'Pause: Krankheit',
      note: 'vom 16.11.2026 bis 30.11.2026',
    });
    await service.undo({ change }, NO_POLICY);
    expect(await due()).toBe(2);
    expect(await row()).toEqual(before);
    expect((await view()).pauses).toEqual({ now: null, list: [] });
  });

  it('comes back by itself on the day after its end', async () => {
    const { saved, due, row, clock, view } = await withCases();
    await saved(pause());
    clock.today = '2026-11-30';
    expect(await row()).toMatchObject({ paused: { review: false } });
    clock.today = '2026-12-01';
    expect(await row()).toMatchObject({ paused: null, contact: 'overdue' });
    expect(await due()).toBe(2);
    expect((await view()).pauses).toMatchObject({ now: null, list: [{ state: 'beendet am 30.11.2026' }] });
  });

  it('without an end comes back on the day of its review and says so until it is ended', async () => {
    const { saved, due, row, clock, caseload, view, end } = await withCases();
    await saved(pause({ reason: 'parental', until: null, review: '2026-12-15' }));
    expect((await row())?.paused?.text).toBe('pausiert, Ende offen, prüfen am Di 15.12. – fällig wäre am 01.11.');
    clock.today = '2026-12-15';
    expect(await due()).toBe(2);
    expect(await row()).toMatchObject({ paused: { text: 'Pause prüfen (Ende offen)', review: true } });
    expect((await caseload()).counts).toMatchObject({ paused: 1, overdue: 2 });
    const [one] = (await view()).pauses.list;
    expect(await end(one?.id ?? '')).toMatchObject({ ok: true });
    expect((await caseload()).counts).toMatchObject({ paused: 0, overdue: 2 });
    expect((await view()).history[0]).toMatchObject({
      title: 'Pause beendet',
      note: expect.stringContaining('Elternzeit'),
    });
  });

  it('ends today, is changed in place, and one that comes is removed; each is taken back', async () => {
    const { saved, due, end, view, service } = await withCases();
    await saved(pause());
    const [one] = (await view()).pauses.list;
    const ended = await end(one?.id ?? '');
    expect(await due()).toBe(2);
    expect((await view()).pauses.list).toMatchObject([{ until: '2026-11-19', stage: 'over' }]);
    if (!ended.ok) throw new Error(ended.message);
    await service.undo({ change: ended.change }, NO_POLICY);
    expect(await due()).toBe(1);
    const changed = await saved(pause({ id: one?.id ?? '', until: '2026-12-24' }));
    expect((await view()).pauses.list).toMatchObject([{ until: '2026-12-24' }]);
    await service.undo({ change: changed }, NO_POLICY);
    expect((await view()).pauses.list).toMatchObject([{ until: '2026-11-30' }]);
    await saved(pause({ reason: 'absence', from: '2026-12-20', until: '2027-01-03' }));
    const coming = (await view()).pauses.list.find(({ stage }) => stage === 'coming');
    expect(coming?.state).toBe('beginnt am So 20.12.');
    await end(coming?.id ?? '');
    expect((await view()).pauses.list).toHaveLength(1);
  });

  it('keeps its Wiedervorlagen quiet, and counts and talks go on', async () => {
    const { saved, due, row, service, caseload } = await withCases();
    const followUp = { ...who, id: null, date: '2026-11-18', what: 'Rückruf', done: false };
    await service.saveFollowUp(followUp, NO_POLICY);
    await saved(pause());
    expect(await due()).toBe(1);
    expect((await caseload()).counts.followUp).toBe(0);
    expect(await row()).toMatchObject({ followUps: { dueNow: 1 } });
    expect(await service.record({ ...who, entry: talk(TODAY) }, NO_POLICY)).toMatchObject({ ok: true });
    expect((await row())?.paused?.text).toBe('pausiert bis Mo 30.11. – fällig wäre am 20.12.');
  });
});

describe('a pause that cannot be', () => {
  it.each([
    ['without an end or a review', pause({ until: null }), PAUSE_REFUSALS.endMissing],
    ['with both', pause({ review: '2026-12-01' }), PAUSE_REFUSALS.endMissing],
    ['that ends before it begins', pause({ until: '2026-11-15' }), PAUSE_REFUSALS.untilTooEarly],
    ['that is over', pause({ from: '2026-11-01', until: '2026-11-19' }), PAUSE_REFUSALS.over],
    ['of a mistyped year', pause({ until: '2062-11-30' }), PAUSE_REFUSALS.tooLong],
    ['that begins in years', pause({ from: '2028-11-16', until: '2028-11-30' }), PAUSE_REFUSALS.tooLong],
    ['that began long ago', pause({ from: '1996-11-16' }), PAUSE_REFUSALS.tooOld],
    ['reviewed today', pause({ until: null, review: TODAY }), PAUSE_REFUSALS.reviewTooEarly],
    ['reviewed after years', pause({ until: null, review: '2028-11-22' }), PAUSE_REFUSALS.reviewTooLate],
    ['of no day', pause({ until: '2026-11-31' }), PAUSE_REFUSALS.noSuchDay],
    ['that is not there', pause({ id: 'gone' }), PAUSE_REFUSALS.gone],
  ])('%s is refused with a sentence; nothing is stored', async (_, given, message) => {
    const { save, view } = await withCases();
    expect(await save(given)).toEqual({ ok: false, message });
    expect((await view()).pauses.list).toEqual([]);
  });

  it('meets another one, or belongs to a case that has ended', async () => {
    const { saved, save, service } = await withCases();
    await saved(pause());
    expect(await save(pause({ from: '2026-11-30', until: '2026-12-05' }))).toEqual({
      ok: false,
      message: PAUSE_REFUSALS.overlap('vom 16.11.2026 bis 30.11.2026'),
    });
    await service.endCase({ ...who, endedOn: TODAY }, NO_POLICY);
    expect(await save(pause({ from: '2026-12-01', until: '2026-12-05' }))).toMatchObject({
      message: PAUSE_REFUSALS.ended,
    });
  });
});
