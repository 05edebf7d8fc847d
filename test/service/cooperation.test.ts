import { describe, expect, it } from 'vitest';
import type { EntryInput, Request } from '../../lib/messages/protocol';
import { monthly, NO_POLICY, ref, serviceAt } from './sample';

const TODAY = '2026-11-20';
const anna = monthly('214D093771', 'Beispiel, Anna', '2026-08-27');
const who = { ref: ref(anna), profile: anna };
type Note = Request<'noteCooperation'>['note'];
const ALL_WELL: Note = { on: TODAY, unmet: [], situation: null };
const REFUSES: Note = { on: TODAY, unmet: ['CL-COOP-02', 'CL-COOP-03'], situation: 'unwillingToCounsel' };
const missed = (date: string): EntryInput => ({
  date,
  kind: 'noShow',
  documented: false,
  contentOfTalk: false,
  jointWith: [],
  follow: null,
});

function withCase() {
  const made = serviceAt(TODAY);
  return {
    ...made,
    view: () => made.caseOf(anna),
    note: (note: Note) => made.service.noteCooperation({ ...who, note }, NO_POLICY),
    miss: (date: string) => made.service.record({ ...who, entry: missed(date) }, NO_POLICY),
  };
}

describe('a note on cooperation', () => {
  it('switches between self- and externally determined and back, each with its source', async () => {
    const { view, note } = withCase();
    expect((await view()).cooperation?.state.text).toBe('noch keine Einschätzung notiert');
    await note(REFUSES);
    const { cooperation } = await view();
    expect(cooperation).toMatchObject({
      state: { text: 'fremdbestimmtes Handeln' },
      note: 'eigene Einschätzung vom 20.11.2026',
      source: 'Arbeit der IFK, 3.2. Fremdbestimmtes Handeln',
      lawFlag: true,
      preference: expect.stringContaining('Präsenz vor Telefon vor E-Mail (Arbeit der IFK, 7.'),
      unmet: [{ id: 'CL-COOP-02', source: 'Arbeit der IFK, 3.1. Selbstbestimmtes Handeln' }, { id: 'CL-COOP-03' }],
    });
    await note(ALL_WELL);
    expect((await view()).cooperation).toMatchObject({
      state: { text: 'selbstbestimmtes Handeln' },
      unmet: [],
      lawFlag: false,
      preference: null,
    });
  });

  it('offers five situations and tells the reaction to the one chosen, with „Rechtsstand prüfen“', async () => {
    const { view, note } = withCase();
    await note(REFUSES);
    const { cooperation, now } = await view();
    expect(cooperation?.situations).toHaveLength(5);
    expect(cooperation?.reactions).toMatchObject([
      { id: 'CL-NICHTSTUN-04', situation: 'Beratung nicht gewollt', lawFlag: true },
    ]);
    expect(now).toContainEqual({
      text: 'Beratung nicht gewollt: Reaktion prüfen (Rechtsstand prüfen)',
      opens: 'cooperation',
    });
  });

  it('asks for nothing now where all is well', async () => {
    const { view, note } = withCase();
    const before = (await view()).now;
    await note({ ...ALL_WELL, situation: 'selfDetermined' });
    expect((await view()).now).toEqual(before);
    expect((await view()).cooperation?.reactions).toMatchObject([{ id: 'CL-NICHTSTUN-01' }]);
  });

  it('stands in the history and is taken back', async () => {
    const { view, note, service, count } = withCase();
    const answer = await note(REFUSES);
    if (!answer.ok) throw new Error(answer.message);
    expect((await view()).history[0]).toMatchObject({
      kind: 'cooperation',
      title: 'Kooperation: 2 Punkte nicht erfüllt',
      note: 'Beratung nicht gewollt',
      change: answer.change,
    });
    await service.undo({ change: answer.change }, NO_POLICY);
    expect((await view()).cooperation?.state.text).toBe('noch keine Einschätzung notiert');
    expect(await count('cases')).toBe(0);
  });

  it.each([
    ['of a day to come', { ...ALL_WELL, on: '2026-11-21' }, /Zukunft/],
    ['with a situation no concept names', { ...ALL_WELL, situation: 'other' }, /Situation/],
  ])('is refused %s', async (_title, wrong, message) => {
    const { note, count } = withCase();
    expect(await note(wrong)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(await count('cooperation')).toBe(0);
  });

  it('is not asked for where no concept speaks of it', async () => {
    const { service, view } = withCase();
    const { settings } = await service.readSettings({}, NO_POLICY);
    await service.writeSettings({ settings: { ...settings, packs: { ...settings.packs, sro: false } } }, NO_POLICY);
    expect((await view()).cooperation).toBeNull();
    expect((await view()).ranks).toEqual([]);
  });
});

describe('missed appointments in a row', () => {
  it('call for the measures of one concept and the reaction of the other, never for an amount', async () => {
    const { view, miss } = withCase();
    await miss('2026-10-06');
    expect((await view()).measures).toMatchObject([
      { title: 'Termin nicht wahrgenommen', items: [{ id: 'CL-NOSHOW-05' }, { id: 'CL-NOSHOW-07', lawFlag: true }] },
    ]);
    await miss('2026-11-03');
    const { measures, cooperation, now } = await view();
    expect(measures).toMatchObject([
      {
        title: '2 Termine in Folge nicht wahrgenommen',
        items: [{ id: 'CL-NOSHOW-05' }, { id: 'CL-NOSHOW-07' }, { id: 'CL-NOSHOW-09', lawFlag: true, derived: true }],
      },
    ]);
    const sentences = measures[0]?.why.join(' ');
    expect(sentences).toContain('06.10.2026, 03.11.2026');
    expect(sentences).toContain('Konzept Beratungsaktivität, 3. Terminausfälle');
    expect(sentences).toContain('Rechtsstand prüfen.');
    expect(cooperation?.reactions).toMatchObject([
      { id: 'CL-NICHTSTUN-02', situation: 'Wiederholte Meldepflichtverletzungen (2 in Folge)', count: 2 },
    ]);
    expect(now.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '2 Termine in Folge nicht wahrgenommen: Maßnahmen prüfen (Rechtsstand prüfen)',
        'Wiederholte Meldepflichtverletzungen (2 in Folge): Reaktion prüfen (Rechtsstand prüfen)',
      ]),
    );
    expect(JSON.stringify({ measures, cooperation })).not.toMatch(/%|€|Minderung/);
  });
});

