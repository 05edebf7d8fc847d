/** Cases worked out by hand from the two concepts, at the edges: month ends, changes in between, ends of rules. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import type { RulePack } from '../../lib/rules/pack-schema';
import { assessFile } from '../../lib/service/assess-file';

type Json = Record<string, unknown>;
interface Told {
  findings: (Json & { kind: string; case?: string })[];
  order: string[];
  weekGoals: Json | null;
}

const told = (file: Json, packs: readonly RulePack[] = PACKS): Told =>
  assessFile({ packs: ['beratungsaktivitaet', 'sro'], ...file }, 'fall.json', packs) as Told;

/** The finding of one kind for one case on a day. */
function on(today: string, one: Json, kind = 'contact', file: Json = {}, packs = PACKS): Json | undefined {
  const { findings } = told({ ...file, today, cases: [{ id: 'A', ...one }] }, packs);
  return findings.find((finding) => finding.kind === kind);
}

const talk = (date: string, kind = 'scheduledInPerson') => ({ date, kind });
const NEAR = { team: 'ue25', marketDistance: 'near', status: 'alo' };
const FAR = { ...NEAR, marketDistance: 'far' };
const PUPIL = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' };
const TURBO = { ...FAR, refugee: true, integrationCourseEnd: '2024-09-20' };

