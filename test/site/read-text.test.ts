import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { FIELDS, type FieldName, type Profile } from '../../lib/site/profile';
import { LONGEST_TEXT, readText } from '../../lib/site/read-text';

const adapter = adapterFor('https://anywhere.example/');
const read = (text: string): Profile => readText(text, adapter).profile;
const values = (text: string): Partial<Record<FieldName, string>> =>
  Object.fromEntries(Object.entries(read(text).fields).filter(([, value]) => value !== null));
const why = (text: string) =>
  Object.fromEntries(read(text).notRecognised.map(({ field, why: reason }) => [field, reason]));

const LABELS = [
  ['Kundennummer', '214D093771'],
  ['BG-Nummer', '21404//0018263'],
  ['Name', 'Muster-Öz, Jolanda'],
  ['Geburtsdatum', '17.03.1984'],
  ['Team', '412 Ü25'],
  ['Profillage', 'marktnah'],
  ['Kundenstatus', 'arbeitslos'],
  ['Letzte Beratung', '08.10.2026'],
  ['Nächster Termin', ''],
  ['Wiedervorlage', '01.12.2026'],
  ['Kooperationsplan vom', '29.05.2026'],
  ['Bearbeiter', 'Beispiel, M.'],
] as const;
const WHOLE = {
  customerNumber: '214D093771',
  benefitUnitNumber: '21404//0018263',
  name: 'Muster-Öz, Jolanda',
  birthDate: '1984-03-17',
  team: '412 Ü25',
  profile: 'marktnah',
  status: 'arbeitslos',
  lastTalk: '2026-10-08',
  planConcluded: '2026-05-29',
  caseWorker: 'Beispiel, M.',
};
const SHAPES: Record<string, (label: string, value: string) => string> = {
  'label: value': (label, value) => `${label}: ${value}`,
  'label   : value': (label, value) => `${label.padEnd(22)}: ${value}`,
  'label:   value': (label, value) => `${label}:   ${value}`,
  'label⇥value': (label, value) => `${label}\t${value}`,
  'label:⇥value': (label, value) => `${label}:\t${value}`,
  'label   value': (label, value) => `${label}     ${value}`,
  'two lines': (label, value) => (value ? `${label}\n${value}` : label),
  'two lines, colon': (label, value) => (value ? `${label}:\n${value}` : `${label}:`),
  'two lines, blank line between': (label, value) => (value ? `${label}\n\n${value}\n` : `${label}\n\n\n`),
};