describe('a cancelled appointment', () => {
  const booked = { ...anna, fields: { ...anna.fields, nextAppointment: '2026-12-04' } };
  const cancel = (service: ReturnType<typeof serviceAt>['service'], cancelledOn: string, date = '2026-12-04') =>
    service.cancelAppointment({ ref: ref(booked), profile: booked, id: null, date, cancelledOn }, NO_POLICY);

  it('known from the page stands no longer, and is to be given to somebody else when there is time', async () => {
    const { service, caseOf, lineOf } = serviceAt(TODAY);
    expect(await caseOf(booked)).toMatchObject({ appointments: [{ id: null, note: 'Seite', cancelled: false }] });
    const before = (await lineOf(booked))[0];
    const answer = await cancel(service, TODAY);
    const view = await caseOf(booked);
    expect(view.appointments).toMatchObject([{ note: 'abgesagt am 20.11.2026', cancelled: true }]);
    expect((await lineOf(booked))[0]).not.toBe(before);
    expect(view.measures).toMatchObject([
      {
        title: 'Abgesagten Termin am Fr 04.12. neu vergeben',
        items: [{ id: 'CL-NOSHOW-08' }],
        why: [expect.stringContaining('14 Tage vor dem Termin'), expect.stringContaining('NS-02')],
      },
    ]);
    expect(view.history[0]).toMatchObject({ kind: 'cancelled', title: 'Termin am Fr 04.12. abgesagt' });
    if (!answer.ok) throw new Error(answer.message);
    await service.undo({ change: answer.change }, NO_POLICY);
    expect((await lineOf(booked))[0]).toBe(before);
    expect((await caseOf(booked)).measures).toEqual([]);
  });

  it('calls for nothing when it was cancelled less than seven days before', async () => {
    const { service, caseOf } = serviceAt('2026-11-28');
    await cancel(service, '2026-11-28');
    expect((await caseOf(booked)).measures).toEqual([]);
  });

  it.each([
    ['in the future', '2026-11-21', '2026-12-04', /Zukunft/],
    ['after the appointment', '2026-11-19', '2026-11-18', /nach dem Termin/],
  ])('is refused %s', async (_title, on, date, message) => {
    const { service, count } = serviceAt(TODAY);
    expect(await cancel(service, on, date)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(await count('appointments')).toBe(0);
  });
});
