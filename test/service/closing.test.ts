/** „Gespräch abschließen“ through the service: what is asked, what is refused, what stays. */
import { describe, expect, it } from 'vitest';
import type { EntryInput, Request } from '../../lib/messages/protocol';
import type { Profile } from '../../lib/site/profile';
import type { ClosingView } from '../../lib/view-closing';
import { monthly, NO_POLICY, ref, serviceAt, talk } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-10-08');
const bert = monthly('214D087214', 'Beispiel, Bert', '2026-10-10');
const appointment = { kind: 'appointment', date: '2026-12-18', what: '' } as const;
const jointEntry: EntryInput = {
  ...talk(TODAY),
  kind: 'jointTalk',
  jointWith: [{ customerNumber: '214D087214', name: 'Beispiel, Bert' }],
  follow: appointment,
};

function desk(day = TODAY) {
  const { service, caseOf, count, clock } = serviceAt(day);
  const closingOf = async (profile: Profile): Promise<ClosingView> => {
    const { closing } = await caseOf(profile);
    if (!closing) throw new Error('nothing to close');
    return closing;
  };
  return {
    caseOf,
    closingOf,
    count,
    clock,
    service,
    record: (profile: Profile, entry: EntryInput) => service.record({ ref: ref(profile), profile, entry }, NO_POLICY),
    close: async (profile: Profile, follow: Request<'closeTalk'>['follow'] = null) =>
      service.closeTalk({ ref: ref(profile), profile, event: (await closingOf(profile)).event, follow }, NO_POLICY),
    tick: async (profile: Profile, item: string, done = true, person: string | null = null) =>
      service.tickClosing(
        { ref: ref(profile), profile, event: (await closingOf(profile)).event, item, person, done },
        NO_POLICY,
      ),
  };
}
const stateOf = ({ items }: ClosingView) =>
  Object.fromEntries(items.map(({ id, person, done }) => [person ? `${id} ${person.name}` : id, done]));

