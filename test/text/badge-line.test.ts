import { describe, expect, it } from 'vitest';
import type { ContactFinding, FollowUpFinding, JointTalksFinding, PlanFinding } from '../../lib/rules/finding';
import { badgeLine, contactSegment, followUpSegment, jointTalksSegment, planSegment } from '../../lib/text/badge-line';

const TODAY = '2026-11-20';

function contact(change: Partial<ContactFinding>): ContactFinding {
  return {
    kind: 'contact',
    case: 'A',
    state: 'upcoming',
    due: null,
    days: null,
    rule: null,
    dueBy: null,
    overrode: [],
    used: [],
    lastTalk: null,
    notCounted: [],
    appointment: null,
    suggestedWorkday: null,
    missing: [],
    check: [],
    window: null,
    shifts: [],
    ...change,
  };
}

describe('contact states', () => {
  it.each([
    [
      { state: 'overdue', due: '2026-11-08', days: -12 },
      'Kontakt überfällig seit 12 Tagen',
      'seit 12 Tagen',
      'overdue',
      'danger',
    ],
    [
      { state: 'overdue', due: '2026-11-19', days: -1 },
      'Kontakt überfällig seit gestern',
      'seit gestern',
      'overdue',
      'danger',
    ],
    [
      { state: 'overdue', due: '2026-11-18', days: -2 },
      'Kontakt überfällig seit 2 Tagen',
      'seit 2 Tagen',
      'overdue',
      'danger',
    ],
    [{ state: 'dueToday', due: TODAY, days: 0 }, 'Kontakt heute fällig', 'heute', 'dueToday', 'warning'],
    [
      { state: 'upcoming', due: '2026-11-30', days: 10 },
      'Kontakt fällig bis Mo 30.11.',
      'bis 30.11.',
      'upcomingSoon',
      'warningLight',
    ],
    [
      { state: 'upcoming', due: '2026-12-04', days: 14 },
      'Kontakt fällig bis Fr 04.12.',
      'bis 04.12.',
      'upcomingSoon',
      'warningLight',
    ],
    [
      { state: 'upcoming', due: '2026-12-05', days: 15 },
      'nächster Kontakt bis 05.12.',
      'bis 05.12.',
      'upcoming',
      'neutral',
    ],
    [
      { state: 'upcoming', due: '2026-12-30', days: 40 },
      'nächster Kontakt bis 30.12.',
      'bis 30.12.',
      'upcoming',
      'neutral',
    ],
    [
      { state: 'upcoming', due: '2027-11-20', days: 365 },
      'nächster Kontakt bis 20.11.2027',
      'bis 20.11.2027',
      'upcoming',
      'neutral',
    ],
    [
      { state: 'scheduled', due: '2026-12-20', days: 30, appointment: '2026-12-14' },
      'Termin am Mo 14.12.',
      'Termin 14.12.',
      'scheduled',
      'info',
    ],
    [
      { state: 'scheduledLate', due: '2026-12-01', days: 11, appointment: '2026-12-14' },
      'Termin erst nach Fälligkeit (14.12. / 1.12.)',
      '14.12. / 1.12.',
      'scheduledLate',
      'warningLight',
    ],
    [{ state: 'noTalkYet' }, 'noch kein Gespräch bekannt', 'kein Gespräch', 'noTalkYet', 'neutral'],
    [{ state: 'noTarget' }, 'kein Mindestkontakt festgelegt', 'ohne Vorgabe', 'noTarget', 'neutral'],
    [
      { state: 'missingData', missing: ['marketDistance'] },
      'Angaben fehlen: Profillage',
      'fehlt: Profillage',
      'missingData',
      'missing',
    ],
    [
      { state: 'missingData', missing: ['team', 'status'] },
      'Angaben fehlen: Team, Status',
      'fehlt: Team, Status',
      'missingData',
      'missing',
    ],
  ] as [Partial<ContactFinding>, string, string, string, string][])('%o is „%s“', (change, text, short, icon, tone) => {
    expect(contactSegment(contact(change), 14, TODAY)).toEqual({
      kind: 'contact',
      text,
      full: text,
      short,
      icon,
      tone,
    });
  });
});

