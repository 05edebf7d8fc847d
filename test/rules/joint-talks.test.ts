import { describe, expect, it } from 'vitest';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import type { BenefitUnitInput, CaseInput } from '../../lib/rules/facts';
import { caseOf, eventOf } from './case-of';
import { CONTACT_PACKS, PLAN_PACKS, settingsWith } from './contact-of';

const member = (team: CaseInput['facts']['team'], ...days: string[]) =>
  caseOf({ facts: { team }, events: days.map((day) => eventOf(day, 'jointTalk')) });
const unit = (members: CaseInput[], decisions: BenefitUnitInput['decisions'] = []) => ({
  id: 'BG',
  members,
  decisions,
});
const run = (members: CaseInput[], decisions: BenefitUnitInput['decisions'] = [], today = '2026-11-20') =>
  evaluateBenefitUnit(unit(members, decisions), CONTACT_PACKS, settingsWith({}), today);

describe('joint talks', () => {
  it('count once per day, however many attend', () => {
    const days = ['2026-09-15', '2026-03-12'] as const;
    expect(run([member('ue25', ...days), member('ue25', ...days), member('u25', ...days)])).toMatchObject({
      state: 'met',
      count: 2,
      missing: 0,
      dates: ['2026-03-12', '2026-09-15'],
    });
  });

  it('do not count for one claimant, twice on a day, in the future or in another year', () => {
    const child = caseOf({ facts: { claimant: false }, events: [eventOf('2026-04-01', 'jointTalk')] });
    const days = ['2026-12-01', '2025-12-31', '2027-01-01'];
    expect(
      run([member('ue25', '2026-04-01', '2026-05-01', '2026-05-01', ...days), member('ue25', ...days), child]),
    ).toMatchObject({ state: 'missing', count: 0, missing: 2, year: 2026, until: '2026-12-31', daysLeft: 41 });
  });

  it('start anew on 1 January', () => {
    const members = [member('ue25', '2026-11-01', '2026-12-31'), member('ue25', '2026-11-01', '2026-12-31')];
    expect(run(members, [], '2026-12-31')).toMatchObject({ state: 'met', daysLeft: 0 });
    expect(run(members, [], '2027-01-01')).toMatchObject({ state: 'missing', count: 0, year: 2027, daysLeft: 364 });
  });

  it('are counted over the last twelve months where the authority says so', () => {
    const settings = settingsWith({ jointTalkPeriod: 'rollingYear' });
    const members = [member('ue25', '2025-11-21', '2026-03-12'), member('ue25', '2025-11-21', '2026-03-12')];
    const on = (today: string) => evaluateBenefitUnit(unit(members), CONTACT_PACKS, settings, today);
    expect(on('2026-11-20')).toMatchObject({
      state: 'met',
      count: 2,
      from: '2025-11-21',
      until: '2026-11-20',
      daysLeft: 0,
    });
    expect(on('2026-11-21')).toMatchObject({ state: 'missing', count: 1, from: '2025-11-22', daysLeft: 0 });
    expect(evaluateBenefitUnit(unit(members), CONTACT_PACKS, settingsWith({}), '2026-11-20')).toMatchObject({
      count: 1,
    });
  });

  it('are no rule with fewer than two claimants, or without the pack', () => {
    const child = caseOf({ facts: { claimant: false } });
    expect(run([member('ue25'), child])).toBeNull();
    expect(run([])).toBeNull();
    expect(
      evaluateBenefitUnit(unit([member('ue25'), member('u25')]), PLAN_PACKS, settingsWith({}), '2026-11-20'),
    ).toBeNull();
  });

  it.each([
    [['ue25', 'u25'], 'missing', 'BG-01'],
    [['ue25', null], 'missing', 'BG-01'],
    [['ue25', 'fm'], 'reminderOff', 'BG-03'],
    [['t944', 'fm'], 'reminderOff', 'BG-03'],
    [['ue25', 't944'], 'soft', 'BG-04'],
    [['ue25', 't935_self'], 'soft', 'BG-04'],
    [['ue25', 't935_reha'], 'soft', 'BG-04'],
    [['ue25', 't925'], 'soft', 'BG-04'],
  ] as const)('with %j are %s', (teams, state, rule) => {
    expect(run(teams.map((team) => member(team)))).toMatchObject({
      state,
      rule: { id: rule },
      decisionOpen: state !== 'missing',
    });
  });

  it('take the special teams from the settings', () => {
    const settings = settingsWith({ specialTeams: ['u25'] });
    const state = (team: 'u25' | 't944') =>
      evaluateBenefitUnit(unit([member('ue25'), member(team)]), CONTACT_PACKS, settings, '2026-11-20')?.state;
    expect([state('u25'), state('t944')]).toEqual(['soft', 'missing']);
  });

  it('ask for a decision until one is there', () => {
    const members = [member('ue25'), member('fm')];
    expect(run(members, [{ on: '2026-11-20', jointTalks: true }])).toMatchObject({
      state: 'reminderOff',
      decisionOpen: false,
    });
    expect(run(members, [{ on: '2026-11-21', jointTalks: true }])).toMatchObject({ decisionOpen: true });
  });
});
