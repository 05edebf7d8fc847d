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
];

describe('a rule pack', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is read as it was written', (_id, pack) => {
    expect(parseRulePack(JSON.parse(JSON.stringify(pack)), 'x')).toEqual(pack);
  });

  it.each(CONTACT)('is refused for %s', (_what, path, value, message) => {
    expect(() => parseRulePack(spoiled('beratungsaktivitaet', [path, value]), 'eigenes.json')).toThrow(message);
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
