import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, csvText, decoded } from '../../lib/editor/csv-text';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '"', ';', ',', '\t', '\n', '\r', '\r\n', 'ä', 'ß', '€', ' '))
    .map((all) => all.join('')),
);
const sheet = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const HEAD = ['Tabelle', 'Kennung', 'Bezeichnung'];
const cellsOf = (text: string): string[][] | undefined => csvRows(text)?.map(({ cells }) => cells);
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);

describe('spreadsheet files', () => {
  it('come back as they were written, whatever their cells hold', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(cellsOf(csvText([HEAD, ...rows]))).toEqual([HEAD, ...filled]);
      }),
      { numRuns: 500 },
    );
  });

  it('never hold a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const raw = csvText(rows).slice(1);
        // As a spreadsheet sees it: the quotation marks off, nothing else.
        const seen = raw.split(/;|\r\n/).map((part) => part.replace(/^"/, ''));
        const plain = rows.flat().every((text) => !/[;\r\n"]/.test(text));
        if (plain) for (const part of seen) expect(part).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
    expect(csvText([['=1+1', '-2', '@x', "'=1"]])).toBe("\uFEFF'=1+1;'-2;'@x;''=1\r\n");
  });

  it.each([
    ['commas, LF, quotes of LibreOffice', '"Tabelle","Kennung"\n"a, b","c ""d"""\n'],
    ['tabs', 'Tabelle\tKennung\r\na, b\tc "d"\r\n'],
    ['semicolons with a mark', '\uFEFFTabelle;Kennung\r\n"a, b";"c ""d"""\r\n;\r\n'],
  ])('are read with %s', (_name, text) => {
    expect(cellsOf(text)).toEqual([
      ['Tabelle', 'Kennung'],
      ['a, b', 'c "d"'],
    ]);
  });

  it('are refused where the quotation marks do not match', () => {
    expect(csvRows('Tabelle;Kennung\r\n"a;b\r\n')).toBeNull();
  });

  it('are read in the character set they have', () => {
    expect(decoded(new TextEncoder().encode('\uFEFFÜ25 – ß'))).toBe('Ü25 – ß');
    expect(decoded(bytes(0xdc, 0x32, 0x35, 0x20, 0x96, 0x20, 0xdf, 0x80))).toBe('Ü25 – ß€');
    expect(decoded(bytes(0xff, 0xfe, 0xdc, 0x00, 0x32, 0x00))).toBe('Ü2');
  });
});