describe('months, weeks and birthdays', () => {
  it('three months from 30 November end on 29 February of a leap year', () => {
    const one = { facts: { ...NEAR, status: 'asu' }, events: [talk('2027-11-30')] };
    expect(on('2028-03-01', one)).toMatchObject({ state: 'overdue', due: '2028-02-29', days: -1 });
  });

  it('six weeks are 42 days, over both changes of the clock', () => {
    const facts = { team: 't944', marketDistance: 'near', status: 'asu' };
    expect(on('2026-11-23', { facts, events: [talk('2026-10-12')] })).toMatchObject({
      state: 'dueToday',
      due: '2026-11-23',
      suggestedWorkday: null,
    });
    expect(on('2027-04-13', { facts, events: [talk('2027-03-01')] })).toMatchObject({ due: '2027-04-12', days: -1 });
  });

  it('a month and six weeks from 31 January', () => {
    const events = [talk('2026-01-31')];
    expect(on('2026-02-01', { facts: { ...FAR, team: 'u25' }, events })).toMatchObject({
      due: '2026-02-28',
      suggestedWorkday: '2026-02-27',
      derived: 'A-02',
    });
    expect(on('2026-02-01', { facts: { ...FAR, team: 't925' }, events })).toMatchObject({
      due: '2026-03-14',
      suggestedWorkday: '2026-03-13',
    });
  });

  it('Easter Sunday leads to the Thursday before', () => {
    const one = { facts: NEAR, events: [talk('2027-02-28')] };
    expect(on('2027-03-01', one, 'contact', { policy: { federalState: 'NI' } })).toMatchObject({
      due: '2027-03-28',
      suggestedWorkday: '2027-03-25',
    });
  });

  it('the 25th birthday on the due day lengthens on that day, the day after it still does', () => {
    const case25 = (birthDate: string) => ({
      facts: { team: 'fm', status: 'asu', birthDate },
      events: [talk('2026-11-16')],
    });
    expect(on('2026-12-15', case25('2001-12-16'))).toMatchObject({ state: 'upcoming', due: '2026-12-16' });
    expect(on('2026-12-16', case25('2001-12-16'))).toMatchObject({
      state: 'upcoming',
      due: '2027-01-16',
      rule: 'CF-fm-age25plus-asu',
      derived: 'A-05',
    });
    expect(on('2026-12-16', case25('2001-12-17'))).toMatchObject({ state: 'dueToday', due: '2026-12-16' });
    expect(on('2026-12-17', case25('2001-12-17'))).toMatchObject({ state: 'upcoming', due: '2027-01-16' });
  });

  it('who was born on 29 February is a year older on 1 March of a common year', () => {
    const facts = { team: 'fm', status: 'alo', birthDate: '2004-02-29' };
    const events = [talk('2029-02-10')];
    expect(on('2029-02-28', { facts, events })).toMatchObject({ rule: 'CF-fm-ageUnder25-alo', due: '2029-03-10' });
    expect(on('2029-03-01', { facts, events })).toMatchObject({ rule: 'CF-fm-age25plus-alo', due: '2029-04-10' });
    const child = { team: 't925', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2024-02-29' };
    expect(on('2025-02-28', { facts: child, events: [talk('2024-09-30')] })).toMatchObject({
      rule: 'Z-03',
      due: '2025-03-30',
    });
    // Three months from the talk had passed: due on the day of the change.
    expect(on('2025-03-01', { facts: child, events: [talk('2024-09-30')] })).toMatchObject({
      rule: 'Z-02',
      state: 'dueToday',
      due: '2025-03-01',
    });
  });
});

describe('changes between two talks', () => {
  it('of the team, there and back', () => {
    const one = {
      facts: FAR,
      events: [talk('2026-08-10')],
      factChanges: [
        { on: '2026-10-15', team: 't944' },
        { on: '2026-11-05', team: 't935_reha' },
      ],
    };
    expect(on('2026-10-14', one)).toMatchObject({ due: '2026-11-10', state: 'upcoming' });
    expect(on('2026-10-15', one)).toMatchObject({ due: '2026-10-15', state: 'dueToday', rule: 'CF-t944-far-alo' });
    expect(on('2026-11-04', one)).toMatchObject({ due: '2026-10-15', state: 'overdue', days: -20 });
    expect(on('2026-11-20', one)).toMatchObject({ due: '2026-11-10', days: -10, rule: 'CF-t935_reha-far-alo' });
  });

  it('into I lengthens what was overdue', () => {
    const one = {
      facts: FAR,
      events: [talk('2026-05-20')],
      factChanges: [{ on: '2026-08-25', profile: 'I', status: 'asu' }],
    };
    expect(on('2026-08-24', one)).toMatchObject({ state: 'overdue', days: -4 });
    expect(on('2026-08-25', one)).toMatchObject({ state: 'upcoming', due: '2026-11-20', rule: 'CF-ue25-I-asu' });
  });

  it('to a fact that is not known any more', () => {
    const one = {
      facts: NEAR,
      events: [talk('2026-09-20')],
      factChanges: [{ on: '2026-10-01', marketDistance: null }],
    };
    expect(on('2026-11-20', one)).toMatchObject({ state: 'missingData', missing: ['marketDistance'], due: null });
  });

  it('closer contact that ends on the due day is due on it, and over the day after', () => {
    const terms = [{ kind: 'closer', interval: 'P1M', reason: 'Förderung', from: '2026-10-01', until: '2026-11-20' }];
    const one = { facts: FAR, events: [talk('2026-10-20')], terms };
    expect(on('2026-11-20', one)).toMatchObject({ state: 'dueToday', rule: 'CC-01' });
    expect(on('2026-11-21', one)).toMatchObject({ state: 'upcoming', due: '2027-01-20', rule: 'CF-ue25-far-alo' });
  });

  it('an override of nothing takes the target away, and one for an empty cell sets it', () => {
    const overrides = { 'Z-04': null, 'CF-ue25-I-alo': 'P2M' };
    const schoolHolidays = [['2026-12-23', '2027-01-06']];
    const policy = { policy: { overrides, schoolHolidays } };
    expect(on('2026-11-20', { facts: PUPIL, events: [talk('2026-10-05')] }, 'contact', policy)).toMatchObject({
      state: 'noTarget',
      due: null,
    });
    const integrated = { facts: { ...NEAR, profile: 'I' }, events: [talk('2026-09-30')] };
    expect(on('2026-11-20', integrated, 'contact', policy)).toMatchObject({ due: '2026-11-30', derived: null });
    expect(on('2026-11-20', integrated)).toMatchObject({ state: 'noTarget', check: ['status', 'profile'] });
  });
});

describe('school holidays', () => {
  const policy = {
    policy: {
      schoolHolidays: [
        ['2026-12-23', '2027-01-06'],
        ['2027-05-07', '2027-05-07'],
      ],
    },
  };
  const pupil = (today: string, last: string, packs = PACKS) =>
    on(today, { facts: PUPIL, events: [talk(last)] }, 'contact', policy, packs);

  it('begin anew with each window', () => {
    expect(pupil('2026-12-22', '2026-12-22')).toMatchObject({ due: '2026-12-23', days: 1 });
    expect(pupil('2026-12-23', '2026-12-23')).toMatchObject({
      due: '2027-05-07',
      window: ['2027-05-07', '2027-05-07'],
    });
    expect(pupil('2027-05-07', '2026-12-23')).toMatchObject({ state: 'dueToday', days: 0 });
    expect(pupil('2027-05-08', '2026-12-23')).toMatchObject({ state: 'overdue', days: -1 });
  });

  it('that were missed stay missed when a newer version of the pack says the same', () => {
    const packs = [...PACKS, version('2.0.0', '2027-02-01', {})];
    expect(pupil('2027-01-31', '2026-10-05', packs)).toMatchObject({ state: 'overdue', due: '2026-12-23', days: -25 });
    expect(pupil('2027-02-01', '2026-10-05', packs)).toMatchObject({
      state: 'overdue',
      due: '2026-12-23',
      days: -26,
      window: ['2026-12-23', '2027-01-06'],
      packVersion: '2.0.0',
    });
  });
});

/** The shipped contact rules as another version. */
function version(number: string, validFrom: string | null, change: Partial<RulePack>, interval = 'P1M'): RulePack {
  const shipped = PACKS.find(({ id }) => id === 'beratungsaktivitaet');
  if (!shipped) throw new Error('the pack is part of the product');
  const pack = { ...structuredClone(shipped), version: number, validFrom, ...change };
  for (const row of pack.contact?.tables[0]?.rows ?? []) if (row.id === 'CF-ue25-near-alo') row.interval = interval;
  return pack;
}

describe('versions of a pack', () => {
  it('with a gap between them set no target there, and none retroactively', () => {
    const packs = [
      version('1.0.0', null, { validTo: '2026-06-30' }),
      version('2.0.0', '2026-09-01', {}, 'P3M'),
      ...PACKS.filter(({ id }) => id === 'sro'),
    ];
    const one = { facts: NEAR, events: [talk('2026-05-20')] };
    const state = (today: string) => on(today, one, 'contact', {}, packs);
    expect(state('2026-06-25')).toMatchObject({ state: 'overdue', due: '2026-06-20', days: -5, packVersion: '1.0.0' });
    expect(state('2026-07-15')).toMatchObject({ state: 'noTarget', due: null, rule: null });
    expect(state('2026-09-01')).toMatchObject({ state: 'dueToday', due: '2026-09-01', packVersion: '2.0.0' });
    expect(state('2026-09-10')).toMatchObject({ state: 'overdue', days: -9 });
  });

  it('a date that had passed stays explained by the version that made it, also where both say the same', () => {
    const packs = [...PACKS, version('2.0.0', '2026-12-01', {})];
    const finding = on('2026-12-05', { facts: NEAR, events: [talk('2026-10-20')] }, 'contact', {}, packs);
    expect(finding).toMatchObject({
      state: 'overdue',
      due: '2026-11-20',
      days: -15,
      packVersion: '2.0.0',
      why: expect.arrayContaining([expect.stringMatching(/Das Datum stammt noch aus: .*Fassung 1\.1\.0/)]),
    });
    const later = on('2026-12-05', { facts: NEAR, events: [talk('2026-11-10')] }, 'contact', {}, packs);
    expect(later).toMatchObject({
      due: '2026-12-10',
      packVersion: '2.0.0',
      why: expect.not.arrayContaining([expect.stringContaining('stammt noch')]),
    });
  });
});

describe('several rules for one case', () => {
  /** A table of its own for refugees beside those of the teams. */
  const withTable = (interval: string): RulePack[] => {
    const pack = version('1.2.0', null, {});
    const [first] = pack.contact?.tables ?? [];
    const [row] = first?.rows ?? [];
    if (!first || !row) throw new Error('the pack has a table');
    pack.contact?.tables.push({
      ...first,
      id: 'contact-refugees',
      when: { refugee: true },
      rows: [{ ...row, id: 'RF-1', when: { status: 'alo' }, interval }],
    });
    return [pack, ...PACKS.filter(({ id }) => id === 'sro')];
  };
  const one = { facts: { ...FAR, refugee: true }, events: [talk('2026-10-20')] };

  it.each([
    ['P2W', '2026-11-03', 'RF-1', 'nicht marktnah, arbeitslos, alle 3 Monate'],
    ['P5M', '2027-01-20', 'CF-ue25-far-alo', 'marktnah, arbeitslos, alle 5 Monate'],
  ])('the earliest day wins: %s beside three months', (interval, due, rule, loser) => {
    const finding = on('2026-10-21', one, 'contact', {}, withTable(interval));
    expect(finding).toMatchObject({ due, rule });
    expect((finding as { why: string[] }).why.join(' ')).toContain(`Tritt zurück: ${loser}`);
  });
});

describe('the last day', () => {
  it('of a version counts for every part of it', () => {
    const packs = [version('1.0.0', null, { validTo: '2026-11-20' }), ...PACKS.filter(({ id }) => id === 'sro')];
    const missed = { facts: NEAR, events: [talk('2026-11-02', 'noShow')] };
    expect(on('2026-11-20', missed, 'noShow', {}, packs)).toMatchObject({ inRow: 1 });
    expect(on('2026-11-21', missed, 'noShow', {}, packs)).toBeUndefined();
    expect(on('2026-11-20', { facts: NEAR, events: [talk('2026-11-20')] }, 'contact', {}, packs)).toMatchObject({
      due: '2026-12-20',
    });
  });

  it('of a closer contact counts for the talk on it', () => {
    const terms = [{ kind: 'closer', interval: 'P1W', reason: 'Förderung', from: '2026-10-01', until: '2026-11-20' }];
    const one = { facts: FAR, events: [talk('2026-11-20')], terms };
    expect(on('2026-11-20', one)).toMatchObject({ due: '2026-11-27', rule: 'CC-01' });
    expect(on('2026-11-21', one)).toMatchObject({ due: '2027-02-20', rule: 'CF-ue25-far-alo' });
  });
});

describe('Integrations-Turbo', () => {
  it('runs over its end: nothing is asked from 1 January 2025 on', () => {
    const one = { facts: { ...TURBO, integrationCourseEnd: '2024-08-31' }, events: [talk('2024-11-25')] };
    expect(on('2024-12-31', one, 'average')).toMatchObject({
      window: ['2024-09-01', '2025-02-28'],
      guidance: '2025-01-06',
      guidanceDays: 6,
      effectiveUntil: '2024-12-31',
    });
    expect(on('2025-01-01', one, 'average')).toBeUndefined();
    expect(on('2025-01-01', one)).toMatchObject({ due: '2025-02-25', rule: 'CF-ue25-far-alo' });
  });

  it('is an average: one long gap after several talks is not behind', () => {
    const one = { facts: TURBO, events: ['2024-10-01', '2024-10-08', '2024-10-15'].map((date) => talk(date)) };
    // 21 September to 1 December are 72 days with 3 talks: every 24 days.
    expect(on('2024-12-01', one, 'average')).toMatchObject({ talks: 3, average: 24, state: 'onTrack' });
    // One talk in the same 72 days is not enough.
    expect(on('2024-12-01', { ...one, events: [talk('2024-10-01')] }, 'average')).toMatchObject({ state: 'behind' });
  });
});

describe('Bedarfsgemeinschaft', () => {
  const unit = (cases: Json[], today: string, policy: Json = {}) =>
    told({ today, policy, cases, benefitUnits: [{ id: 'BG', members: cases.map(({ id }) => id) }] }).findings.find(
      ({ kind }) => kind === 'jointTalks',
    );
  const joint = (...dates: string[]) => dates.map((date) => talk(date, 'jointTalk'));

  it('who moves out has attended all the same, who becomes able to work later had not', () => {
    const first = { id: 'P1', facts: FAR, events: joint('2026-03-12', '2026-09-15') };
    const left = {
      id: 'P2',
      facts: FAR,
      events: joint('2026-03-12'),
      factChanges: [{ on: '2026-06-01', claimant: false }],
    };
    const third = { id: 'P3', facts: FAR, events: joint('2026-09-15') };
    expect(unit([first, left, third], '2026-11-20')).toMatchObject({ state: 'met', count: 2, missing: 0 });
    const child = {
      id: 'P2',
      facts: { claimant: false },
      events: joint('2026-03-12'),
      factChanges: [{ on: '2026-07-01', claimant: true }],
    };
    expect(unit([first, child, third], '2026-11-20')).toMatchObject({ state: 'missing', count: 1 });
    // Two claimants less one: the rule is off from that day.
    expect(unit([first, left], '2026-05-31')).toMatchObject({ count: 1 });
    expect(unit([first, left], '2026-06-01')).toBeUndefined();
  });

  it('twelve months that end on 29 February begin on 1 March', () => {
    const days = joint('2027-02-28', '2027-03-01');
    const members = ['P1', 'P2'].map((id) => ({ id, facts: FAR, events: days }));
    expect(unit(members, '2028-02-29', { jointTalkPeriod: 'rollingYear' })).toMatchObject({
      from: '2027-03-01',
      count: 1,
    });
  });
});

describe('appointments', () => {
  it('cancelled: seven days before are to be refilled, six are not; cancelled tomorrow still stands', () => {
    const one = (cancelledOn: string) => ({
      facts: NEAR,
      events: [talk('2026-11-02')],
      appointments: [{ date: '2026-11-30', cancelledOn }],
    });
    expect(on('2026-11-24', one('2026-11-23'), 'refill')).toMatchObject({ daysBefore: 7 });
    expect(on('2026-11-24', one('2026-11-24'), 'refill')).toBeUndefined();
    expect(on('2026-11-24', one('2026-11-24'))).toMatchObject({ state: 'upcoming' });
    expect(on('2026-11-24', one('2026-11-25'))).toMatchObject({ state: 'scheduled', appointment: '2026-11-30' });
  });

  it('of today is over once the talk or the no-show of today is entered', () => {
    const one = (kind: string | null) => ({
      facts: NEAR,
      events: [talk('2026-10-20'), ...(kind ? [talk('2026-11-23', kind)] : [])],
      appointments: [{ date: '2026-11-23' }],
    });
    expect(on('2026-11-23', one(null))).toMatchObject({ state: 'scheduledLate', due: '2026-11-20' });
    expect(on('2026-11-23', one('documentDropOff'))).toMatchObject({ state: 'scheduledLate' });
    expect(on('2026-11-23', one('noShow'))).toMatchObject({ state: 'overdue', days: -3 });
    expect(on('2026-11-23', one('scheduledInPerson'))).toMatchObject({ state: 'upcoming', due: '2026-12-23' });
  });

  it('missed twice on one day, as two entries of it, count once', () => {
    const events = [talk('2026-10-06', 'noShow'), talk('2026-10-06', 'noShow')];
    expect(on('2026-11-20', { facts: NEAR, events }, 'noShow')).toMatchObject({
      inRow: 1,
      triggered: ['CL-NOSHOW-05', 'CL-NOSHOW-07'],
    });
  });
});

describe('Kooperationsplan', () => {
  it('concluded on 31 August is reviewed by 28 February, a Sunday', () => {
    const plans = [{ id: 'K', concluded: '2026-08-31' }];
    expect(on('2027-03-01', { plans }, 'planReview')).toMatchObject({
      due: '2027-02-28',
      days: -1,
      suggestedWorkday: '2027-02-26',
    });
  });

  it('a short feedback that sufficed when it was given is not taken back when work ends', () => {
    const one = {
      facts: { integrated: true },
      factChanges: [{ on: '2026-11-01', integrated: false }],
      plans: [
        {
          id: 'K',
          concluded: '2025-05-29',
          reviews: [
            { date: '2025-11-20', mode: 'shortFeedback' },
            { date: '2026-05-20', mode: 'shortFeedback' },
          ],
        },
      ],
    };
    expect(on('2026-10-31', one, 'planReview')).toMatchObject({ mode: 'shortFeedback', due: '2026-11-20' });
    expect(on('2026-11-01', one, 'planReview')).toMatchObject({
      mode: 'counsellingTalk',
      due: '2026-11-20',
      state: 'upcoming',
    });
    // One given after that does not suffice.
    const after = { ...one, events: [talk('2026-11-10', 'shortFeedback')] };
    expect(on('2026-11-20', after, 'planReview')).toMatchObject({ due: '2026-11-20', state: 'dueToday' });
  });
});

describe('cooperation, law and further kinds of contact', () => {
  it('steps that are done call for no reaction, others from the day after their date', () => {
    const plans = [
      {
        id: 'K',
        concluded: '2026-09-01',
        steps: [
          { id: 's1', date: '2026-10-01', done: true },
          { id: 's2', date: '2026-11-20' },
        ],
      },
    ];
    expect(on('2026-11-20', { plans }, 'cooperation')).toBeUndefined();
    expect(on('2026-11-21', { plans }, 'cooperation')).toMatchObject({
      state: 'notAssessed',
      reactions: [{ item: 'CL-NICHTSTUN-05', situation: 'stepsNotDone', count: 1 }],
    });
  });

  it('of two notes on one day the later entry holds, and the way back is open', () => {
    const note = (day: string, ...unmet: string[]) => ({ on: day, unmet });
    const cooperation = [note('2026-11-10', 'CL-COOP-01'), note('2026-11-18', 'CL-COOP-02'), note('2026-11-18')];
    expect(on('2026-11-17', { cooperation }, 'cooperation')).toMatchObject({
      state: 'externallyDetermined',
      since: '2026-11-10',
      unmet: ['CL-COOP-01'],
    });
    expect(on('2026-11-18', { cooperation }, 'cooperation')).toMatchObject({ state: 'selfDetermined', unmet: [] });
  });

  it('the hint to check the law begins on the day the child is 14 months old', () => {
    const facts = { team: 'ue25', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2025-12-31' };
    const hints = { policy: { lawHints: true } };
    expect(on('2027-02-27', { facts }, 'lawHint', hints)).toBeUndefined();
    expect(on('2027-02-28', { facts }, 'lawHint', hints)).toMatchObject({ law: 'L-05', since: '2027-02-28' });
  });

  it('a video call counts where the authority says so, if it was a documented talk', () => {
    const video = (documented: boolean, contentOfTalk: boolean) => ({
      facts: NEAR,
      events: [talk('2026-10-20'), { ...talk('2026-11-16', 'video'), documented, contentOfTalk }],
    });
    const counting = { policy: { countingKinds: ['video'] } };
    expect(on('2026-11-20', video(true, true))).toMatchObject({ due: '2026-11-20' });
    expect(on('2026-11-20', video(true, true), 'contact', counting)).toMatchObject({ due: '2026-12-16' });
    expect(on('2026-11-20', video(true, false), 'contact', counting)).toMatchObject({
      due: '2026-11-20',
      notCounted: [{ reason: 'noTalkContent' }],
    });
    expect(on('2026-11-20', video(false, true), 'contact', counting)).toMatchObject({
      notCounted: [{ reason: 'notDocumented' }],
    });
  });
});

describe('lists and goals', () => {
  it('who has had no talk yet stands above what is still to come', () => {
    const one = (id: string, date: string | null, facts: Json = NEAR) => ({
      id,
      facts,
      events: date ? [talk(date)] : [],
    });
    const cases = [
      one('d-soon', '2026-10-21'),
      one('c-new', null),
      one('e-none', '2026-10-01', { ...NEAR, status: 'rat' }),
      one('b-today', '2026-10-20'),
      one('f-none-new', null, { ...NEAR, status: 'none' }),
      one('a-late', '2026-10-19'),
    ];
    expect(told({ today: '2026-11-20', cases }).order).toEqual(['a-late', 'b-today', 'c-new', 'd-soon']);
  });

  it('the week over New Year is week 53, for half a post 12.5 hours and 10 talks', () => {
    const entry = (date: string) => ({ date, minutes: 45, kind: 'phone', state: 'held' });
    const entries = ['2026-12-27', '2026-12-28', '2027-01-02', '2027-01-03', '2027-01-04'].map(entry);
    expect(told({ today: '2027-01-01', cases: [], worker: { fte: 0.5, entries } }).weekGoals).toMatchObject({
      isoWeek: 53,
      targets: { hours: 12.5, talks: 10 },
      heldTalks: 3,
      heldMinutes: 135,
      missingTalks: 7,
    });
  });
});