const rule = {
  id: 'X',
  label: 'Regel',
  pack: 'p',
  packVersion: '1',
  interval: null,
  derived: null,
  reading: null,
  source: { document: '002', title: 'K', section: '2' },
  validFrom: null,
  validTo: null,
  lawFlag: null,
  setBy: null,
};

function joint(change: Partial<JointTalksFinding>): JointTalksFinding {
  return {
    kind: 'jointTalks',
    benefitUnit: 'B',
    state: 'missing',
    count: 1,
    min: 2,
    missing: 1,
    until: '2026-12-31',
    daysLeft: 41,
    year: 2026,
    dates: [],
    decisionOpen: false,
    from: '2026-01-01',
    noteSubject: 'BG-Beratung',
    notes: [],
    overrode: [],
    rule,
    ...change,
  };
}

function plan(change: Partial<PlanFinding>): PlanFinding {
  return {
    kind: 'planReview',
    case: 'A',
    plan: 'K',
    mode: 'counsellingTalk',
    state: 'upcoming',
    due: '2026-11-29',
    days: 9,
    suggestedWorkday: null,
    notFulfilledBy: [],
    choices: [],
    rule,
    ...change,
  };
}

const followUp = (days: number): FollowUpFinding => ({
  kind: 'followUp',
  case: 'A',
  followUp: 'w',
  state: 'overdue',
  due: TODAY,
  days,
});

describe('the other segments', () => {
  it('count joint talks in the year, or ask for a decision', () => {
    expect(jointTalksSegment(joint({}))).toMatchObject({ text: 'BG 1 von 2', full: 'BG-Gespräch 1 von 2 in 2026' });
    expect(jointTalksSegment(joint({ decisionOpen: true })).full).toBe('BG-Gespräch: Entscheidung notieren');
  });

  it('say until when the plan is to be reviewed', () => {
    expect(planSegment(plan({}), 14, TODAY)).toMatchObject({
      text: 'KP bis 29.11.',
      full: 'Kooperationsplan prüfen bis 29.11.',
    });
    expect(planSegment(plan({ state: 'overdue', days: -5 }), 14, TODAY).full).toBe(
      'Kooperationsplan prüfen: überfällig seit 5 Tagen',
    );
  });

  it.each([
    [[0], '1 Wiedervorlage, heute'],
    [[-1], '1 Wiedervorlage, seit 1 Tag'],
    [[-1, 0], '2 Wiedervorlagen, älteste seit 1 Tag'],
    [[-3, -1], '2 Wiedervorlagen, älteste seit 3 Tagen'],
  ])('count Wiedervorlagen that are due (%o)', (days, full) => {
    expect(followUpSegment(days.map(followUp))?.full).toBe(full);
  });

  it('leave out Wiedervorlagen of later days', () => {
    expect(followUpSegment([followUp(3)])).toBeNull();
  });
});

describe('the line', () => {
  it('puts the contact first, then BG, plan, Wiedervorlagen', () => {
    const findings = [contact({ state: 'overdue', days: -12 }), followUp(0), plan({}), joint({})];
    const texts = badgeLine(findings, 14, TODAY).segments.map((segment) => segment.text);
    expect(texts).toEqual(['Kontakt überfällig seit 12 Tagen', 'BG 1 von 2', 'KP bis 29.11.', 'WV 1']);
  });

  it('puts what is louder than the contact in front, in words', () => {
    const findings = [
      contact({ state: 'upcoming', due: '2026-12-30', days: 40 }),
      plan({ state: 'overdue', days: -1 }),
    ];
    const texts = badgeLine(findings, 14, TODAY).segments.map((segment) => segment.text);
    expect(texts).toEqual(['Kooperationsplan prüfen: überfällig seit gestern', 'nächster Kontakt bis 30.12.']);
  });

  it('marks a date that rests on an empty cell', () => {
    const derived = contact({ state: 'overdue', days: -15, rule: { ...rule, derived: 'A-02' } });
    expect(badgeLine([derived], 14, TODAY).derived).toBe(true);
    expect(badgeLine([contact({})], 14, TODAY).derived).toBe(false);
  });
});
