/** Cases that are easily got wrong, by their numbers. */
import { describe, expect, it } from 'vitest';
import { compiledPacks } from '../../lib/packs';
import { evaluateBenefitUnit } from '../../lib/rules/evaluate-benefit-unit';
import { evaluateCase, formerAverages } from '../../lib/rules/evaluate-case';
import type { Facts, Plan } from '../../lib/rules/facts';
import { contactSegment } from '../../lib/text/badge-line';
import { why } from '../../lib/text/why';
import ids from '../fixtures/rule-ids.json' with { type: 'json' };
import { type CaseParts, caseOf, eventOf } from './case-of';
import { CONTACT_PACKS, contactOf, settingsWith } from './contact-of';

const BOTH = compiledPacks({ beratungsaktivitaet: true, sro: true });
const plan: Plan = { id: 'K', concluded: '2026-05-29', reviews: [], steps: [], origin: 'own' };
const all = (parts: CaseParts, today: string) => evaluateCase(caseOf(parts), BOTH, settingsWith({}), today);
const turbo: Partial<Facts> = {
  team: 'ue25',
  marketDistance: 'far',
  status: 'alo',
  refugee: true,
  integrationCourseEnd: '2024-09-20',
};
const unit = (members: CaseParts[], decisions: { on: string; jointTalks: boolean }[] = []) =>
  evaluateBenefitUnit(
    { id: 'BG', members: members.map(caseOf), decisions },
    CONTACT_PACKS,
    settingsWith({}),
    '2026-11-20',
  );

