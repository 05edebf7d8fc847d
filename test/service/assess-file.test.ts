/** Cases from a file: what is printed, and how wrong input is refused. */
import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { assessFile } from '../../lib/service/assess-file';

type Json = Record<string, unknown>;

const FACTS = {
  team: 'ue25',
  marketDistance: 'near',
  profile: null,
  zReason: null,
  status: 'alo',
  birthDate: '1990-01-31',
  youngestChildBorn: null,
  refugee: false,
  integrationCourseEnd: null,
  integrated: false,
  notReasonable: false,
  priority: 'cooperative',
  claimant: true,
};

/** A file with everything in it; `B` has no rank and is more overdue. */
const FILE = {
  today: '2026-11-20',
  packs: ['beratungsaktivitaet', 'sro'],
  policy: {
    overrides: { 'CF-u25-far-asu': null },
    publicHolidays: ['2026-11-27'],
    schoolHolidays: [['2026-12-23', '2027-01-06']],
    specialTeams: ['t944'],
  },
  worker: {
    fte: 0.8,
    entries: [{ date: '2026-11-16', minutes: 60, kind: 'scheduledInPerson', state: 'held' }],
  },
  cases: [
    {
      id: 'A',
      facts: FACTS,
      events: [{ date: '2026-10-20', kind: 'scheduledInPerson' }],
      plans: [
        {
          id: 'K1',
          concluded: '2026-05-29',
          reviews: [],
          steps: [{ id: 's1', date: '2026-11-13', done: false }, { id: 's2' }],
        },
      ],
      appointments: [{ date: '2026-11-27', cancelledOn: '2026-11-20' }],
      followUps: [{ date: '2026-12-11', what: 'Rückmeldung' }],
      factChanges: [{ on: '2026-11-23', team: 'fm' }],
    },
    {
      id: 'B',
      facts: { team: 'ue25', marketDistance: 'near', status: 'alo' },
      events: [
        { date: '2026-10-05', kind: 'jointTalk' },
        { date: '2026-11-10', kind: 'phone' },
        { date: '2026-11-12', kind: 'noShow' },
      ],
    },
  ],
  benefitUnits: [{ id: '12345//0001234', members: ['A', 'B'], decisions: [] }],
};

/** The file with another value at a path (`cases.0.id`); undefined takes the key away. */
function changed(path: string, value: unknown): unknown {
  const file = structuredClone(FILE) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((at, key) => at[key] as Json, file);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return file;
}

const assess = (file: unknown = FILE) =>
  assessFile(file, 'fall.json', PACKS) as {
    findings: (Json & { kind: string })[];
    order: string[];
    orderByPriority: string[];
    weekGoals: Json | null;
  };
const findingsOf = (id: string, kind: string, file?: unknown) =>
  assess(file).findings.filter((finding) => finding.case === id && finding.kind === kind);

