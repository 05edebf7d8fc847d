/** Referrals of a case: the gate of the release, what closes it, what counts where, undo. */
import { describe, expect, it } from 'vitest';
import type { WriteAnswer } from '../../lib/messages/protocol';
import type { ReferralInput, ReferralRequests } from '../../lib/messages/referrals';
import type { ReferralView } from '../../lib/view-case';
import { monthly, NO_POLICY, ref, serviceAt, underPolicy } from './sample';

const TODAY = '2026-11-20';
const anna = { ...monthly('214D093771', 'Beispiel, Anna', '2026-11-05') };
const who = { ref: ref(anna), profile: anna };
const DEBT: ReferralInput = {
  id: null,
  service: 'debtCounselling',
  subtype: null,
  provider: { providerId: null, providerName: ' Beratung am Markt ' },
  date: '2026-10-09',
  ownInitiative: false,
  need: 'Pfändung verhindert Arbeitsaufnahme',
  obstacle: '',
  inPlan: true,
  basicCounselling: false,
  feedbackAgreed: true,
  firstAppointment: null,
  followUp: null,
};
type Written<N extends keyof ReferralRequests> = Omit<ReferralRequests[N]['request'], 'ref' | 'profile' | 'id'>;
const FEEDBACK: Written<'noteFeedback'> = {
  on: '2026-11-02',
  items: ['CL-16A-FEEDBACK-02'],
  note: 'Haushaltsplan steht',
  followUp: null,
};
const BOTH: Written<'saveRelease'> = {
  sides: ['jobcenter', 'provider'],
  on: '2026-10-09',
  until: null,
  scope: 'Termine',
};

function withCase() {
  const made = serviceAt(TODAY);
  const { service } = made;
  const view = async (): Promise<ReferralView> => {
    const [first] = (await made.caseOf(anna)).referrals.list;
    if (!first) throw new Error('no referral');
    return first;
  };
  const write =
    <T extends object>(send: (request: T & typeof who & { id: string }) => Promise<WriteAnswer>) =>
    async (data: T) =>
      send({ ...who, id: (await view()).id, ...data });
  return {
    ...made,
    view,
    refer: (more: Partial<ReferralInput> = {}) =>
      service.saveReferral({ ...who, referral: { ...DEBT, ...more } }, NO_POLICY),
    release: write<Partial<Written<'saveRelease'>>>((more) => service.saveRelease({ ...BOTH, ...more }, NO_POLICY)),
    withdraw: write<{ on: string }>((data) => service.withdrawRelease(data, NO_POLICY)),
    feedback: write<Partial<Written<'noteFeedback'>>>((more) =>
      service.noteFeedback({ ...FEEDBACK, ...more }, NO_POLICY),
    ),
    tick: write<{ item: string; done: boolean }>((data) => service.tickReferral(data, NO_POLICY)),
    end: write<Written<'endReferral'>>((data) => service.endReferral(data, NO_POLICY)),
  };
}

const messageOf = (answer: WriteAnswer): string => (answer.ok ? 'gespeichert' : answer.message);

