import { describe, expect, it } from 'vitest';
import { monthly, NO_POLICY, ref, SYSTEM, serviceAt, talk } from './sample';

const OLD = monthly('111A111111', 'Aalglatt, Anna');
const NEW = monthly('999A999999', 'Aalglatt, Anna');
const BERND = monthly('222B222222', 'Bernd C.');

async function scene() {
  const at = serviceAt('2026-06-01');
  const { service } = at;
  for (const [profile, date] of [
    [OLD, '2026-05-01'],
    [BERND, '2026-05-02'],
  ] as const) {
    await service.record({ ref: ref(profile), profile, entry: talk(date) }, NO_POLICY);
  }
  const followUp = { id: null, date: '2026-07-01', what: 'Zeugnis', done: false };
  await service.saveFollowUp({ ref: ref(OLD), profile: OLD, ...followUp }, NO_POLICY);
  const relink = (merge: boolean, from = OLD, to = NEW) =>
    service.relinkCase({ ref: ref(to), profile: to, from: ref(from), merge }, NO_POLICY);
  const undo = (change: string) => service.undo({ change }, NO_POLICY);
  const shown = async (profile = NEW) => {
    const { adopted, history, followUps } = await at.caseOf(profile);
    return { adopted, talks: history.filter(({ id }) => id).map(({ date }) => date), followUps: followUps.length };
  };
  return { ...at, relink, undo, shown };
}

const whole = { adopted: true, talks: ['01.05.'], followUps: 1 };
const nothing = { adopted: false, talks: [], followUps: 0 };

describe('a changed customer number', () => {
  it('takes the case with all entries along; the old number has none, and all of it can be taken back', async () => {
    const { relink, undo, shown } = await scene();
    expect(await shown()).toEqual(nothing);
    const answer = await relink(false);
    expect(await shown()).toEqual(whole);
    expect(await shown(OLD)).toEqual(nothing);
    if (!answer.ok) throw new Error(answer.message);
    expect(await undo(answer.change)).toMatchObject({ ok: true });
    expect(await shown()).toEqual(nothing);
    expect(await shown(OLD)).toEqual(whole);
  });

  it('suggests cases with the same name or birth date first, with the last digits only', async () => {
    const { service } = await scene();
    const ask = (profile: typeof NEW, filter = '') =>
      service.relinkChoices({ ref: ref(profile), profile, filter }, NO_POLICY);
    const stranger = monthly('999A999999', 'aalglatt anna');
    stranger.fields.birthDate = '1950-01-01';
    const { choices, more } = await ask(stranger);
    expect(choices.map(({ name, note, likely }) => [name, note, likely])).toEqual([
      ['Aalglatt, Anna', '…1111 · geboren 31.01.1990', true],
      ['Bernd C.', '…2222 · geboren 31.01.1990', false],
    ]);
    expect(more).toBe(0);
    expect((await ask(monthly('9', 'Ganz anders'))).choices.map(({ likely }) => likely)).toEqual([true, true]);
    expect((await ask(stranger, ' bernd')).choices.map(({ name }) => name)).toEqual(['Bernd C.']);
    expect((await ask(BERND)).choices.map(({ name }) => name)).toEqual(['Aalglatt, Anna']);
    const elsewhere = { system: 'https://anders.example', customerNumber: '9' };
    expect(await service.relinkChoices({ ref: elsewhere, profile: NEW, filter: '' }, NO_POLICY)).toEqual({
      choices: [],
      more: 0,
    });
  });

  it('is refused where the new number has a case, and for a case that is gone, the same or of another system', async () => {
    const { service, relink, shown } = await scene();
    expect(await relink(false, OLD, BERND)).toMatchObject({
      ok: false,
      message: expect.stringContaining('schon einen Fall'),
    });
    expect(await relink(true)).toMatchObject({ ok: false, message: expect.stringContaining('noch keinen Fall') });
    expect(await relink(false, NEW)).toMatchObject({ ok: false });
    expect(await relink(false, monthly('5', 'x'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('nicht mehr'),
    });
    const from = { system: 'https://anders.example', customerNumber: '111A111111' };
    expect(await service.relinkCase({ ref: ref(NEW), profile: NEW, from, merge: false }, NO_POLICY)).toMatchObject({
      ok: false,
    });
    expect(await shown(OLD)).toEqual(whole);
  });

  it('cannot be taken back while the old number has another case', async () => {
    const { service, relink, undo, shown } = await scene();
    const answer = await relink(false);
    if (!answer.ok) throw new Error(answer.message);
    await service.adopt({ ref: ref(OLD), profile: OLD }, NO_POLICY);
    expect(await undo(answer.change)).toMatchObject({
      ok: false,
      message: expect.stringContaining('inzwischen einen anderen Fall'),
    });
    expect(await shown()).toEqual(whole);
  });
});

describe('two cases of one person', () => {
  async function both() {
    const at = await scene();
    await at.service.record({ ref: ref(NEW), profile: NEW, entry: talk('2026-05-20') }, NO_POLICY);
    const rows = async () =>
      JSON.stringify((await (await at.store()).allCases()).toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1)));
    const before = await rows();
    const answer = await at.relink(true);
    if (!answer.ok) throw new Error(answer.message);
    return { ...at, before, rows, change: answer.change };
  }

  it('become one with the entries of both, as one change', async () => {
    const { shown, count } = await both();
    expect(await shown()).toEqual({ adopted: true, talks: ['20.05.', '01.05.'], followUps: 1 });
    expect(await shown(OLD)).toEqual(nothing);
    expect([await count('cases'), await count('events'), await count('followUps')]).toEqual([2, 3, 1]);
  });

  it('are two again, to the letter, when it is taken back', async () => {
    const { undo, change, rows, before } = await both();
    expect(await rows()).not.toBe(before);
    expect(await undo(change)).toMatchObject({ ok: true });
    expect(await rows()).toBe(before);
  });

  it('stay one where a moved entry was changed since, or what was left of the other is destroyed', async () => {
    const { service, undo, change, store, caseOf, shown } = await both();
    const [followUp] = (await caseOf(NEW)).followUps;
    const changed = await service.saveFollowUp(
      { ref: ref(NEW), profile: NEW, id: followUp?.id ?? '', date: '2026-08-01', what: 'Zeugnis', done: true },
      NO_POLICY,
    );
    expect(await undo(change)).toMatchObject({ ok: false, message: expect.stringContaining('Neueres') });
    if (!changed.ok) throw new Error(changed.message);
    await undo(changed.change);
    const open = await store();
    await open.destroy(
      (await open.remains()).map(({ id }) => id),
      '2026-06-01',
    );
    expect(await undo(change)).toMatchObject({ ok: false, message: expect.stringContaining('endgültig gelöscht') });
    expect(await shown()).toEqual({ adopted: true, talks: ['20.05.', '01.05.'], followUps: 1 });
    expect(await open.findCase({ system: SYSTEM, customerNumber: '111A111111' })).toBeNull();
  });
});