describe('cases from a file', () => {
  it('are told with rule, source and reasons', () => {
    const [contact] = findingsOf('A', 'contact');
    expect(contact).toMatchObject({
      case: 'A',
      kind: 'contact',
      rule: 'CF-ue25-near-alo',
      state: 'dueToday',
      due: '2026-11-20',
      days: 0,
      suggestedWorkday: null,
      derived: null,
      source: { document: '002', section: '5 Ü25 Teams, 2.' },
      setBy: null,
    });
    expect(contact?.why).toEqual([
      'Letztes Beratungsgespräch: 20.10.2026 (eigener Eintrag).',
      'Angaben: Ü25 · marktnah · arbeitslos.',
      expect.stringContaining('Monatlich – marktnah, arbeitslos: Konzept Beratungsaktivität, 5 Ü25 Teams, 2.'),
    ]);
    expect(findingsOf('A', 'planReview')).toEqual([
      expect.objectContaining({
        plan: 'K1',
        mode: 'counsellingTalk',
        state: 'upcoming',
        due: '2026-11-29',
        days: 9,
        suggestedWorkday: '2026-11-26',
      }),
    ]);
    expect(findingsOf('A', 'planStep')).toEqual([
      expect.objectContaining({ plan: 'K1', step: 's1', state: 'overdue', due: '2026-11-13', days: -7 }),
      expect.objectContaining({ step: 's2', state: 'undated', warning: 'Schritt ohne Datum' }),
    ]);
    expect(findingsOf('A', 'refill')).toEqual([expect.objectContaining({ appointment: '2026-11-27', daysBefore: 7 })]);
    expect(findingsOf('A', 'followUp')).toEqual([expect.objectContaining({ due: '2026-12-11', days: 21 })]);
    // A phone call needs to be said to be a documented talk; a joint talk is one by nature.
    expect(findingsOf('B', 'contact')).toEqual([
      expect.objectContaining({
        due: '2026-11-05',
        notCounted: expect.arrayContaining([expect.objectContaining({ kind: 'phone' })]),
      }),
    ]);
    expect(findingsOf('B', 'noShow')).toEqual([expect.objectContaining({ inRow: 1, checklist: 'CL-NOSHOW' })]);
    expect(assess()).toMatchObject({ order: ['B', 'A'], orderByPriority: ['A', 'B'] });
    expect(assess().weekGoals).toMatchObject({
      isoWeek: 47,
      targets: { hours: 20, talks: 16 },
      heldMinutes: 60,
      heldTalks: 1,
    });
    expect(assess().findings.find(({ kind }) => kind === 'jointTalks')).toMatchObject({
      benefitUnit: '12345//0001234',
      state: 'missing',
      count: 0,
      min: 2,
      missing: 2,
      until: '2026-12-31',
      daysLeft: 41,
    });
  });

  it('may lack everything but day, packs and cases', () => {
    expect(assess({ today: '2026-11-20', packs: ['sro'], cases: [{ id: 'A' }] })).toEqual({
      findings: [expect.objectContaining({ case: 'A', kind: 'contact', state: 'noTarget', rule: null, source: null })],
      order: [],
      orderByPriority: [],
      weekGoals: null,
    });
  });

  it('say who set a value, and why', () => {
    const file = changed('policy', {
      overrides: { 'CF-ue25-near-alo': 'P6W' },
      overrideReasons: { 'CF-ue25-near-alo': 'Dienstvereinbarung' },
    });
    expect(findingsOf('A', 'contact', file)[0]).toMatchObject({
      due: '2026-12-01',
      setBy: { who: 'policy', reason: 'Dienstvereinbarung', instead: { interval: 'P1M', derived: null } },
      why: expect.arrayContaining([
        'Von Ihrer Organisation festgelegt: alle 6 Wochen statt monatlich. Grund: Dienstvereinbarung.',
      ]),
    });
  });

  it('know the public holidays of a Land', () => {
    const file = changed('cases.0.events.0.date', '2026-11-26');
    const at = (policy: object) =>
      findingsOf('A', 'contact', {
        ...(file as Json),
        today: '2026-11-27',
        policy,
        cases: [{ ...FILE.cases[0], factChanges: [], events: [{ date: '2026-11-25', kind: 'scheduledInPerson' }] }],
        benefitUnits: [],
      })[0];
    expect(at({})).toMatchObject({ due: '2026-12-25', suggestedWorkday: null });
    expect(at({ federalState: 'NI' })).toMatchObject({ due: '2026-12-25', suggestedWorkday: '2026-12-24' });
    expect(at({ federalState: 'NI', publicHolidays: ['2026-12-24'] })).toMatchObject({
      suggestedWorkday: '2026-12-23',
    });
  });
});

