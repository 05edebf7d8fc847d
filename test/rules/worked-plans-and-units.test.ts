/** Worked out by hand: Bedarfsgemeinschaft, Kooperationsplan, cooperation, hints, lists and goals. */
import { describe, expect, it } from 'vitest';
import { FAR, type Json, NEAR, on, talk, told } from './worked-case';

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
