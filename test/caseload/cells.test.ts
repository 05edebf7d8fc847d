import { describe, expect, it } from 'vitest';
import { readCells } from '../../lib/caseload/cells';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const signs = `${mark ? '\uFEFF' : ''}${text}`;
  const bytes = new Uint8Array(signs.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < signs.length; at += 1) view.setUint16(at * 2, signs.charCodeAt(at), !bigEndian);
  return bytes;
};
const windows = (text: string): Uint8Array => Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
const cellsOf = (bytes: Uint8Array): string[][] => {
  const read = readCells(bytes);
  if ('problem' in read) throw new Error(read.problem.kind);
  return read.rows.map(({ cells }) => cells);
};

const TEXT = 'Kundennummer;Name\n123A456789;Müßig, Jörg\n';

describe('a caseload file as cells', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16 little end first with its mark', wide(TEXT, false, true)],
    ['UTF-16 big end first with its mark', wide(TEXT, true, true)],
    ['UTF-16 little end first without mark', wide(TEXT, false, false)],
    ['UTF-16 big end first without mark', wide(TEXT, true, false)],
    ['the code page of German Windows', windows(TEXT)],
  ])('reads %s', (_name, bytes) => {
    expect(cellsOf(bytes)).toEqual([
      ['Kundennummer', 'Name'],
      ['123A456789', 'Müßig, Jörg'],
    ]);
  });

  it.each([';', ',', '\t'])('finds the delimiter %j, also where others stand in quoted cells', (delimiter) => {
    const text = ['Nr.', '"a;b,c\td;;;,,,"', 'x'].join(delimiter);
    expect(cellsOf(utf8(text))).toEqual([['Nr.', 'a;b,c\td;;;,,,', 'x']]);
  });

  it.each(['\n', '\r\n', '\r'])('takes lines that end with %j, and mixed ones', (end) => {
    expect(cellsOf(utf8(`a;b${end}"c";"d"${end}e;f\r\ng;h`))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('names the lines as an editor shows them, past empty lines and cells over several lines', () => {
    const read = readCells(utf8('a;b\n\n"1\n2\n3";x\n;\nlast;y\n'));
    expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([1, 3, 7]);
  });

  it('keeps quotation marks, and texts that a spreadsheet would run, as text', () => {
    expect(cellsOf(utf8('"a ""b"" c";=HYPERLINK("x");+1;-2;@x\n'))).toEqual([
      ['a "b" c', '=HYPERLINK("x")', '+1', '-2', '@x'],
    ]);
  });

  it('takes a stray NUL and a cell of a megabyte', () => {
    const long = 'x'.repeat(1_000_000);
    expect(cellsOf(utf8(`a;b\0c;${long}\n`))).toEqual([['a', 'b\0c', long]]);
  });

  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20), { kind: 'workbook' }],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 20), { kind: 'workbook' }],
    ['a picture', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 32 || 1), { kind: 'binary' }],
    ['nothing', new Uint8Array(), { kind: 'empty' }],
    ['empty lines', utf8(' ;\n\n;\n'), { kind: 'empty' }],
    ['a quotation mark that does not end', utf8('a;b\nc;"d\ne;f\n'), { kind: 'quotes', line: 2 }],
  ])('refuses %s', (_name, bytes, problem) => {
    expect(readCells(bytes)).toEqual({ problem });
  });

  it('never throws on random texts', () => {
    let seed = 7;
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed >> 8;
    };
    const signs = '";,\t\r\n\0\u00e4aA1=.';
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: next() % 60 }, () => signs[next() % signs.length]).join('');
      const read = readCells(round % 2 ? utf8(text) : windows(text));
      expect('rows' in read ? read.rows.length : read.problem.kind).toBeTruthy();
    }
  });
});