describe('wrong input is refused for', () => {
  it.each<[string, string, unknown, string]>([
    ['no day', 'today', undefined, 'today: Erwartet wird ein Text.'],
    ['a day there is not', 'today', '2026-02-29', 'today: Kein Kalendertag.'],
    ['a time', 'today', '2026-11-20T10:00', 'today: Kein Kalendertag.'],
    ['no packs', 'packs', [], 'packs: Zu wenig: mindestens 1 nötig.'],
    [
      'an unknown pack',
      'packs',
      ['sro', 'x'],
      'packs[1]: Das Paket „x“ gibt es nicht. Bekannt: beratungsaktivitaet, p16a, sro.',
    ],
    ['one pack twice', 'packs', ['sro', 'sro'], 'packs[1]: „sro“ steht doppelt. Bitte entfernen.'],
    ['an unknown key', 'case', [], 'ganze Datei: Unbekannter Schlüssel „case“.'],
    ['an unknown fact', 'cases.0.facts.teem', 'ue25', 'cases[0].facts: Unbekannter Schlüssel „teem“.'],
    ['an unknown team', 'cases.0.facts.team', 'x', 'cases[0].facts.team: Erlaubt ist nur: ue25, u25'],
    [
      'a truth value in words',
      'cases.0.facts.integrated',
      'ja',
      'cases[0].facts.integrated: Erwartet wird true oder false.',
    ],
    [
      'a truth value that is null',
      'cases.0.facts.claimant',
      null,
      'cases[0].facts.claimant: Erwartet wird true oder false.',
    ],
    ['no id', 'cases.0.id', undefined, 'cases[0].id: Erwartet wird ein Text.'],
    ['one id twice', 'cases.1.id', 'A', 'cases[1].id: „A“ steht doppelt.'],
    ['a contact without day', 'cases.0.events.0.date', undefined, 'cases[0].events[0].date: Erwartet wird ein Text.'],
    [
      'an unknown kind of contact',
      'cases.0.events.0.kind',
      'fax',
      'cases[0].events[0].kind: Erlaubt ist nur: scheduledInPerson',
    ],
    [
      'a plan without conclusion',
      'cases.0.plans.0.concluded',
      undefined,
      'cases[0].plans[0].concluded: Erwartet wird ein Text.',
    ],
    [
      'a step day there is not',
      'cases.0.plans.0.steps.0.date',
      '13.11.2026',
      'cases[0].plans[0].steps[0].date: Kein Kalendertag.',
    ],
    [
      'a review of an unknown kind',
      'cases.0.plans.0.reviews',
      [{ date: '2026-11-01', mode: 'email' }],
      'cases[0].plans[0].reviews[0].mode: Erlaubt ist nur: counsellingTalk, shortFeedback.',
    ],
    [
      'a Wiedervorlage about nothing',
      'cases.0.followUps.0.what',
      ' ',
      'cases[0].followUps[0].what: Zu wenig: mindestens 1 Zeichen nötig.',
    ],
    [
      'a change without day',
      'cases.0.factChanges.0.on',
      undefined,
      'cases[0].factChanges[0].on: Erwartet wird ein Text.',
    ],
    [
      'a cell there is not',
      'policy.overrides',
      { 'CF-x': 'P1M' },
      'policy.overrides.CF-x: Diese Zelle gibt es in keinem Paket.',
    ],
    [
      'a wrong interval',
      'policy.overrides',
      { 'CF-u25-far-asu': '6 Wochen' },
      'policy.overrides.CF-u25-far-asu: Keine Dauer nach ISO 8601.',
    ],
    [
      'holidays that end before they begin',
      'policy.schoolHolidays',
      [['2027-01-06', '2026-12-23']],
      'policy.schoolHolidays[0]: Der erste Tag liegt nach dem letzten.',
    ],
    ['half a window', 'policy.schoolHolidays', [['2027-01-06']], 'policy.schoolHolidays[0]'],
    ['a Land there is not', 'policy.federalState', 'XX', 'policy.federalState: Kein Land. Erlaubt ist nur: BW'],
    ['more than full time', 'worker.fte', 1.2, 'worker.fte: Zu viel: höchstens 1 erlaubt.'],
    ['no share of time', 'worker.fte', 0, 'worker.fte: Zu wenig: mehr als 0 nötig.'],
    [
      'an entry of an unknown state',
      'worker.entries.0.state',
      'maybe',
      'worker.entries[0].state: Erlaubt ist nur: held',
    ],
    ['half a minute', 'worker.entries.0.minutes', 0.5, 'worker.entries[0].minutes: Erwartet wird eine ganze Zahl.'],
    [
      'a member that is no case',
      'benefitUnits.0.members',
      ['A', 'C'],
      'benefitUnits[0].members[1]: „C“ fehlt unter cases.',
    ],
    ['a member twice', 'benefitUnits.0.members', ['A', 'A'], 'benefitUnits[0].members[1]: „A“ steht doppelt.'],
    [
      'a decision without day',
      'benefitUnits.0.decisions',
      [{ jointTalks: true }],
      'benefitUnits[0].decisions[0].on: Erwartet wird ein Text.',
    ],
  ])('%s', (_what, path, value, message) => {
    expect(() => assess(changed(path, value))).toThrow(`fall.json, ${message}`);
    expect(() => assess(changed(path, value))).toThrow(expect.objectContaining({ name: 'PackError' }));
  });

  it.each([null, [], 'x', 7])('%j instead of an object', (data) => {
    expect(() => assess(data)).toThrow('fall.json, ganze Datei: Erwartet wird ein Objekt mit Schlüsseln.');
  });
});
