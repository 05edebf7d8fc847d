import { describe, expect, it } from 'vitest';
import { PACKS } from '../../lib/packs';
import { PackError } from '../../lib/rules/pack-error';
import { parseRulePack } from '../../lib/rules/pack-schema';

/** A shipped pack as JSON with another value at some paths (`a.0.b`); undefined takes the key away. */
function spoiled(id: string, ...changes: [path: string, value: unknown][]): unknown {
  const pack: unknown = JSON.parse(JSON.stringify(PACKS.find((candidate) => candidate.id === id)));
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, pack as Record<string, unknown>);
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return pack;
}

const ROW = 'contact.tables.0.rows.0';

const CONTACT: [what: string, path: string, value: unknown, message: string][] = [
  [
    'an unknown key',
    'contct',
    {},
    'ganze Datei: Unbekannter Schlüssel „contct“. Bitte entfernen oder richtig schreiben.',
  ],
  [
    'an unknown key in a row',
    `${ROW}.intervall`,
    'P1M',
    'contact.tables[0].rows[0]: Unbekannter Schlüssel „intervall“',
  ],
  [
    'a wrong interval',
    `${ROW}.interval`,
    '1 Monat',
    'contact.tables[0].rows[0].interval: Keine Dauer nach ISO 8601. Bitte zum Beispiel P1M',
  ],
  ['a missing section', `${ROW}.section`, undefined, 'contact.tables[0].rows[0].section: Erwartet wird ein Text.'],
  ['a row without example', `${ROW}.examples`, [], 'contact.tables[0].rows[0].examples: Zu wenig: mindestens 1 nötig.'],
  [
    'a wrong hit policy',
    'contact.tables.0.hitPolicy',
    'ANY',
    'contact.tables[0].hitPolicy: Erlaubt ist nur: UNIQUE, FIRST.',
  ],
  ['a wrong date', 'validFrom', '2026-02-30', 'validFrom: Kein Kalendertag.'],
  [
    'a word no fact has',
    `${ROW}.when.status`,
    'arbeitslos',
    'contact.tables[0].rows[0].when.status: „arbeitslos“ ist kein Wert von status. Erlaubt: alo, asu, rat, none.',
  ],
  [
    'a word that is none, in a condition with several spellings',
    `${ROW}.when.status`,
    null,
    'contact.tables[0].rows[0].when.status: Keine der erlaubten Schreibweisen. Erwartet wird ein Text.',
  ],
  [
    'alternatives of which one is wrong',
    `${ROW}.when`,
    [{ status: 'alo' }, { status: ['asu', 7] }],
    'contact.tables[0].rows[0].when[1].status[1]: Erwartet wird ein Text.',
  ],
  ['a word in a list', `${ROW}.when.status`, ['alo', 'x'], 'contact.tables[0].rows[0].when.status: „x“ ist kein Wert'],
  [
    'a fact that is no input',
    `${ROW}.when.integrated`,
    true,
    'contact.tables[0].rows[0].when.integrated: „integrated“ fehlt unter inputs.',
  ],
  ['a fact there is not', 'contact.tables.0.when.shoeSize', 'x', 'contact.tables[0].when'],
  [
    'rows that overlap',
    'contact.tables.0.rows.1.when.status',
    undefined,
    'contact.tables[0].rows[1].when: Überschneidet sich mit „CF-ue25-near-alo“ (UNIQUE).',
  ],
  [
    'a row twice',
    'contact.tables.0.rows.1.id',
    'CF-ue25-near-alo',
    'contact.tables[0].rows[1].id: „CF-ue25-near-alo“ steht doppelt',
  ],
  [
    'a derived value without reading',
    'contact.tables.0.rows.3.reading',
    undefined,
    'contact.tables[0].rows[3].reading: derived und reading gehören zusammen.',
  ],
  [
    'an interval beside the holidays',
    'contact.tables.1.rows.9.interval',
    'P6M',
    'contact.tables[1].rows[9].interval: Neben schoolHolidays gilt kein Abstand.',
  ],
  ['no rule what counts', 'qualifiedContact', undefined, 'qualifiedContact: Fehlt.'],
  ['an input twice', 'inputs.7', { name: 'team' }, 'inputs[7].name: „team“ steht doppelt.'],
  ['a derived input from nowhere', 'derive', [], 'inputs[1].name: „ageBand“ ist nirgends abgeleitet.'],
  ['another value to try', 'contact.whatIf.values.2', 'x', 'contact.whatIf.values[2]: Kein Wert von status.'],
  ['too few attending', 'jointTalks.minAttending', 1, 'jointTalks.minAttending: Zu wenig: mindestens 2 nötig.'],
  ['an id with a space', 'id', 'mein Paket', 'id: Erlaubt sind Kleinbuchstaben, Ziffern und „-“.'],
  ['a version of two numbers', 'version', '1.0', 'version: Bitte als drei Zahlen schreiben, zum Beispiel 1.0.0.'],
  ['no title', 'title', '', 'title: Zu wenig: mindestens 1 Zeichen nötig.'],
  ['a long short title', 'shortTitle', 'x'.repeat(41), 'shortTitle: Zu viel: höchstens 40 Zeichen erlaubt.'],
  ['a document by name', 'document', 'Konzept', 'document: Drei Ziffern, zum Beispiel 002.'],
  ['no authority', 'authority', undefined, 'authority: Erwartet wird ein Text.'],
  ['no word on its end', 'validTo', undefined, 'validTo: Erwartet wird ein Text.'],
  ['tables that are no list', 'contact.tables', {}, 'contact.tables: Erwartet wird eine Liste.'],
  [
    'a table without hit policy',
    'contact.tables.0.hitPolicy',
    undefined,
    'contact.tables[0].hitPolicy: Erlaubt ist nur: UNIQUE, FIRST.',
  ],
  ['a table id twice', 'contact.tables.1.id', 'contact-ue25', 'contact.tables[1].id: „contact-ue25“ steht doppelt.'],
  ['a row without label', `${ROW}.label`, undefined, 'contact.tables[0].rows[0].label: Erwartet wird ein Text.'],
  [
    'an id with an umlaut',
    `${ROW}.id`,
    'CF-ü',
    'contact.tables[0].rows[0].id: Kein Kennzeichen. Erlaubt sind Buchstaben',
  ],
  [
    'an interval of nothing',
    `${ROW}.interval`,
    'P0M',
    'contact.tables[0].rows[0].interval: Keine Dauer nach ISO 8601.',
  ],
  ['an interval in hours', `${ROW}.interval`, 'PT5H', 'contact.tables[0].rows[0].interval: Keine Dauer nach ISO 8601.'],
  ['an interval as a number', `${ROW}.interval`, 30, 'contact.tables[0].rows[0].interval: Erwartet wird ein Text.'],
  [
    'an unknown way of being due',
    `${ROW}.dueMode`,
    'soon',
    'contact.tables[0].rows[0].dueMode: Erlaubt ist nur: interval, schoolHolidays.',
  ],
  [
    'a fact to check that there is not',
    'contact.tables.0.rows.4.check',
    ['x'],
    'contact.tables[0].rows[4].check[0]: Erlaubt ist nur: team',
  ],
  [
    'a wrong ambiguity',
    'contact.tables.0.rows.3.derived',
    'A1',
    'contact.tables[0].rows[3].derived: Kein Kennzeichen einer Auslegungsfrage, z. B. A-01.',
  ],
  [
    'an ambiguity nobody explains',
    'contact.tables.0.rows.3.derived',
    'A-99',
    'contact.tables[0].rows[3].derived: „A-99“ fehlt unter ambiguities.',
  ],
  [
    'a reading without derived',
    `${ROW}.reading`,
    'x',
    'contact.tables[0].rows[0].reading: derived und reading gehören zusammen.',
  ],
  [
    'an example on no day',
    `${ROW}.examples.0.today`,
    'heute',
    'contact.tables[0].rows[0].examples[0].today: Kein Kalendertag.',
  ],
  [
    'an example without last talk',
    `${ROW}.examples.0.given.lastTalk`,
    undefined,
    'contact.tables[0].rows[0].examples[0].given.lastTalk: Erwartet wird ein Text.',
  ],
  [
    'an example that expects no state there is',
    `${ROW}.examples.0.expect.state`,
    'late',
    'contact.tables[0].rows[0].examples[0].expect.state: Erlaubt ist nur: overdue',
  ],
  [
    'a kind of contact there is not',
    'qualifiedContact.counts.0.kind',
    'fax',
    'qualifiedContact.counts[0].kind: Erlaubt ist nur: scheduledInPerson',
  ],
  ['nothing that counts', 'qualifiedContact.counts', [], 'qualifiedContact.counts: Zu wenig: mindestens 1 nötig.'],
  ['a fact there is not as input', 'inputs.0.name', 'schuhgröße', 'inputs[0].name: Erlaubt ist nur: team'],
  ['a derived fact after no years', 'derive.0.years', 0, 'derive[0].years: Zu wenig: mindestens 1 nötig.'],
  [
    'an age set by hand',
    'derive.0.setBy',
    'secondCareYearFrom',
    'derive[0].setBy: Nur das Betreuungsjahr (careYear) kann von Hand gesetzt werden. Bitte entfernen.',
  ],
  ['a derived fact with one word', 'derive.0.reached', 'under25', 'derive[0].reached: Gleicht before.'],
  [
    'a derived fact twice',
    'derive.1',
    { name: 'ageBand', from: 'birthDate', years: 30, before: 'a', reached: 'b' },
    'derive[1].name: „ageBand“ steht doppelt.',
  ],
  [
    'a relief for a fact that is no input',
    'caseTerms.relief.when',
    { integrated: true },
    'caseTerms.relief.when.integrated: „integrated“ fehlt unter inputs.',
  ],
  [
    'an average of an unknown word',
    'averages.0.when.status',
    'arbeitslos',
    'averages[0].when.status: „arbeitslos“ ist kein Wert von status.',
  ],
  [
    'an average after an unknown day',
    'averages.0.after',
    'birthDate',
    'averages[0].after: Erlaubt ist nur: integrationCourseEnd.',
  ],
  [
    'an average without a window',
    'averages.0.window',
    'ein halbes Jahr',
    'averages[0].window: Keine Dauer nach ISO 8601.',
  ],
  [
    'a trigger at no missed appointment',
    'noShows.triggers.0.atLeast',
    0,
    'noShows.triggers[0].atLeast: Zu wenig: mindestens 1 nötig.',
  ],
  ['a trigger twice', 'noShows.triggers.1.atLeast', 1, 'noShows.triggers[1].atLeast: „1“ steht doppelt.'],
  [
    'a time for refilling in words',
    'noShows.refill.atLeast',
    'eine Woche',
    'noShows.refill.atLeast: Keine Dauer nach ISO 8601.',
  ],
  [
    'a law flag that is none',
    'lawHints.0.lawFlag',
    '§ 10',
    'lawHints[0].lawFlag: Kein Kennzeichen einer Rechtsänderung, z. B. L-02.',
  ],
  [
    'a hint for an unknown word',
    'lawHints.0.when.profile',
    'Q',
    'lawHints[0].when.profile: „Q“ ist kein Wert von profile.',
  ],
  [
    'a team twice in the lengths',
    'talkDurations.rows.1.team',
    'ue25',
    'talkDurations.rows[1].team: „ue25“ steht doppelt.',
  ],
  [
    'a length without unit',
    'talkDurations.rows.0.first.0',
    '60',
    'talkDurations.rows[0].first[0]: Keine Dauer in Minuten. Bitte zum Beispiel PT45M schreiben.',
  ],
  [
    'a length that shrinks',
    'talkDurations.rows.0.first',
    ['PT60M', 'PT45M'],
    'talkDurations.rows[0].first: Die kürzere Dauer steht zuerst.',
  ],
  ['a goal of nothing', 'weekGoals.goals.0.fullTime', 0, 'weekGoals.goals[0].fullTime: Zu wenig: mehr als 0 nötig.'],
  [
    'a goal measured otherwise',
    'weekGoals.goals.0.measure',
    'letters',
    'weekGoals.goals[0].measure: Erlaubt ist nur: hours, talks, sofoDay.',
  ],
  [
    'a period of joint talks there is not',
    'jointTalks.period',
    'month',
    'jointTalks.period: Erlaubt ist nur: calendarYear.',
  ],
  ['no joint talk wanted', 'jointTalks.min', 0, 'jointTalks.min: Zu wenig: mindestens 1 nötig.'],
  [
    'a note without subject',
    'jointTalks.note.subject',
    ' ',
    'jointTalks.note.subject: Zu wenig: mindestens 1 Zeichen nötig.',
  ],
  [
    'special teams by an unknown setting',
    'jointTalks.exceptions.1.teams',
    { setting: 'x' },
    'jointTalks.exceptions[1].teams.setting: Erlaubt ist nur: specialTeams.',
  ],
  ['an id of a rule twice', 'references.0.id', 'BG-01', 'references[0].id: „BG-01“ steht doppelt im Paket.'],
  ['an open question twice', 'ambiguities.1.id', 'A-01', 'ambiguities[1].id: „A-01“ steht doppelt.'],
  [
    'an open question about no rule',
    'ambiguities.0.rules',
    ['CF-x'],
    'ambiguities[0].rules[0]: Die Regel „CF-x“ gibt es im Paket nicht. Bitte prüfen.',
  ],
  [
    'an open question without reading',
    'ambiguities.0.reading',
    undefined,
    'ambiguities[0].reading: Erwartet wird ein Text.',
  ],
];