describe.each(Object.entries(SHAPES))('%s', (_name, shape) => {
  const text = (without: string[] = [], end = '\n') =>
    LABELS.map(([label, value]) => shape(label, without.includes(label) ? '' : value)).join(end);

  it('reads every field, and an empty one as empty', () => {
    expect(values(text())).toEqual(WHOLE);
    expect(read(text()).labelled).toEqual(expect.arrayContaining(['nextAppointment']));
    expect(read(text()).notRecognised).toEqual([]);
    expect(read(text()).facts).toEqual({ team: 'ue25', marketDistance: 'near', profile: null, status: 'alo' });
  });

  it('reads it with the line ends of every system', () => {
    if (!text().includes('\n\n')) expect(values(text([], '\r\n'))).toEqual(WHOLE);
  });

  it('never takes the next field’s value for an empty one', () => {
    fc.assert(
      fc.property(
        fc.subarray(LABELS.map(([label]) => label)),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        (without, end) => {
          for (const [field, value] of Object.entries(values(text(without, end)))) {
            expect(value).toBe(WHOLE[field as keyof typeof WHOLE]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('columns', () => {
  it('reads a line of heads with one row below', () => {
    expect(values('Kundennummer\tName\tStatus\n214D093771\tMuster, Ada\tarbeitslos')).toEqual({
      customerNumber: '214D093771',
      name: 'Muster, Ada',
      status: 'arbeitslos',
    });
    expect(values('Kundennummer   Name          Status\n214D093771     Muster, Ada   arbeitslos').name).toBe(
      'Muster, Ada',
    );
  });

  it('keeps an empty cell empty', () => {
    expect(values('Kundennummer\tName\tTeam\tStatus\n214D093771\tMuster, Ada\t\tarbeitslos')).not.toHaveProperty(
      'team',
    );
    const short = 'Kundennummer   Name          Team   Status\n214D093771     Muster, Ada   arbeitslos';
    expect(values(short)).toEqual({});
    expect(why(short)).toMatchObject({ customerNumber: 'conflict', team: 'conflict' });
  });

  it('takes nobody from a list of several', () => {
    const list = 'Kundennummer\tName\n214D093771\tMuster, Ada\n214A000102\tMuster, Bo';
    expect(values(list)).toEqual({});
    expect(why(list)).toEqual({ customerNumber: 'conflict', name: 'conflict' });
  });

  it('takes nobody from one column per person', () => {
    const text = 'Kundennummer\t214D093771\t214A000102\nName\tMuster, Ada\tMuster, Bo';
    expect(values(text)).toEqual({});
  });

  it('reads label and value twice in a line', () => {
    expect(values('Kundennummer\t214D093771\tName\tMuster, Ada\nStatus\t\tTeam\t412 Ü25')).toEqual({
      customerNumber: '214D093771',
      name: 'Muster, Ada',
      team: '412 Ü25',
    });
  });

  it('leaves other tables alone', () => {
    const text =
      'Kundennummer: 214D093771\nDatum\tArt\tStatus\n01.02.2026\tEinladung\tarbeitslos\n\nName\tGeburtsdatum\nMuster, Bo\t01.01.2020';
    expect(values(text)).toEqual({ customerNumber: '214D093771' });
  });
});

describe('one person', () => {
  const own = 'Kundennummer: 214D093771\nName: Muster, Ada\nStatus:';

  it.each([
    ['a section', 'Partner/in\nKundennummer: 214A000102\nName: Muster, Bo\nStatus: arbeitslos'],
    ['a heading with colon', 'Angaben zum Kind:\nName: Muster, Bo\nGeburtsdatum: 01.01.2020'],
    ['a line with the name', 'Ehepartner: Muster, Bo\nGeburtsdatum: 01.01.1980\nStatus: arbeitslos'],
    [
      'the members',
      'Mitglieder der Bedarfsgemeinschaft\nKundennummer\tName\n214D093771\tMuster, Ada\n214A000102\tMuster, Bo',
    ],
  ])('stops at another person: %s', (_name, others) => {
    expect(values(`${own}\n${others}`)).toEqual({ customerNumber: '214D093771', name: 'Muster, Ada' });
    expect(readText(`${own}\n${others}`, adapter).leftOut).toBe(others.split(/[:\n]/)[0]);
  });

  it('starts behind a menu that names others', () => {
    expect(values(`Start\nKinder\n${own}\nPartner\nName: Muster, Bo`)).toEqual({
      customerNumber: '214D093771',
      name: 'Muster, Ada',
    });
  });

  it('says when two customer numbers disagree', () => {
    expect(why(`${own}\nKunden-Nr.: 214A000102`)).toEqual({ customerNumber: 'conflict', name: 'conflict' });
  });

  it.each(['Name (Partner): Muster, Bo', 'Geburtsdatum Kind: 01.01.2020', 'Partnername: Muster, Bo'])(
    'does not know „%s“',
    (line) => {
      expect(values(`Kundennummer: 214D093771\n${line}`)).toEqual({ customerNumber: '214D093771' });
    },
  );
});

describe('values', () => {
  it.each([
    ['Geburtsdatum: 15. April 1964', { birthDate: '1964-04-15' }],
    ['BG-Nummer: 12345BG0001234', { benefitUnitNumber: '12345//0001234' }],
    ['Letztes Gespräch: 08.10.2026 10:30 Uhr (persönlich)', { lastTalk: '2026-10-08' }],
    ['Nachname: Muster\nVorname: Ada', { name: 'Muster, Ada' }],
    ['Nachname\nMuster\nVorname\nAda\nTeam', { name: 'Muster, Ada' }],
    ['Status: (kein Wert)', {}],
    ['Status: –', {}],
    ['Kundennummer\n214D093771\nBearbeiter\n(kein Wert)\nOrt', { customerNumber: '214D093771' }],
    ['Ku\u00ADnden\u200Bnummer: 214D093771', { customerNumber: '214D093771' }],
    ['Gebu\u0308rtsdatum: 1', {}],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ['Name: Muster, Ada Geburtsdatum: 17.03.1984', { name: 'conflict' }],
    ['Bearbeiter: Beispiel, M. Team: 412 Ü25', { caseWorker: 'conflict' }],
    ['Letztes Gespräch: 08.10.26', { lastTalk: 'format' }],
    ['Team: 416 Eingang', { team: 'unknownWord' }],
    ['Status: krankgeschrieben', { status: 'denied' }],
    ['BG-Nummer: DE89370400440532013000', { benefitUnitNumber: 'denied' }],
  ])('says why not: %s', (text, expected) => {
    expect(why(text)).toEqual(expected);
    const field = Object.keys(expected)[0] as FieldName;
    if (field !== 'team') expect(read(text).fields[field]).toBeNull();
  });

  it.each(['RV-Nummer: 65170384M003', 'IBAN\nDE89370400440532013000', 'Krankenkasse\tAOK', 'Diagnose: F32.1'])(
    'never reads „%s“',
    (text) => expect(JSON.stringify(read(text))).not.toMatch(/65170384|DE89|AOK|F32/),
  );

  it('does not take a button beside a name for a part of it', () => {
    expect(why('Name\tMuster, Ada bearbeiten')).toEqual({ name: 'conflict' });
  });

  it('does not read values that stand above their labels', () => {
    const text = '214D093771\n\nKundennummer\n17.03.1984\n\nGeburtsdatum\n08.10.2026\n\nLetzte Beratung';
    expect(values(text)).toEqual({});
    expect(values(`Kunden-Nr.: 214D093771\n${text}`)).toEqual({ customerNumber: '214D093771' });
  });

  it('does not take a label it does not know for a name', () => {
    expect(values('Kundennummer\n214D093771\nBearbeiter\nZahlungsweg\nbar')).toEqual({ customerNumber: '214D093771' });
    expect(values('Kundennummer\n214D093771\nStatus\nZahlungsweg\nbar').status).toBeUndefined();
    expect(values('Name\tVorgang\nMuster, Ada\tX')).toEqual({});
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...LABELS.flat(), ':', '\t', '   ', '\n', '\n\n', 'Partner', '<b>', '\0', '\u2016', '\uD800', '|'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('never throws, and reads nothing that the text does not show', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { fields } = read(text);
        const plain = text
          .toWellFormed()
          .normalize('NFC')
          .replace(/[^\p{L}\p{N}]/gu, '');
        for (const field of ['customerNumber', 'caseWorker', 'team', 'status', 'profile'] as const) {
          const value = fields[field]?.replace(/[^\p{L}\p{N}]/gu, '');
          if (value) expect(plain).toContain(value);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads what a value says exactly or not at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SHAPES)),
        fc.shuffledSubarray([...LABELS], { minLength: 1 }),
        fc.array(fc.constantFrom('Zahlungsweg', 'Zahlungsweg: bar', 'Offen', '', '01.01.2001', 'Hinweis zum Fall'), {
          maxLength: 4,
        }),
        (shape, rows, noise) => {
          const lines = rows.map(([label, value]) => shape(label, value));
          // Noise before a label, not between label and value.
          for (const [index, line] of noise.entries()) lines.splice((index * 3) % lines.length, 0, line);
          for (const [field, value] of Object.entries(values(lines.join('\n')))) {
            const wanted = WHOLE[field as keyof typeof WHOLE];
            // A line of nothing but a date below an empty date field is its value.
            if (value !== '2001-01-01') expect(value).toBe(wanted);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([' ', '\t', ':', 'Name:', 'Name\n', 'Name\t', 'Partner\n', ' :', 'ä'])(
    'is quick on %j over and over',
    (unit) => {
      const start = performance.now();
      read(unit.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );

  it('refuses a longer one instead of reading half of it', () => {
    expect(() => read('a'.repeat(LONGEST_TEXT + 1))).toThrow(RangeError);
  });

  it('marks every profile as pasted', () => {
    const profile = read('');
    expect(profile.pasted).toBe(true);
    expect(FIELDS.every((field) => profile.fields[field] === null)).toBe(true);
  });
});
