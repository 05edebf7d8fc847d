import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../lib/site/dates';

const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const pad = (n: number): string => String(n).padStart(2, '0');

describe('readDate', () => {
  it('reads every German and ISO form of any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom('', ' (persönlich)', ', 10:30 Uhr', ' telefonisch'),
        fc.constantFrom('', 'Do., ', 'Donnerstag, ', 'am ', 'vom '),
        (date, behind, before) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const name = MONTHS[m - 1] ?? '';
          const forms = [
            `${pad(d)}.${pad(m)}.${y}`,
            `${d}.${m}.${y}`,
            `${d}. ${m}. ${y}`,
            `${d}-${m}-${y}`,
            `${d}. ${name} ${y}`,
            `${d}. ${name.slice(0, 3)}. ${y}`,
            iso,
          ];
          for (const form of forms) expect(readDate(before + form + behind)?.iso, form).toBe(iso);
        },
      ),
    );
  });

  it.each([
    '31.02.2026',
    '00.01.2026',
    '15.13.2026',
    '15.04.64',
    '15/04/1964',
    '15. Foo 1964',
    '29.05.2026 – 28.11.2026',
    '2026-05-29T22:00:00.000Z',
    'Letzter Termin: 03.11.2026',
    'z. B. 15.01.2027',
    '115.04.1964',
    '15.04.19641',
    '',
  ])('takes „%s“ for no date', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readDate(text) === null || true));
  });
});
