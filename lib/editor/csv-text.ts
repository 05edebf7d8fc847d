/** Files of spreadsheets: cells in, cells out, without loss and without running anything. */
import { parse, unparse } from 'papaparse';

/** A spreadsheet would take a cell that begins so for a formula. */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const MARKED = /^'+[=+\-@\t\r\n]/;

/** Semicolons, CRLF, and the mark by which Excel knows UTF-8: what a German spreadsheet opens by a double click. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return `\uFEFF${unparse(safe, { delimiter: ';', newline: '\r\n', quotes: false })}\r\n`;
}

/** The cells of a file; null where its quotation marks do not match. Lines without anything are left out. */
export function csvRows(text: string): { line: number; cells: string[] }[] | null {
  const plain = text.replace(/^\uFEFF/, '');
  const { data, errors } = parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: newlineOf(plain) });
  if (errors.some(({ type }) => type === 'Quotes')) return null;
  return data
    .map((row, at) => ({ line: at + 1, cells: row.map((cell) => (MARKED.test(cell) ? cell.slice(1) : cell)) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** By the headings, in which none of these occurs otherwise. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return [';', '\t', ','].find((delimiter) => head.includes(delimiter)) ?? ';';
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const [found] = /\r\n|\n|\r/.exec(text) ?? ['\r\n'];
  return found === '\n' ? '\n' : found === '\r' ? '\r' : '\r\n';
}

/** UTF-8, else UTF-16 by its mark, else the code page of German Windows. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
