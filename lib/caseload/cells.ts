/** A caseload file as cells: any encoding and delimiter that spreadsheets write. Nothing in it is ever run. */
import { parse } from 'papaparse';

/** One line of cells; `line` counts the lines of the file from 1, as an editor shows them. */
export interface Row {
  line: number;
  cells: string[];
}

/** Why a file is not a table of text. `quotes` carries the line from which on the quotation marks do not match. */
export type FileProblem = { kind: 'workbook' | 'binary' | 'empty' } | { kind: 'quotes'; line: number };

const DELIMITERS = [';', '\t', ','];
/** Zip container of a spreadsheet program, and its older format. */
const WORKBOOKS = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** @returns the rows that hold anything, or what is wrong with the file */
export function readCells(bytes: Uint8Array): { rows: Row[] } | { problem: FileProblem } {
  if (WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte)))
    return { problem: { kind: 'workbook' } };
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (isBinary(text)) return { problem: { kind: 'binary' } };
  const { data, errors } = parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const lines = lineNumbers(data);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { problem: { kind: 'quotes', line: lines[broken.row ?? 0] ?? 1 } };
  const rows = data
    .map((cells, at) => ({ line: lines[at] ?? at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.length > 0 ? { rows } : { problem: { kind: 'empty' } };
}

/** UTF-16 by its mark or its zeros, else UTF-8, else the code page of German Windows. */
function decoded(bytes: Uint8Array): string {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zerosAt = (parity: number): number => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const most = start.length * 0.3;
  return zerosAt(1) > most ? 'utf-16le' : zerosAt(0) > most ? 'utf-16be' : null;
}

/** A picture or program decodes to many control characters; a stray one in a table does no harm. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 2000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  return (start.match(/[\0-\x08\x0E-\x1F]/g)?.length ?? 0) > Math.max(4, start.length / 20);
}

/** The one that separates most on the first lines. */
function delimiterOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .split('\n', 20)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => start.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** A cell in quotation marks may go over several lines. */
function lineNumbers(data: string[][]): number[] {
  let line = 1;
  return data.map((cells) => {
    const first = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return first;
  });
}