describe('closing a talk', () => {
  it('is refused without a next step, in the database too, and done with one', async () => {
    const { record, close, closingOf, caseOf, count } = desk();
    await record(anna, talk(TODAY));
    expect((await caseOf(anna)).now[0]).toEqual({ text: 'Gespräch abschließen', opens: 'closing' });
    expect(await closingOf(anna)).toMatchObject({ nextKnown: false, closed: false });
    expect(await close(anna)).toMatchObject({ ok: false, message: expect.stringContaining('wie es weitergeht') });
    expect(await count('closings')).toBe(0);
    expect(await close(anna, { kind: 'followUp', date: '2026-12-01', what: 'Lehrgang nachfragen' })).toMatchObject({
      ok: true,
    });
    const view = await caseOf(anna);
    expect(view.followUps.map(({ text }) => text)).toEqual(['Lehrgang nachfragen']);
    expect(view.history[0]?.note).toContain('Folge: Wiedervorlage am Di 01.12.');
    expect(view.closing).toMatchObject({ closed: true, nextKnown: true });
  });

  it('needs no further step where an appointment was recorded with the talk, or the page shows one', async () => {
    const { record, close } = desk();
    await record(anna, { ...talk(TODAY), follow: appointment });
    expect(await close(anna)).toMatchObject({ ok: true });
    const shown = { ...bert, fields: { ...bert.fields, nextAppointment: '2026-12-14' } };
    await record(shown, talk(TODAY));
    expect(await close(shown)).toMatchObject({ ok: true });
  });

  it('ends the case with a reason, and never without one', async () => {
    const { record, close, caseOf } = desk();
    await record(anna, talk(TODAY));
    const ends = { kind: 'caseEnds', date: TODAY, what: ' ' } as const;
    expect(await close(anna, ends)).toMatchObject({
      ok: false,
      message: expect.stringContaining('warum der Fall endet'),
    });
    expect(await close(anna, { ...ends, date: '2026-11-21', what: 'Umzug' })).toMatchObject({ ok: false });
    expect(await close(anna, { ...ends, date: '2026-11-19', what: 'Umzug' })).toMatchObject({ ok: false });
    expect((await caseOf(anna)).retention?.endedOn).toBeNull();
    expect(await close(anna, { ...ends, what: 'Umzug' })).toMatchObject({ ok: true });
    const view = await caseOf(anna);
    expect(view.retention?.endedOn).toBe(TODAY);
    expect(view.history[0]?.note).toContain('Folge: Fall endet am Fr 20.11. (Umzug)');
  });

  it('keeps what is open as a reminder until it is ticked', async () => {
    const { record, close, tick, closingOf, caseOf } = desk();
    await record(anna, { ...talk(TODAY), follow: appointment });
    await close(anna);
    const { items } = await closingOf(anna);
    const open = items.filter(({ done }) => !done);
    expect(open.length).toBeGreaterThan(2);
    expect((await caseOf(anna)).now.at(-1)?.text).toBe(`Nach dem Gespräch: ${open.length} Punkte offen`);
    for (const { id } of open) expect(await tick(anna, id)).toMatchObject({ ok: true });
    expect((await caseOf(anna)).closing).toBeNull();
  });

  it('takes a tick for „dokumentiert“ as said of the talk: from then on it counts', async () => {
    const { record, tick, closingOf, caseOf } = desk();
    await record(anna, { ...talk(TODAY), documented: false, follow: appointment });
    expect((await caseOf(anna)).history[0]?.note).toContain('zählt nicht als Gespräch');
    expect(stateOf(await closingOf(anna))['CL-CLOSE-05']).toBe(false);
    await tick(anna, 'CL-CLOSE-05');
    expect((await caseOf(anna)).history[0]?.note).not.toContain('zählt nicht');
    expect(stateOf(await closingOf(anna))['CL-CLOSE-05']).toBe(true);
  });

  it('warns of steps without a date', async () => {
    const { record, service, closingOf } = desk();
    const step = { id: null, text: 'Lebenslauf', date: null, done: false, followUp: null };
    const plan = { ref: ref(anna), profile: anna, plan: null, concluded: '2026-10-08' };
    await service.saveStep({ ...plan, step }, NO_POLICY);
    await record(anna, { ...talk(TODAY), follow: appointment });
    const { items, notes } = await closingOf(anna);
    expect(items.find(({ id }) => id === 'CL-CLOSE-02')).toMatchObject({
      done: false,
      by: 'case',
      hint: '1 Schritt ohne Datum',
    });
    expect(notes[0]?.text).toContain('– Lebenslauf (ohne Datum)');
  });

  it('asks for the latest talk of the last two weeks only', async () => {
    const { record, caseOf, closingOf, clock } = desk();
    await record(anna, { ...talk(TODAY), follow: appointment });
    await record(anna, { ...talk('2026-11-10') });
    expect((await closingOf(anna)).talk).toBe('heute, 20.11.2026 · Präsenz');
    clock.today = '2026-12-04';
    expect((await caseOf(anna)).closing).not.toBeNull();
    clock.today = '2026-12-05';
    expect((await caseOf(anna)).closing).toBeNull();
  });

  it('asks nothing after documents were handed in', async () => {
    const { record, caseOf } = desk();
    await record(anna, { ...talk(TODAY), kind: 'documentDropOff', contentOfTalk: false });
    expect((await caseOf(anna)).closing).toBeNull();
  });

  it('goes with the talk: after an undo of the talk nothing is asked, and a new talk starts empty', async () => {
    const { record, tick, service, closingOf, caseOf } = desk();
    const answer = await record(anna, { ...talk(TODAY), follow: appointment });
    await tick(anna, 'CL-CLOSE-09');
    if (!answer.ok) throw new Error(answer.message);
    expect(await service.undo({ change: answer.change }, NO_POLICY)).toMatchObject({ ok: true });
    expect((await caseOf(anna)).closing).toBeNull();
    await record(anna, { ...talk(TODAY), follow: appointment });
    expect(stateOf(await closingOf(anna))['CL-CLOSE-09']).toBe(false);
  });

  it('refuses a talk that is gone', async () => {
    const { service } = desk();
    const gone = { ref: ref(anna), profile: anna, event: 'id-99', follow: null };
    expect(await service.closeTalk(gone, NO_POLICY)).toMatchObject({
      ok: false,
      message: expect.stringContaining('gibt es nicht mehr'),
    });
  });
});

