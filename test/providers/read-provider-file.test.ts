import { describe, expect, it } from 'vitest';
import { planImport } from '../../lib/providers/plan-import';
import {
  EMPTY_PROVIDER,
  type ListedProvider,
  type Provider,
  providerSchema,
} from '../../lib/providers/provider-schema';
import { type ProviderFile, readProviderFile } from '../../lib/providers/read-provider-file';
import { providersCsv, providersJson } from '../../lib/providers/write-provider-file';

const TODAY = '2026-11-20';
const read = (text: string) => readProviderFile(new TextEncoder().encode(text), TODAY);
function file(text: string): ProviderFile {
  const found = read(text);
  if ('problem' in found) throw new Error(found.problem.kind);
  return found;
}

const HARBOUR: Provider = {
  code: 'SB-01',
  name: 'Schuldnerberatung Hafen',
  services: ['debtCounselling', 'other'],
  concept: 'Erstgespräch, Haushaltsplan,\nVerhandlung',
  offers: '=Insolvenzberatung',
  contacts: [
    { name: 'Ines Muster', phone: '0000 123-4', email: 'hafen@beratung.example' },
    { name: '', phone: '0000 123-5', email: '' },
  ],
  address: 'Kaiweg 1\n00000 Musterstadt',
  way: 'Bus 3, Halt „Hafen“',
  openingHours: 'Mo–Do 9–12 Uhr',
  waitingWeeks: 3,
  languages: 'Deutsch, Türkisch; Ukrainisch',
  accessibility: 'partly',
  accessibilityNote: 'Stufe am Eingang',
  agreement: 'inForce',
  agreementUntil: '2027-12-31',
  checkedOn: '2026-05-29',
};

describe('a directory file', () => {
  it.each([
    ['CSV', providersCsv],
    ['JSON', providersJson],
  ] as const)('written as %s is read again without loss', (_kind, write) => {
    const { good, bad, ignored } = file(write([HARBOUR, { ...EMPTY_PROVIDER, name: 'Nur ein Name' }]));
    expect({ bad, ignored }).toEqual({ bad: [], ignored: [] });
    expect(good.map(({ values }) => values)).toEqual([HARBOUR, { ...EMPTY_PROVIDER, name: 'Nur ein Name' }]);
    for (const { values } of good) expect(providerSchema.safeParse(values).success).toBe(true);
  });

  it('is told row by row: each broken cell by its heading, the rest can be taken', () => {
    const { good, bad, ignored, counts } = file(
      'Träger;Leistung;Tel.;Wartezeit;Zuletzt geprüft;Barrierefrei;Umsatz\n' +
        'Anker;Suchtberatung, Sucht;0000 1;3 Wochen;5.11.2026;teilweise;1\n' +
        ';Suchtberatung;;;;;\n' +
        '"Bunter\nHof";Lebensberatung;;bald;31.2.2026;;\n' +
        'ANKER;;;keine;;;\n' +
        'Turm;;;;21.11.2026;vielleicht;\n' +
        `Wall;;${'0'.repeat(61)};105;;;\n`,
    );
    expect(counts).toBe('lines');
    expect(good).toEqual([
      {
        at: 2,
        values: {
          name: 'Anker',
          services: ['addictionCounselling'],
          contacts: [{ name: '', phone: '0000 1', email: '' }],
          waitingWeeks: 3,
          checkedOn: '2026-11-05',
          accessibility: 'partly',
        },
      },
    ]);
    expect(ignored).toEqual(['Umsatz']);
    expect(
      bad.map((row) => [
        row.at,
        row.is === 'wrong' ? row.cells.map(({ heading, problem }) => `${heading} ${problem.is}`) : row.is,
      ]),
    ).toEqual([
      [3, ['Träger missing']],
      [4, ['Leistung unknownWord', 'Wartezeit noWeeks', 'Zuletzt geprüft noDay']],
      [6, 'repeated'],
      [7, ['Zuletzt geprüft future', 'Barrierefrei unknownWord']],
      [8, ['Tel. tooLong', 'Wartezeit noWeeks']],
    ]);
  });

  it('as JSON names the entry, and takes German and English keys', () => {
    const { good, bad, counts } = file(
      JSON.stringify({
        providers: [
          {
            Name: 'Anker',
            services: ['Schuldnerberatung', 'addictionCounselling'],
            contacts: [{ name: 'A', email: 'a@b.example' }],
          },
          'Anker',
          { name: { de: 'Turm' } },
          { services: 'Sucht' },
          { name: 'Wall', waitingWeeks: -1 },
        ],
      }),
    );
    expect(counts).toBe('entries');
    expect(good.map(({ at, values }) => [at, values.services, values.contacts])).toEqual([
      [1, ['debtCounselling', 'addictionCounselling'], [{ name: 'A', phone: '', email: 'a@b.example' }]],
    ]);
    expect(bad).toEqual([
      { at: 2, is: 'noObject' },
      { at: 3, is: 'wrong', cells: [{ heading: 'name', problem: { is: 'structure' } }] },
      { at: 4, is: 'wrong', cells: [{ heading: 'name', problem: { is: 'missing' } }] },
      { at: 5, is: 'wrong', cells: [{ heading: 'waitingWeeks', problem: { is: 'noWeeks', most: 104 } }] },
    ]);
  });

  it.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'workbook'],
    ['Telefon;Anschrift\n1;2\n', 'noName'],
    ['{"providers": [', 'json'],
    ['{"anbieter": []}', 'noList'],
    [`Name\n${Array.from({ length: 1001 }, (_, at) => `T${at}`).join('\n')}\n`, 'tooMany'],
    ['Name\n"Anker\n', 'quotes'],
  ])('that is none is refused as a whole: %.20s', (text, kind) => {
    expect(read(text)).toMatchObject({ problem: { kind } });
  });
});

describe('taking a file in', () => {
  const own = (id: string, provider: Partial<Provider>): ListedProvider => ({
    id,
    origin: 'own',
    provider: { ...EMPTY_PROVIDER, name: id, ...provider },
  });

  it('finds entries again by code, then by name, and keeps what the file has no column for', () => {
    const listed = [own('Anker', { way: 'Bus 3', code: 'A1' }), own('Turm', { languages: 'Deutsch' }), own('Wall', {})];
    const { good } = file('Kennung;Name;Sprachen\nA1;Anker am Kai;Türkisch\n;Turm;Deutsch\n;wall;Dari\nX;Neu;\n');
    const plan = planImport(good, listed);
    expect(plan).toMatchObject({ fresh: 1, changed: 2, same: 1, managed: [] });
    expect(plan.write.map(({ id, provider }) => [id, provider.name, provider.way, provider.languages])).toEqual([
      ['Anker', 'Anker am Kai', 'Bus 3', 'Türkisch'],
      ['Wall', 'wall', '', 'Dari'],
      [null, 'Neu', '', ''],
    ]);
  });

  it('leaves what the organisation gives alone', () => {
    const listed: ListedProvider[] = [
      own('a', { name: 'Anker' }),
      { ...own('b', { name: 'Anker' }), origin: 'organisation' },
    ];
    expect(planImport(file('Name;Weg\nAnker;zu Fuß\n').good, listed)).toMatchObject({ write: [], managed: [2] });
  });
});