/** Mistakes in the other pack. */
const PLANS: typeof CONTACT = [
  [
    'a review in months as a number',
    'planReview.rows.0.interval',
    6,
    'planReview.rows[0].interval: Erwartet wird ein Text.',
  ],
  [
    'a review by e-mail',
    'planReview.rows.0.mode',
    'email',
    'planReview.rows[0].mode: Erlaubt ist nur: counsellingTalk, shortFeedback.',
  ],
  [
    'a review that nothing resets',
    'planReview.rows.0.resetBy',
    [],
    'planReview.rows[0].resetBy: Zu wenig: mindestens 1 nötig.',
  ],
  ['another hit policy for reviews', 'planReview.hitPolicy', 'UNIQUE', 'planReview.hitPolicy: Erlaubt ist nur: FIRST.'],
  ['a rank twice', 'priorities.ranks.1.rank', 1, 'priorities.ranks[1].rank: „1“ steht doppelt.'],
  [
    'a priority twice',
    'priorities.ranks.1.key',
    'initialPhase',
    'priorities.ranks[1].key: „initialPhase“ steht doppelt.',
  ],
  [
    'a priority there is not',
    'priorities.ranks.0.key',
    'vip',
    'priorities.ranks[0].key: Erlaubt ist nur: initialPhase',
  ],
  [
    'a preference of one kind',
    'modePreference.order',
    ['phone'],
    'modePreference.order: Zu wenig: mindestens 2 nötig.',
  ],
  [
    'a situation twice',
    'cooperation.situations.1.key',
    'selfDetermined',
    'cooperation.situations[1].key: „selfDetermined“ steht doppelt.',
  ],
  [
    'a situation seen by an unknown event',
    'cooperation.situations.1.recognisedBy.event',
    'mood',
    'cooperation.situations[1].recognisedBy.event: Erlaubt ist nur: noShowsInRow, stepsOverdue.',
  ],
];