describe('the release gate', () => {
  it('lets nothing of the provider in without a release of both sides', async () => {
    const { refer, feedback, tick, release, end, view } = withCase();
    await refer();
    expect(messageOf(await feedback({}))).toContain('Schweigepflichtentbindung fehlt. Ohne gültige');
    expect(messageOf(await tick({ item: 'CL-16A-DOC-01', done: true }))).toContain('Schweigepflichtentbindung fehlt');
    expect(messageOf(await end({ on: TODAY, outcome: 'completed', result: 'geregelt' }))).toContain('fehlt');
    await release({ sides: ['jobcenter'] });
    expect(messageOf(await feedback({}))).toContain('nur für eine Seite');
    expect(await view()).toMatchObject({ blocked: true, messages: [] });
    await release({ sides: ['provider'] });
    expect(messageOf(await feedback({}))).toBe('gespeichert');
    expect(await view()).toMatchObject({
      blocked: false,
      messages: [{ text: '02.11.2026: Teilziele mit Inhalt und Zeitplan mitgeteilt', note: 'Haushaltsplan steht' }],
    });
    expect(messageOf(await tick({ item: 'CL-16A-DOC-01', done: true }))).toBe('gespeichert');
  });

  it('asks for a release on the day of the message and today', async () => {
    const { refer, feedback, release, clock } = withCase();
    await refer();
    await release({ on: '2026-11-10', until: '2026-11-30' });
    expect(messageOf(await feedback({ on: '2026-11-09' }))).toContain('gilt noch nicht');
    expect(messageOf(await feedback({ on: '2026-11-10' }))).toBe('gespeichert');
    clock.today = '2026-12-01';
    expect(messageOf(await feedback({ on: '2026-11-11' }))).toContain('ist abgelaufen');
  });

  it('closes with a withdrawal: notes are not shown any more, the Auskunft has them, undo brings them back', async () => {
    const { refer, feedback, release, withdraw, view, service } = withCase();
    await refer();
    await release({});
    await feedback({});
    expect(messageOf(await withdraw({ on: '2026-10-01' }))).toContain('liegt vor der Schweigepflichtentbindung');
    const answer = await withdraw({ on: TODAY });
    const closed = await view();
    expect(closed).toMatchObject({
      blocked: true,
      release: { text: 'Schweigepflichtentbindung ist widerrufen', canWithdraw: false },
      messages: [{ text: '02.11.2026: Teilziele mit Inhalt und Zeitplan mitgeteilt', note: null }],
      lists: [{ locked: false }, { id: 'CL-16A-DOC', locked: true }],
    });
    expect(closed.hidden).toContain('widerrufen');
    expect(JSON.stringify(closed)).not.toContain('Haushaltsplan');
    expect(messageOf(await feedback({}))).toContain('ist widerrufen');
    expect(messageOf(await withdraw({ on: TODAY }))).toContain('keine Schweigepflichtentbindung');
    const person = await service.auskunftCase({ ref: who.ref }, NO_POLICY);
    const told = person.ok ? await service.auskunftOf({ id: person.id }, NO_POLICY) : null;
    expect(JSON.stringify(told)).toContain('Haushaltsplan steht');
    await service.undo({ change: answer.ok ? answer.change : '' }, NO_POLICY);
    expect(await view()).toMatchObject({ blocked: false, hidden: null, messages: [{ note: 'Haushaltsplan steht' }] });
  });
});

describe('a referral', () => {
  it('is refused with a clear sentence where something is wrong', async () => {
    const { refer } = withCase();
    const said = async (more: Partial<ReferralInput>) => messageOf(await refer(more));
    expect(await said({ service: 'childcareOrNursing' })).toContain('Kinderbetreuung oder Pflege');
    expect(await said({ provider: { providerId: null, providerName: ' ' } })).toContain('Beratungsstelle');
    expect(await said({ need: ' ' })).toContain('wofür die Leistung nötig ist');
    expect(await said({ date: '2026-11-21' })).toContain('in der Zukunft');
    expect(await said({ firstAppointment: '2026-10-08' })).toContain('vor der Zusteuerung');
    expect(await said({ date: '1980-01-01' })).toContain('vor dem Geburtsdatum');
    expect(await said({ id: 'gone' })).toContain('gibt es nicht mehr');
  });

  it('runs once per service; another service, and another after the end, are fine', async () => {
    const { refer, end, caseOf } = withCase();
    await refer();
    expect(messageOf(await refer())).toContain('Schuldnerberatung: Eine Zusteuerung läuft schon seit dem 09.10.2026');
    const care = { service: 'childcareOrNursing' as const };
    expect(messageOf(await refer({ ...care, subtype: 'childcare' }))).toBe('gespeichert');
    expect(messageOf(await refer({ ...care, subtype: 'nursing' }))).toBe('gespeichert');
    const { list } = (await caseOf(anna)).referrals;
    expect(list).toHaveLength(3);
    expect(list.map(({ title }) => title)).toContain('Schuldnerberatung · Beratung am Markt');
    expect(messageOf(await end({ on: '2026-10-01', outcome: 'completed', result: '' }))).toContain(
      'vor der Zusteuerung',
    );
  });

  it('ends with how it ended; then nothing is written, and „Rechtsstand prüfen“ stands at a break-off', async () => {
    const { refer, end, view, release, service, feedback } = withCase();
    await refer();
    const answer = await end({ on: '2026-11-18', outcome: 'brokenOff', result: '' });
    expect(await view()).toMatchObject({
      ended: true,
      state: null,
      span: '09.10.2026 bis 18.11.2026, zugewiesen: abgebrochen',
    });
    expect((await view()).lines.join()).toContain('Rechtsstand prüfen');
    expect(messageOf(await release({}))).toContain('ist beendet');
    expect(messageOf(await feedback({}))).toContain('ist beendet');
    expect(messageOf(await refer())).toBe('gespeichert');
    await service.undo({ change: answer.ok ? answer.change : '' }, NO_POLICY);
    expect((await view()).ended).toBe(false);
  });

  it('ticks of its list are its own; what it tells itself is not ticked', async () => {
    const { refer, tick, view, caseOf } = withCase();
    await refer();
    expect(messageOf(await tick({ item: 'CL-16A-01', done: true }))).toBe('gespeichert');
    expect(messageOf(await tick({ item: 'CL-16A-08', done: true }))).toContain('lässt sich hier nicht abhaken');
    expect(messageOf(await tick({ item: 'CL-BG-01', done: true }))).toContain('lässt sich hier nicht abhaken');
    const [list] = (await view()).lists;
    const done = list?.items.filter((item) => item.done).map(({ id }) => id);
    expect(done).toEqual(['CL-16A-01', 'CL-16A-07', 'CL-16A-09']);
    expect(list?.items.map(({ id }) => id)).not.toContain('CL-16A-10');
    // Nothing of it stands among the lists of the case.
    expect((await caseOf(anna)).lists.map(({ id }) => id).filter((id) => id.startsWith('CL-16A'))).toEqual([]);
  });

  it('is edited, with its messages kept; another service is another referral', async () => {
    const { refer, release, feedback, view, count } = withCase();
    await refer();
    await release({});
    await feedback({});
    const { id } = await view();
    expect(messageOf(await refer({ id, obstacle: 'Schulden', followUp: '2026-12-10' }))).toBe('gespeichert');
    expect(await view()).toMatchObject({
      input: { obstacle: 'Schulden' },
      state: { text: expect.stringContaining('10.12.') },
    });
    expect((await view()).messages).toHaveLength(1);
    expect(messageOf(await refer({ id, service: 'addictionCounselling' }))).toContain('schon Mitteilungen');
    expect(await count('referrals')).toBe(1);
  });

  it('needs a pack that knows of it', async () => {
    const { service, view, refer } = withCase();
    await refer();
    const off = underPolicy({ packs: { p16a: false, sro: true } });
    expect(messageOf(await service.saveReferral({ ...who, referral: DEBT }, off))).toContain('Regelpaket');
    const told = await service.caseView({ system: who.ref.system, profile: anna }, off);
    // What is stored stays readable.
    expect(told).toMatchObject({ referrals: { canAdd: false, list: [{ id: (await view()).id, state: null }] } });
  });
});