const CASES: Record<string, () => void> = {
  'E-01: I has six months, in 935 two, no Turbo, and a short feedback instead of the review': () => {
    const facts: Partial<Facts> = { ...turbo, profile: 'I', status: 'asu' };
    expect(contactOf(caseOf({ facts, talks: ['2024-10-01'] }), '2024-11-15')).toMatchObject({ due: '2025-04-01' });
    expect(contactOf(caseOf({ facts: { ...facts, team: 't935_self' }, talks: ['2024-10-01'] }), '2024-11-15').due).toBe(
      '2024-12-01',
    );
    expect(all({ facts, talks: ['2024-10-01'] }, '2024-11-15').map(({ kind }) => kind)).not.toContain('average');
    expect(all({ facts, plans: [plan] }, '2026-11-20')).toContainEqual(
      expect.objectContaining({ kind: 'planReview', mode: 'shortFeedback', choices: ['updatePlan', 'invite'] }),
    );
  },
  'E-02: Z for another reason has six months in every team and status': () => {
    for (const team of ['ue25', 'u25', 't944', 't935_self', 't935_reha', 'fm', 't925'] as const) {
      for (const status of ['alo', 'asu', 'rat', null] as const) {
        const facts: Partial<Facts> = { team, status, profile: 'Z', zReason: 'other' };
        expect(contactOf(caseOf({ facts, talks: ['2026-06-20'] }), '2026-11-20')).toMatchObject({
          due: '2026-12-20',
          rule: { id: 'Z-01' },
        });
      }
    }
    const reasonable = all({ facts: { profile: 'Z', notReasonable: true }, plans: [plan] }, '2026-11-20');
    expect(reasonable).toContainEqual(expect.objectContaining({ kind: 'planReview', mode: 'shortFeedback' }));
  },
  'E-03: the second year of care begins gently': () => {
    const facts: Partial<Facts> = { team: 'ue25', profile: 'Z', zReason: 'childcare', youngestChildBorn: '2025-09-05' };
    for (let day = 1; day <= 30; day += 1) {
      const today = `2026-09-${String(day).padStart(2, '0')}`;
      const finding = contactOf(caseOf({ facts, talks: ['2026-03-10'] }), today);
      if (finding.state === 'overdue') expect(finding.due).toBe('2026-09-05');
      expect(finding.due).toBe(day < 5 ? '2026-09-10' : '2026-09-05');
    }
  },
  'E-04: pupils leaving school are due in the next holidays, not after six months': () => {
    const facts: Partial<Facts> = { team: 'u25', profile: 'Z', zReason: 'pupilLeavingYear' };
    const schoolHolidays: [string, string][] = [['2026-12-23', '2027-01-06']];
    expect(contactOf(caseOf({ facts, talks: ['2026-10-05'] }), '2026-11-20', { schoolHolidays })).toMatchObject({
      due: '2026-12-23',
      window: ['2026-12-23', '2027-01-06'],
    });
  },
  'E-05: the Turbo has ended, and is still told': () => {
    const input = caseOf({ facts: turbo, talks: ['2024-10-01', '2024-11-20'] });
    expect(evaluateCase(input, BOTH, settingsWith({}), '2026-11-20').map(({ kind }) => kind)).not.toContain('average');
    const [former] = formerAverages(input, BOTH, settingsWith({}), '2026-11-20');
    expect(former).toMatchObject({ state: 'ended', talks: 2, average: 51, effectiveUntil: '2024-12-31' });
    expect(former && why(former, {})[0]).toBe(
      'Integrations-Turbo nach dem Integrationskurs galt bis 31.12.2024: 21.09.2024 bis 31.12.2024, 2 Gespräche, im Schnitt alle 51 Tage (Richtwert 42).',
    );
  },
  'E-06: a member in Fallmanagement switches the reminder off and asks for a decision': () => {
    const members = [
      { id: 'P1', facts: { team: 'ue25' as const } },
      { id: 'P2', facts: { team: 'fm' as const } },
    ];
    expect(unit(members)).toMatchObject({
      state: 'reminderOff',
      decisionOpen: true,
      rule: { id: 'BG-03' },
      overrode: [{ id: 'BG-01' }],
    });
    expect(unit(members, [{ on: '2026-11-20', jointTalks: false }])).toMatchObject({
      state: 'reminderOff',
      decisionOpen: false,
    });
  },
  'E-07: a member in a special team makes the reminder soft': () => {
    expect(
      unit([
        { id: 'P1', facts: { team: 'ue25' } },
        { id: 'P2', facts: { team: 't944' } },
      ]),
    ).toMatchObject({ state: 'soft', rule: { id: 'BG-04' } });
  },
  'E-08: one claimant alone has no joint talks': () => {
    expect(
      unit([
        { id: 'P1', facts: { team: 'ue25' } },
        { id: 'K', facts: { claimant: false } },
      ]),
    ).toBeNull();
  },
  'E-09: a joint talk is the contact of each who attended, and of nobody else': () => {
    const facts: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
    expect(contactOf(caseOf({ facts, events: [eventOf('2026-11-10', 'jointTalk')] }), '2026-11-20')).toMatchObject({
      due: '2026-12-10',
    });
    expect(contactOf(caseOf({ facts, events: [eventOf('2026-11-10', 'noShow')] }), '2026-11-20')).toMatchObject({
      state: 'noTalkYet',
      notCounted: [{ reason: 'noShow' }],
    });
  },
  'E-10: the row of Fallmanagement changes on the 25th birthday': () => {
    const facts: Partial<Facts> = { team: 'fm', status: 'alo', birthDate: '2001-12-10' };
    const rule = (today: string) => contactOf(caseOf({ facts, talks: ['2026-11-16'] }), today).rule?.id;
    expect([rule('2026-12-09'), rule('2026-12-10')]).toEqual(['CF-fm-ageUnder25-alo', 'CF-fm-age25plus-alo']);
  },
  'E-11: months end where the month ends': () => {
    const facts: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
    expect(contactOf(caseOf({ facts, talks: ['2026-08-31'] }), '2026-09-01').due).toBe('2026-09-30');
    expect(contactOf(caseOf({ facts: { ...facts, status: 'asu' }, talks: ['2027-11-30'] }), '2027-12-01').due).toBe(
      '2028-02-29',
    );
  },
  'E-12: documents handed in are noted and change nothing': () => {
    const facts: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
    const finding = contactOf(
      caseOf({ facts, talks: ['2026-10-20'], events: [eventOf('2026-11-02', 'documentDropOff')] }),
      '2026-11-20',
    );
    expect(finding).toMatchObject({ due: '2026-11-20', notCounted: [{ date: '2026-11-02', reason: 'kind' }] });
  },
  'E-13: cancelled five days before is no talk and is not refilled; seven days before it is': () => {
    const facts: Partial<Facts> = { team: 'ue25', marketDistance: 'near', status: 'alo' };
    const on = (cancelledOn: string) =>
      all(
        { facts, talks: ['2026-10-20'], appointments: [{ date: '2026-11-27', cancelledOn, origin: 'own' }] },
        '2026-11-23',
      );
    const kinds = (cancelledOn: string) => on(cancelledOn).map(({ kind }) => kind);
    expect(kinds('2026-11-22')).not.toContain('refill');
    expect(kinds('2026-11-21')).not.toContain('refill');
    expect(on('2026-11-20')).toContainEqual(
      expect.objectContaining({
        kind: 'refill',
        appointment: '2026-11-27',
        daysBefore: 7,
        triggered: ['CL-NOSHOW-08'],
      }),
    );
    expect(on('2026-11-22')[0]).toMatchObject({ state: 'overdue', appointment: null, due: '2026-11-20' });
    // The appointment's day has passed: there is nothing to refill.
    expect(
      all(
        { facts, appointments: [{ date: '2026-11-27', cancelledOn: '2026-11-10', origin: 'own' }] },
        '2026-11-28',
      ).map(({ kind }) => kind),
    ).not.toContain('refill');
  },
  'E-16: a newer version explains its dates, see versions.test.ts': () => {
    expect(
      contactOf(
        caseOf({ facts: { team: 'ue25', marketDistance: 'near', status: 'alo' }, talks: ['2026-10-20'] }),
        '2026-11-20',
      ).rule?.packVersion,
    ).toMatch(/^\d+\.\d+\.\d+$/);
  },
  'E-17: two no-shows across 1 July 2026 count two, with a hint to check the law': () => {
    const events = [eventOf('2026-06-24', 'noShow'), eventOf('2026-07-08', 'noShow')];
    const finding = all({ events }, '2026-07-09').find(({ kind }) => kind === 'noShow');
    expect(finding).toMatchObject({ inRow: 2, rule: { lawFlag: 'L-02' } });
    expect(finding && why(finding, {})).toContain('Rechtsstand prüfen.');
    expect(all({ events }, '2026-07-09')).toContainEqual(
      expect.objectContaining({
        kind: 'cooperation',
        state: 'notAssessed',
        reactions: [{ item: 'CL-NICHTSTUN-02', situation: 'repeatedNoShow', count: 2 }],
      }),
    );
  },
};