describe('a rule pack', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is read as it was written', (_id, pack) => {
    expect(parseRulePack(JSON.parse(JSON.stringify(pack)), 'x')).toEqual(pack);
  });

  it.each(CONTACT)('is refused for %s', (_what, path, value, message) => {
    expect(() => parseRulePack(spoiled('beratungsaktivitaet', [path, value]), 'eigenes.json')).toThrow(message);
  });

  it.each(PLANS)('about plans is refused for %s', (_what, path, value, message) => {
    expect(() => parseRulePack(spoiled('sro', [path, value]), 'eigenes.json')).toThrow(`eigenes.json, ${message}`);
  });

  it('is refused for a rule that ends before the pack begins', () => {
    const pack = spoiled('beratungsaktivitaet', ['validFrom', '2025-06-01']);
    expect(() => parseRulePack(pack, 'x')).toThrow('x, averages[0].validTo: Die Regel endet, bevor das Paket beginnt');
  });

  it('is refused for an average without the rule what counts as a talk', () => {
    const shipped = PACKS.find(({ id }) => id === 'beratungsaktivitaet');
    const pack = spoiled(
      'sro',
      ['averages', shipped?.averages],
      ['validFrom', null],
      ['planReview', undefined],
      ['inputs', shipped?.inputs],
      ['derive', shipped?.derive],
    );
    expect(() => parseRulePack(pack, 'x')).toThrow('averages: Braucht contact');
  });

  it('knows at least 40 kinds of mistakes', () => {
    expect(CONTACT.length + PLANS.length).toBeGreaterThanOrEqual(40);
  });

  it('is refused for validity that ends before it begins', () => {
    const pack = spoiled('sro', ['validFrom', '2026-02-02'], ['validTo', '2026-02-01']);
    expect(() => parseRulePack(pack, 'x')).toThrow('validTo: Liegt vor validFrom.');
  });

  it.each<[what: string, changes: [string, unknown][], message: string]>([
    [
      'a fact that may be unknown',
      [
        ['inputs.3', { name: 'team' }],
        ['planReview.rows.0.when', { team: 'fm' }],
      ],
      'planReview.rows[0].when: „team“ kann unbekannt sein.',
    ],
    [
      'no row for everybody',
      [['planReview.rows.1.when', { integrated: false }]],
      'planReview.rows[1].when: Die letzte Zeile muss für alle gelten.',
    ],
    [
      'a wrong alternative',
      [['planReview.rows.0.when.2.profile', 'Q']],
      'planReview.rows[0].when[2].profile: „Q“ ist kein Wert von profile. Erlaubt: I, Z, none.',
    ],
  ])('about plans is refused for %s', (_what, changes, message) => {
    expect(() => parseRulePack(spoiled('sro', ...changes), 'eigenes.json')).toThrow(message);
  });

  it('is refused with name, source and path', () => {
    const broken = spoiled('sro', ['planReview.rows.1.interval', 6]);
    const error = { name: 'PackError', source: 'eigenes.json', path: 'planReview.rows[1].interval' };
    expect(() => parseRulePack(broken, 'eigenes.json')).toThrow(expect.objectContaining(error));
    expect(() => parseRulePack(null, 'x')).toThrow('x, ganze Datei: Erwartet wird ein Objekt mit Schlüsseln.');
    expect(() => parseRulePack([], 'x')).toThrow(PackError);
  });
});
