/** Worked out by hand: referrals to social services, § 16a SGB II. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { parseRulePack } from '../../lib/rules/pack-schema';
import { type Json, told } from './worked-case';

const BOTH = { on: '2026-01-07', until: null, withdrawnOn: null };
const DEBT = { id: 'R', service: 'debtCounselling', date: '2026-02-02', feedbackAgreed: true, inPlan: true };

function referrals(today: string, given: Json[], policy: Json = {}): Json[] {
  const file = { packs: ['p16a', 'sro'], today, policy, cases: [{ id: 'A', referrals: given }] };
  return told(file).findings.filter(({ kind }) => kind === 'referral');
}

/** Feedback state, day and days of one referral. */
function feedback(today: string, given: Json, policy: Json = {}): unknown[] {
  const [found] = referrals(today, [{ ...DEBT, ...given }], policy);
  return [found?.feedbackState, found?.followUp, found?.followUpInDays, found?.state];
}

describe('addiction counselling and childcare on 20.11.2026', () => {
  const [first, second] = referrals('2026-11-20', [
    {
      id: 'R1',
      service: 'addictionCounselling',
      date: '2026-11-20',
      release: false,
      feedbackAgreed: false,
      inPlan: true,
      basicCounselling: true,
    },
    { id: 'R2', service: 'childcareOrNursing', subtype: 'childcare', date: '2026-11-20', inPlan: true },
  ]);

  it('the first waits for the release, has a first step and a day to ask on', () => {
    expect(first).toMatchObject({
      referral: 'R1',
      open: ['CL-16A-08', 'CL-16A-09'],
      feedbackState: 'blocked: Schweigepflichtentbindung fehlt',
      basicCounsellingItem: 'shown',
      wording: 'Kooperationsplan (003: Eingliederungsvereinbarung)',
      followUp: '2026-12-18',
      followUpInDays: 28,
      feedbackItems: 4,
      docItems: 9,
    });
  });

  it('of the second no feedback is asked', () => {
    expect(second).toMatchObject({
      referral: 'R2',
      notShown: ['CL-16A-08', 'CL-16A-09', 'CL-16A-10', 'CL-16A-FEEDBACK'],
      feedbackState: 'entfällt i. d. R.',
      feedbackItems: 0,
    });
    expect(second).not.toHaveProperty('followUp');
  });
});

describe('feedback', () => {
  it('is open from the day on which it is asked for', () => {
    const release = true;
    expect(feedback('2026-03-01', { release })).toEqual(['open', '2026-03-02', 1, 'upcoming']);
    expect(feedback('2026-03-02', { release })).toEqual(['open', '2026-03-02', 0, 'dueToday']);
    expect(feedback('2026-03-16', { release })).toEqual(['open: seit 14 Tagen', '2026-03-02', -14, 'overdue']);
  });

  it('runs anew from the last message, and from a day of the user’s own', () => {
    const messages = ['2026-03-10', '2026-02-20'];
    expect(feedback('2026-03-16', { release: true, messages })[1]).toBe('2026-04-07');
    expect(feedback('2026-03-16', { release: true, followUp: '2026-03-20' })[1]).toBe('2026-03-20');
    // A day before the last message is over.
    expect(feedback('2026-03-16', { release: true, messages, followUp: '2026-03-05' })[1]).toBe('2026-04-07');
  });

  it('is asked for as often as the organisation says', () => {
    expect(feedback('2026-02-10', { release: true }, { overrides: { 'P16A-FU': 'P6W' } })[1]).toBe('2026-03-16');
    const [none] = referrals('2026-02-10', [{ ...DEBT, release: true }], { overrides: { 'P16A-FU': null } });
    expect(none).toMatchObject({ state: 'noFollowUp', feedbackState: 'open' });
    expect(none).not.toHaveProperty('followUp');
  });

  it.each([
    ['one side only', { jobcenter: BOTH }, 'liegt nur für eine Seite vor'],
    ['not yet', { jobcenter: BOTH, provider: { ...BOTH, on: '2026-02-11' } }, 'gilt noch nicht'],
    ['ended yesterday', { jobcenter: { ...BOTH, until: '2026-02-09' }, provider: BOTH }, 'ist abgelaufen'],
    ['withdrawn today', { jobcenter: BOTH, provider: { ...BOTH, withdrawnOn: '2026-02-10' } }, 'ist widerrufen'],
  ])('is blocked: %s', (_what, release, words) => {
    const [found] = referrals('2026-02-10', [{ ...DEBT, release }]);
    expect(found).toMatchObject({ feedbackState: `blocked: Schweigepflichtentbindung ${words}`, open: ['CL-16A-08'] });
  });

  it('is free on the last day of a release and until it is withdrawn', () => {
    const release = {
      jobcenter: { ...BOTH, until: '2026-02-10' },
      provider: { ...BOTH, withdrawnOn: '2026-02-11' },
    };
    expect(feedback('2026-02-10', { release })[0]).toBe('open');
    expect(feedback('2026-02-11', { release })[0]).toMatch(/^blocked/);
  });

  it('for childcare only where it was agreed, for care of relatives as a rule, marked as derived', () => {
    const given = { service: 'childcareOrNursing', feedbackAgreed: false, release: true };
    expect(feedback('2026-02-10', { ...given, subtype: 'childcare' })[0]).toBe('entfällt i. d. R.');
    expect(feedback('2026-02-10', given)[0]).toBe('entfällt i. d. R.');
    expect(feedback('2026-02-10', { ...given, subtype: 'childcare', feedbackAgreed: true })[0]).toBe('open');
    const [nursing] = referrals('2026-02-10', [{ ...DEBT, ...given, subtype: 'nursing' }]);
    expect(nursing).toMatchObject({ feedbackState: 'open', derived: 'A-39', open: ['CL-16A-09'] });
  });

  it('is asked for no more once the referral has ended', () => {
    expect(referrals('2026-05-04', [{ ...DEBT, endedOn: '2026-05-04' }])).toEqual([]);
    expect(referrals('2026-05-03', [{ ...DEBT, endedOn: '2026-05-04' }])).toHaveLength(1);
  });
});

it('a referral of a kind that there is not is refused with its path', () => {
  expect(() => referrals('2026-02-10', [{ ...DEBT, service: 'x' }])).toThrow('cases[0].referrals[0].service');
  expect(() => referrals('2026-02-10', [{ ...DEBT, subtype: 'nursing' }])).toThrow(
    'cases[0].referrals[0].subtype: Nur childcareOrNursing hat eine Unterart.',
  );
  expect(() => referrals('2026-02-10', [{ ...DEBT, release: { jobcenter: { on: 'x' } } }])).toThrow('release');
});

it('a pack whose row for a service is never reached is refused', () => {
  const pack = structuredClone(PACKS.find(({ id }) => id === 'p16a'));
  pack?.referrals?.services.reverse();
  expect(() => parseRulePack(JSON.parse(JSON.stringify(pack)), 'x')).toThrow(
    'referrals.services[4].service: Eine Zeile davor gilt schon für diese Leistung (FIRST).',
  );
});
