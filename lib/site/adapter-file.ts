/** An adapter as a text file: what is imported, exported and pasted into a policy. */
import type { Adapter } from './adapter';
import { AdapterError, type AdapterFile, checkAdapter, readAdapter } from './adapter-schema';

export type { AdapterFile } from './adapter-schema';

/** Characters; the largest shipped adapter has 10,000. */
const MOST = 200_000;

/**
 * Checks the text of an adapter file without looking at what it extends.
 * @returns the content as written, in its order, so that an export gives the same file again
 * @throws AdapterError with German lines, each saying what to do
 */
export function checkAdapterText(text: string): AdapterFile {
  const file = parseJson(text);
  checkAdapter(file);
  return file as AdapterFile;
}

/**
 * Checks the text of an adapter file.
 * @param bases adapters that may be extended, by id
 * @returns the content as written
 * @throws AdapterError with German lines, each saying what to do
 */
export function parseAdapterFile(text: string, bases: ReadonlyMap<string, Adapter>): AdapterFile {
  const file = checkAdapterText(text);
  readAdapter(file, bases);
  return file;
}

/** The file's text: what `parseAdapterFile` reads, and the same again for what was exported before. */
export function adapterText(file: AdapterFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** E.g. `fallblick-adapter-redmine-1.0.0.json`; the version is unknown in a file that cannot be read. */
export function adapterFileName({ id, version }: { id: string; version: string | null }): string {
  return `fallblick-adapter-${id}${version === null ? '' : `-${version}`}.json`;
}

/** Negative when version `a` is older than `b`; both like `1.0.0`. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function parseJson(text: string): unknown {
  const refuse = (problem: string): never => {
    throw new AdapterError('?', [`(Datei): ${problem}`]);
  };
  if (text.length > MOST) refuse('größer als 200 kB – eine Adapterdatei ist kleiner, bitte die Auswahl prüfen');
  // Editors under Windows put an invisible mark first.
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trim()) refuse('leer – bitte eine Adapterdatei wählen');
  if (plain.includes('\uFFFD')) refuse('Umlaute sind nicht lesbar – bitte die Datei als UTF-8 speichern');
  try {
    return JSON.parse(plain);
  } catch (error) {
    const [, line, column] = /line (\d+),? column (\d+)/.exec(String(error)) ?? [];
    const where = line ? ` in Zeile ${line}, Spalte ${column}` : '';
    return refuse(`kein gültiges JSON${where} – bitte Klammern, Kommas und Anführungszeichen prüfen`);
  }
}
