import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterFor } from '../../lib/packs/adapters';
import { isDeniedLabel } from '../../lib/site/deny';
import { isPlaceholder, joinBenefitUnitNumber, parseField } from '../../lib/site/formats';
import { FIELDS, type FieldName } from '../../lib/site/profile';
import { clean, labelKey } from '../../lib/site/text';

const adapter = adapterFor('https://anywhere.example/');
const parse = (field: FieldName, text: string) => parseField(field, text, adapter);

describe('parseField', () => {
  const rows: [FieldName, string, ReturnType<typeof parse>][] = [
    ['customerNumber', '214D093771', { value: '214D093771' }],
    ['customerNumber', ' 214\u00a0D\u00a0093771 ', { value: '214D093771' }],
    ['customerNumber', '214d093771', { problem: 'format' }],
    ['customerNumber', 'Nr. 214D093771', { problem: 'format' }],
    ['customerNumber', '214D0937711', { problem: 'format' }],
    ['customerNumber', '65 170384 M 003', { problem: 'denied' }],
    ['benefitUnitNumber', '21404//0018263', { value: '21404//0018263' }],
    ['benefitUnitNumber', '21404BG0018263', { value: '21404//0018263' }],
    ['benefitUnitNumber', '21404 BG 0018263', { value: '21404//0018263' }],
    ['benefitUnitNumber', '21404/18263', { problem: 'format' }],
    ['birthDate', '15. April 1964', { value: '1964-04-15' }],
    ['birthDate', '15.04.64', { problem: 'format' }],
    ['lastTalk', '08.10.2026 (persönlich)', { value: '2026-10-08' }],
    ['lastTalk', '03.11.2026 (nicht erschienen)', { problem: 'format' }],
    ['nextAppointment', '27.11.2026 – abgesagt', { problem: 'format' }],
    ['nextAppointment', '–', null],
    ['nextAppointment', '(kein Wert)', null],
    ['team', 'Nicht angegeben', null],
    ['team', '935 Reha', { value: '935 Reha' }],
    ['status', 'arbeitsunfähig erkrankt', { problem: 'denied' }],
    ['caseWorker', '65170384M003', { problem: 'denied' }],
    ['caseWorker', 'DE02 1203 0000 0000 2020 51', { problem: 'denied' }],
    ['name', 'Mu\u0308ller\u200b, Ju\u0308rgen', { value: 'Müller, Jürgen' }],
    ['name', 'Zimmer 12', { problem: 'format' }],
    ['name', '<b>x</b>', { value: '<b>x</b>' }],
  ];
  it.each(rows)('%s „%s“', (field, text, expected) => {
    expect(parse(field, text)).toEqual(expected);
  });

  it('never throws and never returns an empty value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.string({ unit: 'binary', maxLength: 3000 }), (field, text) => {
        const parsed = parse(field, text);
        if (parsed && 'value' in parsed) expect(parsed.value.trim()).not.toBe('');
      }),
    );
  });

  it('takes only whole customer numbers', () => {
    const number = fc.stringMatching(/^\d{3}[A-Z]\d{6}$/);
    const around = fc.stringMatching(/^[A-Za-z0-9/.-]{1,3}$/);
    fc.assert(
      fc.property(number, around, (n, other) => {
        expect(parse('customerNumber', n)).toEqual({ value: n });
        expect(parse('customerNumber', n + other)).toEqual({ problem: 'format' });
      }),
    );
  });
});

describe('texts', () => {
  it('compares labels without their decoration', () => {
    const same = [
      'Kundennummer',
      'KUNDENNUMMER:',
      ' Kunden\u00adnummer *',
      'Kunden-Nummer',
      'Kundennummer (Pflichtfeld)',
      '• Kundennummer\u00a0:',
    ];
    expect(new Set(same.map(labelKey)).size).toBe(1);
    expect(labelKey('Name (Partner)')).not.toBe(labelKey('Name'));
    expect(labelKey('Na\u0308chster Termin')).toBe(labelKey('Nächster Termin'));
  });

  it('is stable: cleaning twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
  });

  it('joins both spellings of a BG number and leaves others alone', () => {
    expect(joinBenefitUnitNumber('21404BG0018263')).toBe('21404//0018263');
    expect(joinBenefitUnitNumber('Aktenzeichen BG 5')).toBe('Aktenzeichen BG 5');
  });

  it('knows placeholders but not a status', () => {
    for (const text of ['–', '-', '', ' ', 'k. A.', 'Bitte wählen …', 'TT.MM.JJJJ'])
      expect(isPlaceholder(text, adapter), text).toBe(true);
    for (const text of ['nicht gesetzt', 'Z', 'I', 'arbeitslos'])
      expect(isPlaceholder(text, adapter), text).toBe(false);
  });

  it('denies labels of what is never read, and no label of the generic adapter', () => {
    for (const text of [
      'RV-Nummer',
      'Rentenversicherungsnummer',
      'SV-Nummer',
      'Sozialversicherungs-Nr.',
      'Steuer-ID',
      'Steueridentifikationsnummer',
      'IBAN',
      'Diagnose',
      'Grad der Behinderung',
      'GdB',
      'Krankenkasse',
    ])
      expect(isDeniedLabel(labelKey(text)), text).toBe(true);
    for (const label of Object.values(adapter.labels).flat()) expect(isDeniedLabel(labelKey(label)), label).toBe(false);
  });
});