describe('closing a joint talk', () => {
  it('has a note and a tick for each who attended, seen on both pages', async () => {
    const { record, tick, closingOf } = desk();
    await record(anna, jointEntry);
    const closing = await closingOf(anna);
    expect(closing.notes.map(({ name }) => name)).toEqual(['Beispiel, Anna', 'Beispiel, Bert']);
    for (const { text } of closing.notes) expect(text).toMatch(/^Betreff: BG-Beratung\n/);
    expect(closing.notes[0]?.text).toContain('Gemeinsames Gespräch mit Beispiel, Bert');
    expect(closing.notes[1]?.text).toContain('Gemeinsames Gespräch mit Beispiel, Anna');
    await tick(anna, 'CL-CLOSE-07', true, '214D087214');
    expect(stateOf(await closingOf(anna))).toMatchObject({
      'CL-CLOSE-07 Beispiel, Anna': false,
      'CL-CLOSE-07 Beispiel, Bert': true,
    });
    expect(stateOf(await closingOf(bert))).toMatchObject({
      'CL-CLOSE-07 Beispiel, Bert': true,
      'CL-CLOSE-07 Beispiel, Anna': false,
    });
  });

  it('never puts the steps of one into the note of the other', async () => {
    const { record, service, closingOf } = desk();
    const step = { id: null, text: 'Schuldnerberatung', date: '2026-12-01', done: false, followUp: null };
    await service.saveStep({ ref: ref(anna), profile: anna, plan: null, concluded: '2026-10-08', step }, NO_POLICY);
    await record(anna, jointEntry);
    const { notes } = await closingOf(anna);
    expect(notes[0]?.text).toContain('Schuldnerberatung');
    expect(notes[1]?.text).not.toContain('Schuldnerberatung');
  });

  it('refuses a tick for somebody who did not attend', async () => {
    const { record, tick } = desk();
    await record(anna, jointEntry);
    expect(await tick(anna, 'CL-CLOSE-07', true, '214D000001')).toMatchObject({ ok: false });
  });
});

describe('a missed appointment', () => {
  const missed: EntryInput = { ...talk(TODAY), kind: 'noShow', documented: false, contentOfTalk: false };

  it('asks how it goes on and what the source calls for, instead of the closing of a talk', async () => {
    const { record, closingOf, caseOf } = desk();
    await record(anna, missed);
    const closing = await closingOf(anna);
    expect(closing).toMatchObject({ noShow: true, title: 'Termin nicht wahrgenommen', nextKnown: false });
    expect(closing.items.map(({ id }) => id)).toEqual(['CL-CLOSE-01', 'CL-NOSHOW-05', 'CL-NOSHOW-07']);
    expect(closing.items.find(({ id }) => id === 'CL-NOSHOW-07')?.lawFlag).toBe(true);
    expect(closing.why.length).toBeGreaterThan(0);
    expect((await caseOf(anna)).measures).toEqual([]);
  });

  it('names the second one, with what it adds', async () => {
    const { record, closingOf } = desk();
    await record(anna, { ...missed, date: '2026-11-09' });
    await record(anna, missed);
    const closing = await closingOf(anna);
    expect(closing.title).toBe('2 Termine in Folge nicht wahrgenommen');
    expect(closing.items.map(({ id }) => id)).toContain('CL-NOSHOW-09');
  });

  it('cannot be closed without a next step either', async () => {
    const { record, close } = desk();
    await record(anna, missed);
    expect(await close(anna)).toMatchObject({ ok: false });
    expect(await close(anna, appointment)).toMatchObject({ ok: true });
  });
});