describe('edge cases', () => {
  it.each(Object.entries(CASES))('%s', (_name, check) => check());

  it('are all there but those of the store and the page', () => {
    const known = Object.keys(CASES).map((name) => name.slice(0, 4));
    expect(ids.edgeCases.filter((id) => !known.includes(id))).toEqual(['E-14', 'E-15']);
  });
});

describe('midnight', () => {
  const input = caseOf({
    facts: { team: 'ue25', marketDistance: 'near', status: 'alo' },
    talks: ['2026-10-20'],
    plans: [{ ...plan, concluded: '2026-05-20' }],
  });
  const words = (today: string) => contactSegment(contactOf(input, today), 14, today).text;

  it('turns „heute fällig“ into „überfällig seit gestern“, by the day alone', () => {
    expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(words)).toEqual([
      'Kontakt fällig bis Fr 20.11.',
      'Kontakt heute fällig',
      'Kontakt überfällig seit gestern',
      'Kontakt überfällig seit 2 Tagen',
    ]);
    expect(words('2026-11-20')).toBe('Kontakt heute fällig');
  });

  it('does so for plans', () => {
    const state = (today: string) =>
      evaluateCase(input, BOTH, settingsWith({}), today).find(({ kind }) => kind === 'planReview');
    expect([state('2026-11-20'), state('2026-11-21')]).toMatchObject([
      { state: 'dueToday', days: 0 },
      { state: 'overdue', days: -1 },
    ]);
  });
});