describe('what is open', () => {
  it('badge, „Jetzt“, list, count and plan say the same', async () => {
    const { refer, release, caseOf, lineOf, service } = withCase();
    await service.savePlan({ ...who, plan: null, concluded: '2026-11-02' }, NO_POLICY);
    expect(JSON.stringify((await caseOf(anna)).plans)).not.toContain('CL-KOOP-10');
    await refer();
    expect((await caseOf(anna)).now.map(({ text }) => text)).toContain(
      'Schuldnerberatung: Schweigepflichtentbindung fehlt',
    );
    await release({});
    // 9 October and 28 days. It is the loudest of the line: in full words.
    expect((await lineOf(anna))[0]).toBe('Rückmeldung Schuldnerberatung seit 14 Tagen offen');
    const { now, line, plans } = await caseOf(anna);
    expect(now).toContainEqual({ text: 'Rückmeldung Schuldnerberatung seit 14 Tagen offen', opens: 'referrals' });
    expect(line.segments.find(({ kind }) => kind === 'referral')?.full).toBe(
      'Rückmeldung Schuldnerberatung seit 14 Tagen offen',
    );
    expect(plans[0]?.checklist.items.map(({ id }) => id)).toContain('CL-KOOP-10');
    const view = await service.caseload({}, NO_POLICY);
    expect(view.status === 'open' && view.rows[0]?.followUps).toMatchObject({
      due: '2026-11-06',
      days: -14,
      dueNow: 1,
      what: 'Rückmeldung Schuldnerberatung',
    });
    expect(await service.dueNow({}, NO_POLICY)).toMatchObject({ followUps: 1 });
  });

  it('a message asks anew, on the day the user sets', async () => {
    const { refer, release, feedback, view, lineOf } = withCase();
    await refer();
    await release({});
    await feedback({ on: TODAY, followUp: '2026-12-04' });
    expect((await view()).state?.text).toBe('Rückmeldung nachfragen ab 04.12.');
    expect((await lineOf(anna)).join()).not.toContain('16a');
  });
});
